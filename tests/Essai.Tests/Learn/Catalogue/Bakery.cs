using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Learn.Catalogue;

/// <summary>A small academy about bread and coffee, in French and English, written as its author would and served.</summary>
public sealed class Bakery : IAsyncLifetime
{
    private readonly string written = Directory.CreateTempSubdirectory("essai-").FullName;
    private readonly string data = Profile.DataFolder();

    internal RunningEssai Essai { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Write("academy.yaml", """
            name: { fr: "Le Fournil", en: "The Bakehouse" }
            promise: { fr: "On apprend en ratant une miche.", en: "One spoiled loaf teaches more." }
            languages: [fr, en]
            colour: "#a04010"
            live: pain/levain
            goals:
              - id: levain
                formerly: [vivant]
                text: { fr: "réussir mon levain", en: "keep a sourdough alive" }
              - id: tasse
                text: { fr: "boire un bon café", en: "drink good coffee" }
            teachers:
              - id: jeanne
                formerly: [j-le-goff]
                name: Jeanne Le Goff
                about: { fr: "Boulangère à Quimper.", en: "A baker from Quimper." }
              - id: paul
                name: Paul Diallo
            """);
        Course("pain", "beginner", "levain", "jeanne", ("Le pain maison", "Bread at home"), ("Pétrir une pâte", "Knead a dough"));
        Chapter("pain", "01-levain", 5, ("Nourrir le levain-chef", "Feed the sourdough"), ("Un levain qui sent le vinaigre a faim.", "A starter that smells of vinegar is hungry."), ("Les bactéries lactiques préfèrent la chaleur.", "Lactic bacteria like warmth."));
        Chapter("pain", "02-four", 3, ("La chaleur du four", "The heat of the oven"), ("La vapeur empêche la croûte de prendre trop tôt.", "Steam keeps the crust from setting too early."), ("Un lèchefrite d’eau bouillante suffit.", "A tray of boiling water is enough."));
        Course("cafe", "advanced", "tasse", "paul", ("Le café filtre", "Filter coffee"), ("Doser la mouture", "Dose the grind"));
        Chapter("cafe", "01-mouture", 10, ("Moudre juste", "Grind well"), ("Une mouture trop fine rend le café amer.", "Coffee that is ground too fine tastes bitter."), ("L’eau passe lentement et prend trop.", "Water runs slowly and takes too much."));
        var (code, said) = await Run("seed", written, "--data", data);
        code.ShouldBe(0, said);
        Profile.Settle(data, """{ "Essai": { "BaseUrl": "https://learn.example" } }""");
        Essai = await RunningEssai.Serve(data);
    }

    public async ValueTask DisposeAsync()
    {
        await Essai.DisposeAsync();
        Directory.Delete(written, recursive: true);
    }

    /// <summary>A page as a reader sees it: entities are letters again.</summary>
    internal async Task<string> Page(string address)
    {
        var reply = await Essai.Get($"/fournil/{address}", ("Host", "learn.example"));
        reply.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, address);
        return System.Net.WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync());
    }

    /// <summary>The chapters that a page of results shows, the first first.</summary>
    internal async Task<string[]> Hits(string address) =>
        [.. (await Page(address)).Split("class=\"hit\" href=\"").Skip(1).Select(h => h.Split('"')[0].Split("/courses/")[1])];

    private void Course(string id, string level, string goal, string teacher, (string Fr, string En) title, (string Fr, string En) skill)
    {
        Write($"{id}/course.fr.md", $$"""
            ---
            formerly: [{{(id == "pain" ? "miche" : "")}}]
            level: {{level}}
            teachers: [{{teacher}}]
            goals: [{{goal}}]
            licence: CC-BY-4.0
            ---
            # {{title.Fr}}

            ## Compétences
            - {{{id}}-main} {{skill.Fr}}
            """);
        Write($"{id}/course.en.md", $$"""
            # {{title.En}}

            ## Skills
            - {{{id}}-main} {{skill.En}}
            """);
    }

    private void Chapter(string course, string folder, int minutes, (string Fr, string En) title, (string Fr, string En) question, (string Fr, string En) lesson)
    {
        Write($"{course}/{folder}/chapter.fr.md", $"---\nformerly: [{(folder == "02-four" ? "croute" : "")}]\nminutes: {minutes}\n---\n# {title.Fr}\n");
        Write($"{course}/{folder}/chapter.en.md", $"# {title.En}\n");
        Write($"{course}/{folder}/01-{folder[3..]}.fr.md", Step($"---\nkind: true-false\nskills: [{course}-main]\n---\n", ["[x] ", "[ ] "], question.Fr, "Leçon", lesson.Fr));
        Write($"{course}/{folder}/01-{folder[3..]}.en.md", Step("", ["", ""], question.En, "Lesson", lesson.En));
    }

    private static string Step(string front, string[] marks, string question, string heading, string lesson) => $$"""
        {{front}}# {{question}}

        - {{marks[0]}}{true} Oui
          why: C’est le cas.
        - {{marks[1]}}{false} Non
          why: Regardez mieux.

        ## {{heading}} (40 s)
        ### {{heading}} {#passage}
        {{lesson}}
        """;

    private void Write(string path, string text)
    {
        var file = Path.Combine(written, "fournil", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
