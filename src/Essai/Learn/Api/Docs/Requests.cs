using System.Collections.Immutable;
using System.ComponentModel;

namespace Essai.Learn.Api.Docs;

// What the handlers read field by field, as types for the OpenAPI document alone. OpenApiTests leaves each required field
// out and sees it named.
internal sealed record GuestRequest
{
    [Description("A UUID made by the device. The same id gives the same guest again.")]
    public required Guid Id { get; init; }
}

internal sealed record AttemptRequest
{
    [Description("A UUID made by the device: the attempt's own id from now on.")]
    public required Guid Id { get; init; }

    [Description("As in /courses: course/chapter.")]
    public required string Chapter { get; init; }

    [Description("learn (default) or challenge.")]
    public string? Mode { get; init; }

    [Description("A language of the academy; else its first.")]
    public string? Lang { get; init; }
}

[Description("What every command below /attempts/{attempt}/ carries.")]
internal record CommandRequest
{
    [Description("A UUID made by the device. The same id with the same body gets the stored reply again.")]
    public required Guid Id { get; init; }

    [Description("The device's own clock.")]
    public DateTimeOffset? At { get; init; }

    [Description("The device's own count of accepted commands in this attempt, from 1. A gap is refused.")]
    public int? Sequence { get; init; }
}

internal record StepRequest : CommandRequest
{
    [Description("From awaited.")]
    public required int Slot { get; init; }

    [Description("From awaited.")]
    public required string Step { get; init; }

    [Description("From awaited.")]
    public required int Presentation { get; init; }
}

internal sealed record AnswerRequest : StepRequest
{
    [Description("From awaited.")]
    public required int Try { get; init; }

    public required GivenBody Given { get; init; }

    [Description("guessing, think or sure; asked for where awaited.confidenceAsked is true.")]
    public string? Confidence { get; init; }

    [Description("Milliseconds from question to answer.")]
    public int? Ms { get; init; }

    [Description("Milliseconds on the feedback before.")]
    public int? FeedbackMs { get; init; }
}

[Description("An answer: one of these fields, by kind.")]
internal sealed record GivenBody
{
    public ImmutableArray<string>? Choices { get; init; }
    public ImmutableArray<string>? Order { get; init; }

    [Description("[[left, right], …]")]
    public ImmutableArray<ImmutableArray<string>>? Pairs { get; init; }

    [Description("{tile: bin, …}")]
    public ImmutableSortedDictionary<string, string>? Bins { get; init; }

    public string? Text { get; init; }
    public ImmutableArray<string>? Gaps { get; init; }

    [Description("A text as it was typed is read in the attempt's language.")]
    public double? Number { get; init; }

    [Description("Beside number.")]
    public string? Unit { get; init; }

    public string? Region { get; init; }

    [Description("[x, y] in percent of the picture.")]
    public ImmutableArray<double>? Point { get; init; }

    public string? Move { get; init; }
    public bool? Back { get; init; }
    public int? Scale { get; init; }
    public bool? DontKnow { get; init; }
}

internal sealed record LessonRequest : StepRequest
{
    [Description("Without it: the passage that repairs the last miss.")]
    public string? Passage { get; init; }

    [Description("The learner reached its end.")]
    public bool? Finished { get; init; }
}

internal sealed record AssessmentRequest : StepRequest
{
    [Description("{criterion: met, …}")]
    public required ImmutableSortedDictionary<string, bool> Ratings { get; init; }
}

internal sealed record ReportRequest
{
    [Description("A UUID made by the device.")]
    public required Guid Id { get; init; }

    public required Guid Attempt { get; init; }
    public required string Step { get; init; }

    [Description("shouldBeAccepted or problem.")]
    public required string Kind { get; init; }

    [Description("2,000 characters at most.")]
    public string? Text { get; init; }
}

[Description("RFC 9457. `code` is a promise, the words are not.")]
internal sealed record ProblemBody
{
    [Description("/docs/api#code")]
    public required string Type { get; init; }

    public required string Title { get; init; }
    public required int Status { get; init; }
    public string? Detail { get; init; }
    public required string Code { get; init; }

    [Description("invalid_field, unanswered, id_reused: which one.")]
    public string? Field { get; init; }

    [Description("not_awaited: what is awaited instead.")]
    public AwaitedBody? Awaited { get; init; }

    [Description("not_awaited, attempt_ended: as it stands.")]
    public AttemptBody? Attempt { get; init; }

    [Description("out_of_order: the last sequence that was accepted.")]
    public int? Last { get; init; }

    [Description("Finds the request in the log of the installation.")]
    public string? Reference { get; init; }
}
