using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Platform.Followers;

/// <summary>One row of the log as followers see it: what happened, in which attempt, on which course version.</summary>
internal sealed record Followed(PlacedRow Row, AttemptHead Attempt, CourseVersion Version)
{
    public required Entry Entry { get; init; }

    public string Academy => Row.Attempt.Academy;

    public Guid Learner => Row.Learner;

    public Step Step(Place place) => Version.Course.Chapter(Attempt.Chapter)!.Step(place.Step)!;
}
