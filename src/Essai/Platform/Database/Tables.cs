namespace Essai.Platform.Database;

/// <summary>What belongs to one academy: its slug stands first in every key, and the filter `tenant` hides it from the others.</summary>
internal interface IOfAcademy
{
    string Academy { get; }
}

/// <param name="Settings">The academy file as JSON.</param>
internal sealed record AcademyRecord(string Slug, string Settings, DateTimeOffset Added);

/// <summary>A compiled version of a course; immutable but for <see cref="Published"/>.</summary>
internal sealed record CourseRecord(string Academy, string Course, string Version) : IOfAcademy
{
    /// <summary>The version as canonical JSON, compressed with Brotli.</summary>
    public required byte[] Snapshot { get; init; }

    public DateTimeOffset Added { get; init; }

    /// <summary>New attempts begin with it; at most one version of a course.</summary>
    public bool Published { get; set; }
}

/// <summary>What learners tell about a step; <see cref="Text"/> goes with the learner who is erased.</summary>
internal sealed record Report(string Academy, Guid Id, Guid Attempt, string Course, string Step) : IOfAcademy
{
    public required Guid Learner { get; init; }
    public required ReportKind Kind { get; init; }
    public string? Text { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>How often a product of a course was gone on to in a day (UTC). Nobody's: who clicked is not kept.</summary>
internal sealed record ClicksOfDay(string Academy, string Course, string Product, DateOnly Day) : IOfAcademy
{
    public required int Count { get; init; }
}

internal enum ReportKind
{
    ShouldBeAccepted,
    Problem,
}
