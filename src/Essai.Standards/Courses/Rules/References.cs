namespace Essai.Standards.Courses.Rules;

/// <summary>Ids that name something which must exist.</summary>
internal static class References
{
    public static IEnumerable<Finding> Passages(CheckedStep step) => step.Remarks
        .Where(r => r.Remark.Passage is { } passage && !(step.Step.Lesson?.Has(passage) ?? false))
        .Select(r => step.Finding($"{r.Name}/passage", $"The lesson has no passage `#{r.Remark.Passage}`.", Hint(r.Remark.Passage!, step.Step.Lesson?.Passages.Select(p => p.Id) ?? [])));

    public static IEnumerable<Finding> Misconceptions(CheckedStep step) => step.Remarks
        .Where(r => r.Remark.Believes is { } id && step.Course.Misconception(id) is null)
        .Select(r => step.Finding($"{r.Name}/believes", $"The misconception `{r.Remark.Believes}` is not declared.",
            $"Declare it in the course file under “Misconceptions”: `- {{{r.Remark.Believes}}} …`. {Hint(r.Remark.Believes!, step.Course.Misconceptions.Select(m => m.Id))}"));

    public static IEnumerable<Finding> Skills(CheckedStep step) => step.Step.Skills
        .Where(id => step.Course.Skills.All(s => s.Id != id))
        .Select(id => step.Finding("front/skills", $"The skill `{id}` is not declared.", $"Declare it in the course file under “Skills”: `- {{{id}}} …`. {Hint(id, step.Course.Skills.Select(s => s.Id))}"));

    public static IEnumerable<Finding> NoSkill(CheckedStep step) => step.Step.Skills.IsEmpty && step.Exercise.Gradable
        ? [step.Finding("front/kind", "The step names no skill: nothing can be said of what the learner can do.", "Write `skills: [id]` into the front matter.")]
        : [];

    public static IEnumerable<Finding> Teachers(Subject subject) => Declared(subject, "teachers", subject.Course.Teachers, subject.Academy?.Teachers.Select(t => t.Id));

    public static IEnumerable<Finding> Goals(Subject subject) => Declared(subject, "goals", subject.Course.Goals, subject.Academy?.Goals.Select(g => g.Id));

    public static IEnumerable<Finding> Languages(Subject subject) => subject.Academy is null ? [] : subject.Course.Languages
        .Where(lang => !subject.Academy.Languages.Contains(lang))
        .Select(lang => new Finding("course", $"The course is written in `{lang}`, which is not among the academy's languages.", "Add it to `languages:` in academy.yaml, or take the files out.") { Lang = lang });

    public static IEnumerable<Finding> Formerly(Subject subject) => subject.Course.Chapters
        .SelectMany(c => c.Formerly.Select(id => (Chapter: c, Id: id)))
        .Where(f => subject.Course.Chapter(f.Id) is not null || subject.Course.Chapters.First(c => c.Formerly.Contains(f.Id)) != f.Chapter)
        .Select(f => new Finding($"chapter/{f.Chapter.Id}/front/formerly", $"`{f.Id}` is or was the id of another chapter too: its address cannot lead to both.", "Leave it with one of the two."));

    public static IEnumerable<Finding> UnusedMisconceptions(Subject subject) => subject.Course.Misconceptions
        .Where(m => subject.Steps.All(s => s.Remarks.All(r => r.Remark.Believes != m.Id)))
        .Select(m => new Finding($"course/misconceptions/{m.Id}", $"No answer shows the misconception `{m.Id}`.", $"Write `believes: {m.Id}` below an option, or take it out."));

    private static IEnumerable<Finding> Declared(Subject subject, string key, IEnumerable<string> named, IEnumerable<string>? known) => known is null ? [] : named
        .Where(id => !known.Contains(id))
        .Select(id => new Finding($"course/front/{key}", $"`{id}` is not among the academy's {key}.", $"Declare it under `{key}:` in academy.yaml. {Hint(id, known)}"));

    private static string Hint(string id, IEnumerable<string> known) => Reading.Nearest.Hint(id, [.. known]);
}
