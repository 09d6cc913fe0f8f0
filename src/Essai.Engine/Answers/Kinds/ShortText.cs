using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Essai.Engine.Answers.Text;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A word or a few, typed. Each language has its own accepted and wrong texts. Guess level 0.</summary>
public sealed record ShortText(ImmutableArray<TextList> Lists, TextRules Rules) : Exercise
{
    public const string Name = "short-text";

    public override string Kind => Name;
    public override double GuessLevel => 0;
    public override IEnumerable<string> Ids => [];
    public override IEnumerable<Remark> Remarks => Lists.SelectMany(l => l.Wrong).Select(w => w.Remark);
    public override string KeyLine => $"{Rules.KeyLine} {string.Join(' ', Lists.Select(l => l.KeyLine))}";

    public override Shown Show(Showing showing) => new() { Kind = Kind };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Words { Text: var text } when string.IsNullOrWhiteSpace(text) => Missing("text"),
        Words { Text.Length: <= FreeText.MaximumLength } => null,
        _ => Wrong("text"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var list = TextList.For(Lists, showing.Lang);
        return list.Grade(((Words)given).Text, Rules);
    }

    public override Given? Key(Showing showing) => new Words(TextList.For(Lists, showing.Lang).Accepted[0]);
}

/// <summary>What is right and what is known to be wrong, in one language.</summary>
public sealed record TextList(string Lang, ImmutableArray<string> Accepted, ImmutableArray<WrongText> Wrong)
{
    // What is folded is kept with the key (TextGrading): a list needs the same one every time.
    private static readonly ConditionalWeakTable<TextList, KeyOfRules> Keys = [];

    internal string KeyLine => $"{Lang}:{string.Join('|', Accepted)}!{string.Join('|', Wrong.Select(w => w.Text))}";

    public static TextList For(ImmutableArray<TextList> lists, string lang) => lists.FirstOrDefault(l => l.Lang == lang) ?? lists[0];

    internal Grade Grade(string text, TextRules rules)
    {
        var verdict = TextGrading.Grade(text, Key(rules));
        var remark = !verdict.Right && verdict.Wrong is { } wrong ? Wrong[wrong].Remark : null;
        return Answers.Grade.Of(verdict.Right, remark) with { Read = verdict.Read };
    }

    private TextKey Key(TextRules rules)
    {
        if (!Keys.TryGetValue(this, out var known) || known.Rules != rules)
        {
            known = new(rules, new TextKey(Accepted, [.. Wrong.Select(w => w.Text)], Lang, rules.Accents, rules.Typos, rules.Surplus));
            Keys.AddOrUpdate(this, known);
        }

        return known.Key;
    }

    private sealed record KeyOfRules(TextRules Rules, TextKey Key);
}

/// <summary>A text known to be wrong, with what is said to who gives it.</summary>
public sealed record WrongText(string Text, Remark Remark);

/// <summary>How strictly texts are read (ENGINE.md 1, "Text grading").</summary>
/// <param name="Accents">Accents matter.</param>
/// <param name="Typos">Edits allowed, 0 to 3; null = by length.</param>
/// <param name="Surplus">Words that may surround the answer; 0 = none.</param>
public sealed record TextRules(bool Accents = false, int? Typos = null, int Surplus = 3)
{
    internal string KeyLine => FormattableString.Invariant($"{Accents} {Typos} {Surplus}");
}
