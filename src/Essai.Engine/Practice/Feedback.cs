using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>What is said after an answer or a move (rule R2): verdict, why, and, once the presentation has ended, what is right.</summary>
public sealed record Feedback
{
    public required Place Place { get; init; }

    /// <summary>Null for a move that does not end a guided step.</summary>
    public Verdict? Verdict { get; init; }

    public double Score { get; init; }
    public string? Why { get; init; }

    /// <summary>A text or number as it was read.</summary>
    public string? Read { get; init; }

    /// <summary>An answer that would be right; only when it may be shown.</summary>
    public Given? Answer { get; init; }

    /// <summary>Only together with <see cref="Answer"/>.</summary>
    public ImmutableArray<Part>? Parts { get; init; }

    public Passage? Passage { get; init; }
    public int LessonSeconds { get; init; }
    public bool Final { get; init; }
    public string? KeyPoint { get; init; }

    /// <summary>Feedback on an answer that the attempt holds.</summary>
    /// <param name="lang">The language to speak; answers are read in the language in which they were given.</param>
    public static Feedback On(Attempt attempt, Course course, Answered answered, string lang)
    {
        var step = course.Chapter(attempt.Taught.Chapter)!.Step(answered.Place.Step)!;
        var showing = Showings.Of(attempt, answered.Place, step, answered.Lang);
        var grade = Marking.Grade(step, answered.Given, showing with { Moves = answered.Moves }) ?? new Grade(answered.Judgement.Score);
        var (verdict, score, believes, final) = answered.Judgement;
        var remark = answered.Given is DontKnow ? Remark.None : Explaining.Remark(step, verdict, grade);
        string Fill(string text) => Filling.Fill(text, step, showing with { Lang = lang });
        return new()
        {
            Place = answered.Place,
            Verdict = verdict,
            Score = score,
            Why = Explaining.Said(step, answered, grade, showing with { Moves = [] }) is { IsEmpty: false } said ? string.Join("\n\n", said.Select(w => Fill(w.In(lang)))) : null,
            Read = grade.Read,
            Answer = final ? step.Exercise.Key(showing with { Lang = lang, Moves = [] }) : null,
            Parts = final ? [.. grade.Parts.Select(p => p with { Why = p.Why?.Select(Fill) })] : null,
            Passage = Explaining.Passage(course, step, remark.Passage, believes),
            LessonSeconds = step.Lesson?.Seconds ?? 0,
            Final = final,
            KeyPoint = final ? step.KeyPoint?.In(lang) is { } key ? Fill(key) : null : null,
        };
    }

    /// <summary>Feedback on a click of a guided step that goes on.</summary>
    public static Feedback On(Attempt attempt, Course course, Moved moved, string lang)
    {
        var step = course.Chapter(attempt.Taught.Chapter)!.Step(moved.Place.Step)!;
        var moves = attempt.Slots[moved.Place.Slot].Moves;
        var zone = ((GuidedScreens)step.Exercise).Clicked(moved.Given, moves.IsEmpty ? moves : moves.RemoveAt(moves.Length - 1));
        return new() { Place = moved.Place, Why = moved.Right is null ? null : zone?.Remark.Why?.In(lang) };
    }
}
