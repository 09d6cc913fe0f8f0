using System.Collections.Immutable;
using CsCheck;
using Essai.Engine;
using Essai.Engine.Courses;

namespace Essai.Standards.Tests.Courses;

/// <summary>Makes random parts of courses from one seed; every text is awkward on purpose.</summary>
internal sealed class Maker(ulong seed)
{
    private static readonly string[] Awkward =
    [
        "light", "ISO", "+1", "l’œil", "«", "»", "?", "!", "a:b", "see: this", "http://x.example/a?b=c", "1.", "**gras**", "\\{", "{x}", "= 2",
        "%", "€", "#", "# no", "--", "---", "…", "日本語", "😀", "\"quoted\"", "'single'", "[x]", "[ ]", "why: no", "|", "`code`", "é", "\u202F;", "&amp;",
        "<b>", "*", "- dash", "~", "@at", "!tag", "null", "true", "0x1F", "a\\b", "\t", "end",
    ];

    private ulong count;

    public static readonly Gen<Course> Courses = Gen.ULong.Select(s => new CourseMaker(new Maker(s)).Course());

    public int Below(int n) => Chance.Below(Chance.Mix(seed, ++count), n);

    public bool Maybe(int inHundred = 50) => Below(100) < inHundred;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];

    public ImmutableArray<T> Some<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, least + Below(most - least + 1)).Select(make)];

    public T? Perhaps<T>(Func<T> make) where T : class => Maybe() ? make() : null;

    public T? PerhapsValue<T>(Func<T> make) where T : struct => Maybe() ? make() : null;

    public double Number() => Of(Below(100), Below(1000) / 8.0, Below(1_000_000) / 999_983.0, -Below(50));

    public double Positive() => 0.25 + Below(400) / 7.0;

    /// <summary>One line of awkward words, without blanks at its ends.</summary>
    public string Line()
    {
        var line = string.Join(' ', Some(1, 6, _ => Of(Awkward))).Trim();
        return line.Length == 0 ? "word" : line;
    }

    /// <summary>A line that begins like a sentence, so that no list or heading begins with it.</summary>
    public string Sentence() => Of("So", "Alors", "Écrivez", "42", "(note)") + " " + Line();

    /// <summary>Several lines, never with two blank ones in a row.</summary>
    public string Body() => string.Join(Of("\n", "\n\n"), Some(1, 3, _ => Sentence()));

    public string Id(string start, int i) => start + Of("", "-a", "-2", "x") + i;

    public ImmutableSortedDictionary<string, string> Extras() => Some(0, 2, i => ("x-" + Id("k", i), Of(Line(), "[\"a\",{\"b\":\"c\"}]", " blank ends ", "a\nb", ""))).ToImmutableSortedDictionary(
        e => e.Item1, e => e.Item2, StringComparer.Ordinal);
}

/// <summary>The languages of one file set, the source first.</summary>
internal sealed class Tongues(Maker make, ImmutableArray<string> langs)
{
    public ImmutableArray<string> All => langs;

    public string Source => langs[0];

    /// <summary>A text that every language has.</summary>
    public LocalText Whole(Func<string> text) => new([.. langs.Select(l => new Translation(l, text()))]);

    /// <summary>A text of the source and perhaps of others.</summary>
    public LocalText Text(Func<string> text) => new([.. Some().Select(l => new Translation(l, text()))]);

    public LocalText? Perhaps(Func<string> text) => make.Maybe() ? Text(text) : null;

    public ImmutableArray<string> Some() => [langs[0], .. langs.Skip(1).Where(_ => make.Maybe(80))];

    /// <summary>A text of any languages, the source's not always among them.</summary>
    public LocalText? Any(Func<string> text)
    {
        var some = langs.Where(_ => make.Maybe(70)).Select(l => new Translation(l, text())).ToImmutableArray();
        return some.IsEmpty ? null : new LocalText(some);
    }

    public Media Picture(int i, string end = ".webp") => Picture(Some(), i, end);

    public Media Picture(ImmutableArray<string> some, int i, string end) => new(
        new LocalText([.. some.Select(l => new Translation(l, $"media/{make.Of("a", "b-c", "d_e")}{i}{end}"))]),
        new LocalText([.. some.Select(l => new Translation(l, make.Of("", make.Sentence().Replace("]", "", StringComparison.Ordinal).Trim())))]));

    public Remark Remark() => new(Any(make.Line), make.Perhaps(() => make.Id("m", 1)), make.Perhaps(() => make.Id("p", 1)));
}
