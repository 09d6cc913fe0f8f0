using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses;

/// <summary>What reading a course folder gave.</summary>
/// <param name="Course">Null where the course file itself cannot be read. Steps that cannot be read are left out.</param>
/// <param name="Problems">In the order of files and lines. With an error among them the course is not fit to be taught.</param>
public sealed record CourseReading(Course? Course, ImmutableArray<Problem> Problems)
{
    public required CourseFiles Files { get; init; }
    public required Places Places { get; init; }
}
