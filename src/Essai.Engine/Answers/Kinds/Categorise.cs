using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>Tiles to put in bins. Guess level 1/bins a tile; score = share right.</summary>
public sealed record Categorise(ImmutableArray<Bin> Bins) : Exercise
{
    public const string Name = "categorise";

    public override string Kind => Name;
    public override double GuessLevel => 1.0 / Bins.Length;
    public override IEnumerable<string> Ids => Bins.Select(b => b.Id).Concat(Tiles.Select(t => t.Id));
    public override IEnumerable<Remark> Remarks => Tiles.Select(t => t.Remark);
    public override string KeyLine => string.Join(';', Bins.Select(b => $"{b.Id}:{string.Join(',', b.Tiles.Select(t => t.Id).Order(StringComparer.Ordinal))}"));

    private IEnumerable<Tile> Tiles => Bins.SelectMany(b => b.Tiles);

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Tiles = [.. Chance.Shuffle([.. Tiles], showing.Seed).Select(t => new ShownItem(t.Id, t.Text.In(showing.Lang), t.Picture))],
        Bins = [.. Bins.Select(b => new ShownItem(b.Id, b.Name.In(showing.Lang)))],
    };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Answers.Bins bins when bins.BinOf.Keys.Any(t => Tiles.All(tile => tile.Id != t))
            || bins.BinOf.Values.Any(b => Bins.All(bin => bin.Id != b)) => Wrong("bins"),
        Answers.Bins bins when bins.BinOf.Count < Tiles.Count() => Missing("bins"),
        Answers.Bins => null,
        _ => Wrong("bins"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var binOf = ((Answers.Bins)given).BinOf;
        var missed = Bins.SelectMany(b => b.Tiles.Where(t => binOf[t.Id] != b.Id)).ToArray();
        var count = Tiles.Count();
        return new Grade((count - missed.Length) / (double)count, missed.FirstOrDefault()?.Remark)
        {
            Parts = [.. Tiles.Select(t => new Part(t.Id, !missed.Contains(t), t.Remark.Why))],
        };
    }

    public override Given? Key(Showing showing) => new Answers.Bins(
        Bins.SelectMany(b => b.Tiles.Select(t => (Tile: t.Id, Bin: b.Id))).ToImmutableSortedDictionary(p => p.Tile, p => p.Bin, StringComparer.Ordinal));
}

/// <summary>A category with the tiles that belong in it.</summary>
public sealed record Bin(string Id, LocalText Name, ImmutableArray<Tile> Tiles);

/// <summary>A tile with what is said to who puts it elsewhere.</summary>
public sealed record Tile(string Id, LocalText Text, Remark Remark)
{
    public Media? Picture { get; init; }
}
