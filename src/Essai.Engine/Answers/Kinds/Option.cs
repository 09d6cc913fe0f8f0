using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>One choice with what is said to who picks it.</summary>
public sealed record Option(string Id, LocalText Text, bool Right, Remark Remark)
{
    public Media? Picture { get; init; }

    /// <summary>"All of these" and the like stay last when the others are shuffled.</summary>
    public bool StaysLast { get; init; }
}

/// <summary>What the choice kinds share: order on screen and the marking of a picked set.</summary>
internal static class OptionList
{
    public static ImmutableArray<ShownItem> Show(this ImmutableArray<Option> options, Showing showing)
    {
        var ordered = options.InOrder(showing);
        var shown = ImmutableArray.CreateBuilder<ShownItem>(ordered.Length);
        foreach (var option in ordered)
        {
            shown.Add(new ShownItem(option.Id, option.Text.In(showing.Lang), option.Picture));
        }

        return shown.MoveToImmutable();
    }

    private static ImmutableArray<Option> InOrder(this ImmutableArray<Option> options, Showing showing)
    {
        if (!options.Any(o => o.StaysLast))
        {
            return showing.Shuffle ? Chance.Shuffle(options, showing.Seed) : options;
        }

        var free = options.RemoveAll(o => o.StaysLast);
        return (showing.Shuffle ? Chance.Shuffle(free, showing.Seed) : free).AddRange(options.Where(o => o.StaysLast));
    }

    public static string KeyLine(this ImmutableArray<Option> options) =>
        string.Join(',', options.Select(o => $"{o.Id}:{(o.Right ? 1 : 0)}").Order(StringComparer.Ordinal));

    public static Option One(this ImmutableArray<Option> options, Given given) => options.Find(((Choices)given).Ids[0])!;

    public static Unanswered? CheckOne(this ImmutableArray<Option> options, Given given) => given switch
    {
        Choices { Ids: [] } => new Unanswered("choices", UnansweredReason.Missing),
        Choices { Ids: [var id] } when options.Find(id) is not null => null,
        _ => new Unanswered("choices", UnansweredReason.Shape),
    };

    public static Unanswered? CheckSeveral(this ImmutableArray<Option> options, Given given) => given switch
    {
        Choices { Ids: [] } => new Unanswered("choices", UnansweredReason.Missing),
        Choices choices when choices.Ids.Distinct(StringComparer.Ordinal).Count() == choices.Ids.Length
            && choices.Ids.All(id => options.Find(id) is not null) => null,
        _ => new Unanswered("choices", UnansweredReason.Shape),
    };

    private static Option? Find(this ImmutableArray<Option> options, string id)
    {
        foreach (var option in options)
        {
            if (option.Id == id)
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>(right picked − wrong picked) / right, floor 0 (ENGINE.md 1, partial credit). The first wrong pick speaks.</summary>
    public static Grade GradeSeveral(this ImmutableArray<Option> options, Given given)
    {
        var picked = ((Choices)given).Ids;
        var right = options.Count(o => o.Right && picked.Contains(o.Id));
        var wrong = options.FirstOrDefault(o => !o.Right && picked.Contains(o.Id));
        var wrongs = options.Count(o => !o.Right && picked.Contains(o.Id));
        var score = Math.Max(0, right - wrongs) / (double)options.Count(o => o.Right);
        return new Grade(score, wrong?.Remark)
        {
            Parts = [.. options.Select(o => new Part(o.Id, o.Right == picked.Contains(o.Id), o.Remark.Why))],
        };
    }
}
