using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Learn.Api;

/// <summary>An attempt as the API shows it. All ids in it are opaque.</summary>
internal sealed record AttemptBody(Guid Id, string Chapter, string Course, string Version)
{
    public required string Mode { get; init; }
    public required string Status { get; init; }
    public bool Mastered { get; init; }

    /// <summary>What the attempt waits for; null when it has ended.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public AwaitedBody? Awaited { get; init; }

    public required SlotsBody Slots { get; init; }
    public int Stars { get; init; }
    public int? Lives { get; init; }
    public string? ExtraLife { get; init; }

    /// <summary>The server's time; in the reply to a command, when it was accepted.</summary>
    public DateTimeOffset Now { get; init; }
}

internal sealed record SlotsBody(int Learned, int Repaired, int Missed, int Done, int Deferred, int Total)
{
    public ImmutableArray<SlotBody> States { get; init; } = [];

    /// <summary>Slots that may be left for review now.</summary>
    public ImmutableArray<int>? Deferrable { get; init; }
}

internal sealed record SlotBody(int Slot, string State);

/// <summary>What is awaited; what a kind needs stands beside, by kind.</summary>
internal sealed record AwaitedBody
{
    public required string Phase { get; init; }
    public int Slot { get; init; }
    public required string Step { get; init; }
    public int Presentation { get; init; }
    public int Try { get; init; }
    public int TriesLeft { get; init; }
    public required string Kind { get; init; }
    public required string Prompt { get; init; }
    public string? PromptHtml { get; init; }
    public string? Setting { get; init; }
    public required string Lang { get; init; }
    public ImmutableArray<MediaBody> Media { get; init; } = [];
    public ClueBody? Clue { get; init; }
    public bool DontKnow { get; init; }
    public bool Deferrable { get; init; }
    public bool ConfidenceAsked { get; init; }
    public bool? LessonFirst { get; init; }
    public bool? Several { get; init; }
    public ImmutableArray<ItemBody>? Options { get; init; }
    public ImmutableArray<ItemBody>? Left { get; init; }
    public ImmutableArray<ItemBody>? Right { get; init; }
    public ImmutableArray<ItemBody>? Tiles { get; init; }
    public ImmutableArray<ItemBody>? Bins { get; init; }

    /// <summary>The text around the gaps: one more piece than gaps.</summary>
    public ImmutableArray<string>? Pieces { get; init; }

    public ImmutableArray<GapBody>? Gaps { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }

    /// <summary>The step of a slider; the name `step` is the step's id.</summary>
    public double? Increment { get; init; }

    public string? Unit { get; init; }
    public bool? UnitRequired { get; init; }
    public ImmutableArray<string>? Units { get; init; }
    public int? Decimals { get; init; }
    public ImageBody? Image { get; init; }
    public ScreenBody? Screen { get; init; }
    public VideoBody? Video { get; init; }
    public ScaleBody? Scale { get; init; }
    public string? ModelAnswer { get; init; }
    public ImmutableArray<ItemBody>? Criteria { get; init; }
    public string? Passage { get; init; }
    public int? SecondsNeeded { get; init; }
    public ImmutableArray<string>? May { get; init; }
}

internal sealed record ClueBody(int? Price, string? Html);

internal sealed record ItemBody(string Id, string Text)
{
    /// <summary>Only where the text has more than words.</summary>
    public string? Html { get; init; }

    public MediaBody? Media { get; init; }
}

internal sealed record GapBody(int Index, ImmutableArray<ItemBody>? Options, int? Size);

/// <summary>A picture to point at: its regions, or a free point.</summary>
internal sealed record ImageBody(MediaBody? Media, ImmutableArray<AreaBody>? Regions, bool Point);

internal sealed record AreaBody(string Id, string Text, string Shape, ImmutableArray<double> Numbers);

internal sealed record ScreenBody(string Id, string Title, MediaBody? Media, ImmutableArray<AreaBody> Zones, bool Back, ImmutableArray<string> Done);

/// <param name="At">Seconds at which the video asks.</param>
/// <param name="Inner">The kind of the question asked then; its fields stand beside.</param>
internal sealed record VideoBody(double At, string Inner);

internal sealed record ScaleBody(int Points, string? Low, string? High);

/// <summary>A signed address; <paramref name="Captions"/> by language.</summary>
internal sealed record MediaBody(string Url, string Type, int Width, int Height, string Alt)
{
    public ImmutableSortedDictionary<string, string>? Captions { get; init; }
    public string? Transcript { get; init; }
    public string? Poster { get; init; }
}

internal sealed record TextBody(string Text, string Html, string Lang);

internal sealed record LessonBody(string Passage, string Title, int Seconds, string Url);

internal sealed record PartBody(string Id, bool Right, string? Why);

/// <summary>The reply to an answer, a move or a self-assessment. What comes next is already in <see cref="Attempt"/>.</summary>
internal sealed record ReplyBody(AttemptBody Attempt)
{
    /// <summary>Null for a move that goes on.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public string? Verdict { get; init; }

    public double Score { get; init; }

    /// <summary>Stars gained by this.</summary>
    public int Stars { get; init; }

    public TextBody? Why { get; init; }
    public string? Read { get; init; }
    public System.Text.Json.Nodes.JsonNode? Answer { get; init; }
    public LessonBody? Lesson { get; init; }
    public ImmutableArray<PartBody>? Parts { get; init; }
}

/// <summary>The reply to a command that says nothing but what comes next.</summary>
internal sealed record AttemptReply(int Stars, AttemptBody Attempt);

internal sealed record ClueReply(string Html, AttemptBody Attempt);

internal sealed record LessonReply(string Title, string Html, ImmutableArray<MediaBody> Media, int Seconds, AttemptBody Attempt)
{
    public string? Passage { get; init; }
}

internal sealed record SummaryBody(double FirstTry, double Now)
{
    public ImmutableArray<SkillBody> Skills { get; init; } = [];
    public ImmutableArray<TextBody> KeyPoints { get; init; } = [];
    public TextBody? DoThisNow { get; init; }
    public NextBody? Next { get; init; }
    public required StarsBody Stars { get; init; }
}

internal sealed record SkillBody(string Id, string Name, double FirstTry, double Now);

internal sealed record NextBody(string Chapter, string Title, int Minutes);

internal sealed record StarsBody(int Gained, int Best);
