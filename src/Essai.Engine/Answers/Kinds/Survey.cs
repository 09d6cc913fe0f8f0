using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A poll, or a scale with words at its two ends. Recorded, extra to the drawn steps, at most one an attempt.</summary>
/// <param name="Points">Points on the scale; null for a poll.</param>
public sealed record Survey(ImmutableArray<Named> Options, int? Points) : Exercise
{
    public const string Name = "survey";

    public override string Kind => Name;
    public override double GuessLevel => 0;
    public override bool Gradable => false;
    public override IEnumerable<string> Ids => Points is null ? Options.Select(o => o.Id) : [];
    public override string KeyLine => $"{Points} {string.Join(',', Options.Select(o => o.Id))}";

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Scale = Points,
        Options = [.. Options.Select(o => new ShownItem(o.Id, o.Name.In(showing.Lang)))],
    };

    public override Unanswered? Check(Given given, Showing showing) => (given, Points) switch
    {
        (Choices { Ids: [] }, null) => Missing("choices"),
        (Choices { Ids: [var id] }, null) when Options.Any(o => o.Id == id) => null,
        (Scale { Value: 0 }, not null) => Missing("scale"),
        (Scale { Value: var value }, { } points) when value >= 1 && value <= points => null,
        (_, null) => Wrong("choices"),
        (_, _) => Wrong("scale"),
    };

    public override Grade Grade(Given given, Showing showing) => new(0);

    public override Given? Key(Showing showing) => null;
}
