using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>Items to put in order; listed here in the right order. Guess level 1/n!.</summary>
public sealed record Ordering(ImmutableArray<OrderedItem> Items) : Exercise
{
    public const string Name = "ordering";

    public override string Kind => Name;
    public override double GuessLevel => 1 / Enumerable.Range(1, Items.Length).Aggregate(1.0, (product, n) => product * n);
    public override IEnumerable<string> Ids => Items.Select(i => i.Id);
    public override IEnumerable<Remark> Remarks => Items.Select(i => i.Remark);
    public override string KeyLine => string.Join('<', Items.Select(i => i.Id));

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Options = [.. Mixed(showing.Seed).Select(i => new ShownItem(i.Id, i.Text.In(showing.Lang), i.Picture))],
    };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Order order when order.Ids.Distinct(StringComparer.Ordinal).Count() < order.Ids.Length || order.Ids.Any(id => !Ids.Contains(id)) => Wrong("order"),
        Order order => order.Ids.Length < Items.Length ? Missing("order") : null,
        _ => Wrong("order"),
    };

    /// <summary>(longest common subsequence − 1) / (n − 1) (ENGINE.md 1). The first item out of place speaks.</summary>
    public override Grade Grade(Given given, Showing showing)
    {
        var order = ((Order)given).Ids;
        var misplaced = Items.Where((item, place) => order[place] != item.Id).FirstOrDefault();
        var score = Items.Length < 2 ? 1 : (CommonLength(order) - 1.0) / (Items.Length - 1);
        return new Grade(score, misplaced?.Remark)
        {
            Parts = [.. Items.Select((item, place) => new Part(item.Id, order[place] == item.Id, item.Remark.Why))],
        };
    }

    public override Given? Key(Showing showing) => new Order([.. Ids]);

    // A start that happens to be right would give the answer away: then the first two change places.
    private ImmutableArray<OrderedItem> Mixed(ulong seed)
    {
        var mixed = Chance.Shuffle(Items, seed);
        return Items.Length > 1 && mixed.SequenceEqual(Items) ? [mixed[1], mixed[0], .. mixed.Skip(2)] : mixed;
    }

    // The right order is 0, 1, 2…: the longest common subsequence is the longest increasing one.
    private int CommonLength(ImmutableArray<string> order)
    {
        var places = order.Select(id => Items.IndexOf(Items.First(item => item.Id == id))).ToArray();
        var longest = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            longest[i] = 1 + Enumerable.Range(0, i).Where(j => places[j] < places[i]).Select(j => longest[j]).DefaultIfEmpty(0).Max();
        }

        return longest.Max();
    }
}

/// <summary>An item with what is said to who misplaces it first.</summary>
public sealed record OrderedItem(string Id, LocalText Text, Remark Remark)
{
    public Media? Picture { get; init; }
}
