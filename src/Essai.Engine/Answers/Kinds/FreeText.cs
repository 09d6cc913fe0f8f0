using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>
/// A text in the learner's own words. Recorded; then the model answer and the criteria appear and the learner compares.
/// Never learned, only done; outside prediction, statistics and gain (ENGINE.md 1).
/// </summary>
public sealed record FreeText(LocalText ModelAnswer, ImmutableArray<Named> Criteria) : Exercise
{
    public const string Name = "free-text";

    /// <summary>Characters; a longer text is refused, not cut.</summary>
    public const int MaximumLength = 10_000;

    public override string Kind => Name;
    public override double GuessLevel => 0;
    public override bool Gradable => false;
    public override IEnumerable<string> Ids => Criteria.Select(c => c.Id);
    public override string KeyLine => string.Join(',', Criteria.Select(c => c.Id));

    public override Shown Show(Showing showing) => new() { Kind = Kind };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Words { Text: var text } when string.IsNullOrWhiteSpace(text) => Missing("text"),
        Words { Text.Length: <= MaximumLength } => null,
        _ => Wrong("text"),
    };

    public override Grade Grade(Given given, Showing showing) => new(0);

    public override Given? Key(Showing showing) => null;
}
