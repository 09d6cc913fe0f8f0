using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A text with gaps, each typed or chosen from a drop-down. Score = share right. Guess level: mean over the gaps.</summary>
/// <param name="Text">The text with {gap-id} where the gaps are.</param>
public sealed record GapText(LocalText Text, ImmutableArray<Gap> Gaps, TextRules Rules) : Exercise
{
    public const string Name = "gap-text";

    public override string Kind => Name;
    public override double GuessLevel => Gaps.Average(g => g.Options.IsEmpty ? 0 : 1.0 / g.Options.Length);
    public override IEnumerable<string> Ids => Gaps.SelectMany(g => g.Options).Select(o => o.Id).Distinct(StringComparer.Ordinal);
    public override IEnumerable<Remark> Remarks => Gaps.SelectMany(g => g.Options.Select(o => o.Remark).Concat(g.Lists.SelectMany(l => l.Wrong).Select(w => w.Remark)));
    public override string KeyLine => $"{Rules.KeyLine} {string.Join(';', Gaps.Select(g => $"{g.Id}:{g.Options.KeyLine()}{string.Join(' ', g.Lists.Select(l => l.KeyLine))}"))}";

    public override Shown Show(Showing showing)
    {
        var pieces = GapPieces.Cut(Text.In(showing.Lang));
        return new()
        {
            Kind = Kind,
            Pieces = [.. pieces.Select(p => p.Text)],
            Gaps = [.. Ordered(showing).Select((g, i) => new ShownGap(i, g.Options.IsEmpty ? null : g.Options.Show(showing with { Seed = Chance.Mix(showing.Seed, g.Id) }), g.Size(showing.Lang)))],
        };
    }

    public override Unanswered? Check(Given given, Showing showing)
    {
        if (given is not Answers.Gaps gaps || gaps.Texts.Length > Gaps.Length)
        {
            return Wrong("gaps");
        }

        var ordered = Ordered(showing);
        if (gaps.Texts.Length < Gaps.Length || gaps.Texts.Any(string.IsNullOrWhiteSpace))
        {
            return Missing("gaps");
        }

        var fits = gaps.Texts.Zip(ordered).All(p => p.First.Length <= FreeText.MaximumLength && (p.Second.Options.IsEmpty || p.Second.Options.Any(o => o.Id == p.First)));
        return fits ? null : Wrong("gaps");
    }

    public override Grade Grade(Given given, Showing showing)
    {
        var ordered = Ordered(showing);
        var grades = ordered.Zip(((Answers.Gaps)given).Texts, (gap, text) => gap.Grade(text, showing.Lang, Rules)).ToArray();
        return new Grade(grades.Average(g => g.Score), grades.FirstOrDefault(g => g.Score < 1)?.Remark)
        {
            Parts = [.. ordered.Zip(grades, (gap, grade) => new Part(gap.Id, grade.Score >= 1, grade.Remark?.Why))],
            Read = Gaps.Any(g => g.Options.IsEmpty) ? string.Join(" · ", grades.Select(g => g.Read).OfType<string>()) : null,
        };
    }

    public override Given? Key(Showing showing) => new Answers.Gaps([.. Ordered(showing).Select(g => g.RightText(showing.Lang))]);

    // A translation may name the gaps in another order: answers follow the text that the learner reads.
    private ImmutableArray<Gap> Ordered(Showing showing) =>
        [.. GapPieces.Cut(Text.In(showing.Lang)).Select(p => p.Gap).OfType<string>().Select(id => Gaps.First(g => g.Id == id))];
}

/// <summary>One gap: a drop-down where it has options, else typed, with a list for each language.</summary>
public sealed record Gap(string Id, ImmutableArray<Option> Options, ImmutableArray<TextList> Lists)
{
    private const int SizeStep = 8;

    internal Grade Grade(string text, string lang, TextRules rules) =>
        Options.FirstOrDefault(o => o.Id == text) is { } option
            ? Answers.Grade.Of(option.Right, option.Remark)
            : TextList.For(Lists, lang).Grade(text, rules);

    internal string RightText(string lang) =>
        Options.IsEmpty ? TextList.For(Lists, lang).Accepted[0] : Options.First(o => o.Right).Id;

    // Sizes come in steps of eight: the exact length would give short answers away.
    internal int Size(string lang) =>
        Options.IsEmpty ? SizeStep * ((TextList.For(Lists, lang).Accepted.Max(a => a.Length) / SizeStep) + 1) : 0;
}

/// <summary>Cuts a text at its {gaps}.</summary>
public static class GapPieces
{
    /// <summary>Pieces of text, each with the gap that follows it; the last has none.</summary>
    public static ImmutableArray<(string Text, string? Gap)> Cut(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<(string, string?)>();
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            pieces.Add((text[from..open], text[(open + 1)..close]));
            from = close + 1;
        }

        pieces.Add((text[from..], null));
        return pieces.ToImmutable();
    }
}
