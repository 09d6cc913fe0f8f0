using Essai.Engine.Answers;
using Essai.Engine.Practice;

namespace Essai.Learn.Player;

/// <summary>A verdict beside its question.</summary>
/// <param name="Question">The presentation as it was asked.</param>
/// <param name="Stars">Gained by this answer.</param>
public sealed record VerdictView(Awaiting Question, Feedback Feedback, Settled Settled, int Stars)
{
    /// <summary>Try again, while the presentation allows; else the attempt goes on.</summary>
    public bool MayRetry { get; init; }

    public bool Ended { get; init; }

    /// <summary>The slot may be left for review.</summary>
    public bool Deferrable { get; init; }

    /// <summary>The attempt waits for its extra life.</summary>
    public bool NeedsLife { get; init; }

    /// <summary>The lesson after this miss still earns a star.</summary>
    public bool LessonEarns { get; init; }

    /// <summary>A typed answer could be one that should be accepted.</summary>
    public bool Typed { get; init; }

    public bool FirstTry { get; init; }

    public string Word => Feedback.Verdict switch
    {
        Verdict.Right => "right",
        Verdict.Almost => "almost",
        Verdict.Recorded => "recorded",
        Verdict.NotYet or null => "notyet",
    };
}
