using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>Every left side gets the right side that belongs to it; right sides may be left over. Score = share right.</summary>
public sealed record Matching(ImmutableArray<Pair> Pairs, ImmutableArray<Named> Extra) : Exercise
{
    public const string Name = "matching";

    public override string Kind => Name;
    public override double GuessLevel => 1.0 / (Pairs.Length + Extra.Length);
    public override IEnumerable<string> Ids => Pairs.SelectMany(p => new[] { p.Left.Id, p.Right.Id }).Concat(Extra.Select(e => e.Id));
    public override IEnumerable<Remark> Remarks => Pairs.Select(p => p.Remark);
    public override string KeyLine => string.Join(',', Pairs.Select(p => $"{p.Left.Id}={p.Right.Id}").Order(StringComparer.Ordinal));

    public override Shown Show(Showing showing)
    {
        var right = Pairs.Select(p => p.Right).Concat(Extra).ToImmutableArray();
        return new()
        {
            Kind = Kind,
            Left = [.. (showing.Shuffle ? Chance.Shuffle(Pairs, Chance.Mix(showing.Seed, 1)) : Pairs).Select(p => Item(p.Left, showing))],
            Right = [.. Chance.Shuffle(right, Chance.Mix(showing.Seed, 2)).Select(r => Item(r, showing))],
        };
    }

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Answers.Pairs pairs when pairs.RightOf.Keys.Any(l => Pairs.All(p => p.Left.Id != l))
            || pairs.RightOf.Values.Any(r => !IsRight(r)) => Wrong("pairs"),
        Answers.Pairs pairs when pairs.RightOf.Count < Pairs.Length => Missing("pairs"),
        Answers.Pairs => null,
        _ => Wrong("pairs"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var rightOf = ((Answers.Pairs)given).RightOf;
        var missed = Pairs.Where(p => rightOf[p.Left.Id] != p.Right.Id).ToArray();
        return new Grade((Pairs.Length - missed.Length) / (double)Pairs.Length, missed.FirstOrDefault()?.Remark)
        {
            Parts = [.. Pairs.Select(p => new Part(p.Left.Id, !missed.Contains(p), p.Remark.Why))],
        };
    }

    public override Given? Key(Showing showing) =>
        new Answers.Pairs(Pairs.ToImmutableSortedDictionary(p => p.Left.Id, p => p.Right.Id, StringComparer.Ordinal));

    private bool IsRight(string id) => Pairs.Any(p => p.Right.Id == id) || Extra.Any(e => e.Id == id);

    private static ShownItem Item(Named named, Showing showing) => new(named.Id, named.Name.In(showing.Lang));
}

/// <summary>A left side and its right side, with what is said to who pairs it with another.</summary>
public sealed record Pair(Named Left, Named Right, Remark Remark);
