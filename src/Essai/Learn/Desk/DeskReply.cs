using System.Diagnostics;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Learn.Desk;

/// <summary>What became of a request about an attempt.</summary>
internal abstract record DeskReply
{
    private DeskReply()
    {
    }

    /// <summary>Accepted now, or accepted before and told again.</summary>
    /// <param name="Before">The attempt before this command; null when it started it.</param>
    public sealed record Done(CourseAttempt Open, Attempt? Before, Entry Entry) : DeskReply
    {
        /// <summary>False when the attempt was there already.</summary>
        public bool Created { get; init; }
    }

    /// <summary>No such attempt, chapter or course, or another learner's.</summary>
    public sealed record NotFound : DeskReply;

    /// <summary>The chapter was offered once, and was taken down since.</summary>
    public sealed record Gone : DeskReply;

    public sealed record Refused(Refusal Refusal, CourseAttempt Open) : DeskReply;

    /// <summary>The command id came before with another body.</summary>
    public sealed record IdReused : DeskReply;

    /// <summary>The log is full for the moment.</summary>
    public sealed record Busy : DeskReply;
}

/// <summary>An attempt with the course version that it runs on.</summary>
public sealed record CourseAttempt(Guid Id, Guid Learner, Attempt Attempt, CourseVersion Version)
{
    public required int Sequence { get; init; }
    public required string Lang { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required DateTimeOffset Touched { get; init; }

    public Course Course => Version.Course;
    public Chapter Chapter => Course.Chapter(Attempt.Taught.Chapter)!;
}

/// <summary>An attempt that could start, with the events that would start it.</summary>
internal sealed record Imagined(CourseAttempt Attempt, System.Collections.Immutable.ImmutableArray<Event> Events);

/// <summary>A request as it came: what identifies a repeat.</summary>
/// <param name="BodyHash">SHA-256 over what was asked.</param>
internal sealed record Asked(Guid Command, byte[] BodyHash, DateTimeOffset Now)
{
    /// <summary>When it had been read (<see cref="Stopwatch"/>).</summary>
    public long Since { get; } = Stopwatch.GetTimestamp();

    /// <summary>How long the device kept it, by its own clock; null where it does not say.</summary>
    public TimeSpan? Kept { get; init; }
}

/// <summary>An answer that cannot even be read: its ids belong to nothing here.</summary>
internal static class Unreadable
{
    public static Refusal Field(string field) => new Refusal.Incomplete(new Unanswered(field, UnansweredReason.Shape));
}
