namespace Essai.Platform.Hosting;

/// <summary>The words of <see cref="SystemPage"/> in one language.</summary>
internal sealed record SystemWords(string Reference, string Home, IReadOnlyDictionary<int, (string Title, string Advice)> Said)
{
    private static readonly Dictionary<int, string> Scenes = new() { [410] = "gone", [429] = "slow", [503] = "pause", [500] = "broken" };

    private static readonly Dictionary<string, SystemWords> All = new(StringComparer.Ordinal)
    {
        ["en"] = new("Reference", "Back to the start", new Dictionary<int, (string, string)>
        {
            [400] = ("We could not read that.", "Your answers are kept. Go back and try once more."),
            [403] = ("This page has gone stale.", "Your answers are kept. Open the question again and answer there."),
            [404] = ("There is nothing at this address.", "The link may be an old one. Your answers, at any rate, are kept."),
            [405] = ("This address does not take that.", "Your answers are kept. Open the page again from the start."),
            [410] = ("This has been taken down.", "What you learned here stays in your progress."),
            [413] = ("That is too long for us.", "Your answers are kept. Send a shorter text."),
            [421] = ("Nobody lives under this name.", "Your answers are kept where you gave them. Check the address that you were given."),
            [429] = ("A little too fast for us.", "Your answers are kept. Wait a moment, then try again."),
            [500] = ("Something failed on our side.", "Your answers are kept. Reload in a moment; if it stays, tell us the reference."),
            [503] = ("Many people are answering just now.", "Your answers are kept. Try again in a moment."),
        }),
        ["fr"] = new("Référence", "Retour à l’accueil", new Dictionary<int, (string, string)>
        {
            [400] = ("Nous n’avons pas pu lire cela.", "Vos réponses sont gardées. Revenez en arrière et réessayez."),
            [403] = ("Cette page n’est plus à jour.", "Vos réponses sont gardées. Rouvrez la question et répondez-y."),
            [404] = ("Il n’y a rien à cette adresse.", "Le lien est peut-être ancien. Vos réponses, elles, sont gardées."),
            [405] = ("Cette adresse n’accepte pas cela.", "Vos réponses sont gardées. Rouvrez la page depuis l’accueil."),
            [410] = ("Ce contenu a été retiré.", "Ce que vous y avez appris reste dans vos progrès."),
            [413] = ("C’est trop long pour nous.", "Vos réponses sont gardées. Envoyez un texte plus court."),
            [421] = ("Personne n’habite sous ce nom.", "Vos réponses sont gardées là où vous les avez données. Vérifiez l’adresse que l’on vous a donnée."),
            [429] = ("Un peu trop vite pour nous.", "Vos réponses sont gardées. Patientez un instant, puis réessayez."),
            [500] = ("Quelque chose n’a pas marché chez nous.", "Vos réponses sont gardées. Rechargez dans un instant ; si cela dure, donnez-nous la référence."),
            [503] = ("Beaucoup de monde répond en ce moment.", "Vos réponses sont gardées. Réessayez dans un instant."),
        }),
        ["ar"] = new("المرجع", "العودة إلى البداية", new Dictionary<int, (string, string)>
        {
            [400] = ("لم نتمكن من قراءة ذلك.", "إجاباتك محفوظة. ارجع وحاول مرة أخرى."),
            [403] = ("لم تعد هذه الصفحة صالحة.", "إجاباتك محفوظة. افتح السؤال من جديد وأجب هناك."),
            [404] = ("لا يوجد شيء في هذا العنوان.", "ربما يكون الرابط قديمًا. أما إجاباتك فمحفوظة."),
            [405] = ("هذا العنوان لا يقبل ذلك.", "إجاباتك محفوظة. افتح الصفحة من البداية."),
            [410] = ("سُحب هذا المحتوى.", "ما تعلمته هنا يبقى ضمن تقدمك."),
            [413] = ("هذا أطول مما نستطيع قبوله.", "إجاباتك محفوظة. أرسل نصًا أقصر."),
            [421] = ("لا أحد تحت هذا الاسم.", "إجاباتك محفوظة حيث أعطيتها. تحقق من العنوان الذي أُعطي لك."),
            [429] = ("أسرع قليلًا مما نستطيع.", "إجاباتك محفوظة. انتظر لحظة ثم حاول مرة أخرى."),
            [500] = ("حدث خلل من جهتنا.", "إجاباتك محفوظة. أعد التحميل بعد لحظة، وإن استمر الخلل فأخبرنا بالمرجع."),
            [503] = ("كثيرون يجيبون الآن.", "إجاباتك محفوظة. حاول مرة أخرى بعد لحظة."),
        }),
    };

    /// <summary>The first wanted language that we speak, else English.</summary>
    public static (string Lang, SystemWords Words) For(IEnumerable<string> wanted)
    {
        var lang = wanted.FirstOrDefault(All.ContainsKey) ?? "en";
        return (lang, All[lang]);
    }

    public (string Title, string Advice, string Scene) Of(int status)
    {
        var near = Said.ContainsKey(status) ? status : status < 500 ? 400 : 500;
        var (title, advice) = Said[near];
        return (title, advice, Scenes.GetValueOrDefault(near, "lost"));
    }
}
