using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A question at a moment of the step's video. All but the video is the inner kind's.</summary>
/// <param name="At">Seconds from the start at which the video stops.</param>
public sealed record VideoMoment(double At, Exercise Inner) : Exercise
{
    public const string Name = "video-moment";

    public override string Kind => Name;
    public override double GuessLevel => Inner.GuessLevel;
    public override bool Gradable => Inner.Gradable;
    public override IEnumerable<string> Ids => Inner.Ids;
    public override IEnumerable<Remark> Remarks => Inner.Remarks;
    public override string KeyLine => $"{Inner.Kind} {Inner.KeyLine}";

    public override ImmutableSortedDictionary<string, double> Draw(Showing showing) => Inner.Draw(showing);

    public override Shown Show(Showing showing) => new() { Kind = Kind, At = At, Inner = Inner.Show(showing) };

    public override Unanswered? Check(Given given, Showing showing) => Inner.Check(given, showing);

    public override Grade Grade(Given given, Showing showing) => Inner.Grade(given, showing);

    public override Given? Key(Showing showing) => Inner.Key(showing);
}
