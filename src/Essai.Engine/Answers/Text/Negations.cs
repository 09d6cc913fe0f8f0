using System.Collections.Frozen;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// Words that turn an answer round: "not exposure", "pas d'exposition" (ENGINE 1, rule 3). Written without accents,
/// as texts are compared here. Words that negate only beside another ("plus" of "ne … plus") are left out.
/// </summary>
internal static class Negations
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Table = Languages.Table<string>(
        ("fr", Languages.Spaced("pas non ne jamais aucun aucune aucunement nullement nul nulle sans ni rien guere sauf hormis excepte contraire")),
        ("en", Languages.Spaced("not no non never none nor neither without nothing nobody nowhere cannot except opposite " +
            "dont doesnt didnt isnt arent wasnt werent wont cant couldnt shouldnt wouldnt hasnt havent hadnt aint")),
        ("de", Languages.Spaced("nicht kein keine keinen keinem keiner keines nie niemals ohne weder nein nichts niemand nirgends " +
            "keinesfalls keineswegs ausser gegenteil")),
        ("es", Languages.Spaced("no ni nunca jamas sin nada nadie ningun ninguno ninguna ningunos ningunas tampoco excepto salvo contrario")),
        ("it", Languages.Spaced("non no ne mai senza nessun nessuno nessuna niente nulla neanche nemmeno neppure mica tranne eccetto contrario")),
        ("pt", Languages.Spaced("nao nem nunca jamais sem nada ninguem nenhum nenhuma nenhuns nenhumas tampouco exceto contrario")),
        ("nl", Languages.Spaced("niet geen nooit zonder nee niets niemand nergens noch behalve")),
        ("sv", Languages.Spaced("inte ej icke aldrig ingen inget inga utan nej")),
        ("da", Languages.Spaced("ikke ej aldrig ingen intet uden nej")),
        ("nb", Languages.Spaced("ikke aldri ingen intet uten nei")),
        ("fi", Languages.Spaced("ei emme ette eivat ilman eika")),
        ("pl", Languages.Spaced("nie bez nigdy ani zaden zadna zadne brak")),
        ("cs", Languages.Spaced("ne neni bez nikdy ani zadny zadna zadne")),
        ("ro", Languages.Spaced("nu fara niciodata nici niciun nicio")),
        ("hu", Languages.Spaced("nem ne soha sem nelkul sincs nincs")),
        ("ru", Languages.Spaced("не нет ни никогда без кроме нельзя никакой никакая никакое никакие ничего")),
        ("uk", Languages.Spaced("не ні немає ніколи без крім жоден жодна")),
        ("el", Languages.Spaced("δεν δε μη μην οχι χωρισ ουτε ποτε κανενασ καμια κανενα")),
        ("tr", Languages.Spaced("degil yok hayir hic asla")),
        ("ar", Languages.Spaced("لا ليس ليست لم لن غير بدون دون بلا سوى")),
        ("he", Languages.Spaced("לא אין בלי אל אף ללא")),
        ("fa", Languages.Spaced("نه نیست بدون هیچ")),
        ("hi", Languages.Spaced("नहीं न मत बिना")),
        ("vi", Languages.Spaced("khong chua chang")),
        ("id", Languages.Spaced("tidak bukan tanpa jangan tak")),
        ("ko", Languages.Spaced("안 못 아니 아닌 아니다 아님 없는 없이")));

    private static readonly FrozenSet<string> Union = Languages.Union(Table);

    /// <summary>Whether a word, normalised without accents, is a negation in the course's language.</summary>
    public static bool Has(Word word, string? lang) =>
        word.Text.EndsWith("n't", StringComparison.Ordinal)
        || (word.JoinsNext && word.Text == "n")
        || Languages.For(Table, Union, lang).Contains(word.Text);
}
