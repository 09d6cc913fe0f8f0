namespace Essai.Standards.Courses.Rules;

/// <summary>Every miss is followed by a lesson of 30 to 90 seconds.</summary>
internal static class Lessons
{
    private const int Shortest = 30;
    private const int Longest = 90;
    private const double WordsASecond = 120 / 60.0;

    public static IEnumerable<Finding> Missing(CheckedStep step) => step.Exercise.Gradable && step.Step.Lesson is null
        ? [step.Finding("title", "There is no lesson: a wrong answer leads nowhere.", "Write `## Lesson (60 s)` with a passage `### Title {#id}`.")]
        : [];

    public static IEnumerable<Finding> Declared(CheckedStep step) => step.Step.Lesson is { Seconds: < Shortest or > Longest } lesson
        ? [step.Finding("lesson", $"The lesson takes {lesson.Seconds} s.", "A lesson takes 30 to 90 s: cut it, or make two steps of it.")]
        : [];

    /// <summary>Reading time at 120 words a minute: a lesson is thought over, on a phone. A picture or video takes time that no count of words shows.</summary>
    public static IEnumerable<Finding> Read(CheckedStep step)
    {
        foreach (var lang in step.Languages)
        {
            var bodies = step.Step.Lesson?.Passages.Where(p => p.Body.Has(lang)).Select(p => p.Body.In(lang)).ToArray() ?? [];
            var seconds = bodies.Sum(Plain.WordCount) / WordsASecond;
            var shown = bodies.Any(b => b.Contains("![", StringComparison.Ordinal));
            if (bodies.Length > 0 && (seconds > Longest || (seconds < Shortest && !shown)))
            {
                yield return step.Finding("lesson", $"The lesson takes about {seconds:0} s to read.", seconds > Longest ? "Keep it under 180 words." : "Write at least 60 words, or show a picture or a video.") with { Lang = lang };
            }
        }
    }

    public static IEnumerable<Finding> NoClue(CheckedStep step) => step.Exercise.Gradable && step.Step.Clue is null
        ? [step.Finding("title", "There is no clue.", "Write `## Clue` with a better question, not with the answer.")]
        : [];

    public static IEnumerable<Finding> NoKeyPoint(CheckedStep step) => step.Exercise.Gradable && step.Step.KeyPoint is null
        ? [step.Finding("title", "There is no key point.", "Write `## Key point` with what can be remembered without the question.")]
        : [];

    public static IEnumerable<Finding> NoSources(CheckedStep step) => step.Exercise.Gradable && step.Step.Sources.IsEmpty
        ? [step.Finding("front/kind", "No source is named.", "Write `sources: [\"…\"]` into the front matter: where the facts can be checked.")]
        : [];
}
