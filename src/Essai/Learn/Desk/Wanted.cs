using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Learn.Desk;

/// <summary>The attempt that a learner asks for.</summary>
internal sealed record Wanted(string Course, string Chapter, Mode Mode, string Lang)
{
    /// <summary>The seed of a first question that was shown before there was an attempt; null draws a new one.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The id under which the start is logged when an answer comes with it.</summary>
    public Guid StartCommand { get; init; }

    public bool Is(AttemptHead head) => head.Course == Course && head.Chapter == Chapter && head.Mode == Mode.ToString();
}
