using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses.Rules;

/// <summary>What a text is for.</summary>
internal enum TextRole
{
    Title,
    Prompt,
    Prose,
    Choice,
    Why,
    Alt,
    Typed,
}

/// <summary>A text with its place.</summary>
internal sealed record Told(string Name, TextRole Role, LocalText Text)
{
    /// <summary>It belongs to a list that each language has for itself: others lack nothing.</summary>
    public bool OneLanguage { get; init; }

    /// <summary>Each line of the text in each language, with how far it stands below the start.</summary>
    public IEnumerable<(string Lang, string Line, int Below)> Lines => Text.Translations.SelectMany(t => t.Text.Split('\n').Select((line, i) => (t.Lang, line, i)));

    public Finding Finding(string lang, int below, string message, string mend) => new(Name, message, mend) { Lang = lang, Below = below };
}

internal static class CourseTexts
{
    public static IEnumerable<Told> Of(Course course)
    {
        yield return new Told("course/title", TextRole.Title, course.Title);
        if (course.About is { } about)
        {
            yield return new Told("course/about", TextRole.Prose, about);
        }

        foreach (var named in course.Outcomes.Select(o => ("outcomes", o)).Concat(course.Skills.Select(s => ("skills", s))))
        {
            yield return new Told($"course/{named.Item1}/{named.Item2.Id}", TextRole.Title, named.Item2.Name);
        }

        foreach (var misconception in course.Misconceptions)
        {
            yield return new Told($"course/misconceptions/{misconception.Id}", TextRole.Title, misconception.Name);
        }

        foreach (var product in course.Products)
        {
            yield return new Told($"course/products/{product.Id}", TextRole.Title, product.Name);
            if (product.About is { } use)
            {
                yield return new Told($"course/products/{product.Id}/about", TextRole.Prose, use);
            }
        }

        foreach (var credit in course.Credits)
        {
            yield return new Told($"course/credits/{credit.Id}", TextRole.Title, credit.Name);
        }

        foreach (var chapter in course.Chapters)
        {
            yield return new Told($"chapter/{chapter.Id}/title", TextRole.Title, chapter.Title);
            if (chapter.About is { } line)
            {
                yield return new Told($"chapter/{chapter.Id}/about", TextRole.Prose, line);
            }
        }
    }
}

internal static class StepTexts
{
    public static IEnumerable<Told> Of(CheckedStep step) =>
        Question(step.Step).Concat(Parts(step)).Concat(Sections(step.Step)).Where(t => !t.Item2.Translations.IsEmpty)
            .Select(t => new Told(step.At(t.Item1), t.Role, t.Item2) { OneLanguage = step.Parts.Any(p => p.Typed && t.Item1.StartsWith(p.Name, StringComparison.Ordinal)) });

    private static IEnumerable<(string, LocalText, TextRole Role)> Question(Step step)
    {
        yield return ("title", step.Prompt, TextRole.Prompt);
        if (step.Setting is { } setting)
        {
            yield return ("setting", setting, TextRole.Prose);
        }

        foreach (var (media, i) in step.Media.Select((m, i) => (m, i)))
        {
            yield return ($"media/{i}", media.Alt, TextRole.Alt);
        }

        if (step.Exercise is Engine.Answers.Kinds.GapText gaps)
        {
            yield return ("text", gaps.Text, TextRole.Prose);
        }
    }

    private static IEnumerable<(string, LocalText, TextRole Role)> Parts(CheckedStep step)
    {
        foreach (var part in step.Parts)
        {
            yield return (part.Name, part.Text, part.Typed ? TextRole.Typed : TextRole.Choice);
            if (part.Picture is { } picture)
            {
                yield return ($"{part.Name}/picture", picture.Alt, TextRole.Alt);
            }

            if (part.Remark.Why is { } why)
            {
                yield return ($"{part.Name}/why", why, TextRole.Why);
            }
        }
    }

    private static IEnumerable<(string, LocalText, TextRole Role)> Sections(Step step)
    {
        foreach (var why in step.Whys.Where(w => w.Remark.Why is not null))
        {
            yield return ($"whys/{why.Id}", why.Remark.Why!, TextRole.Why);
        }

        foreach (var passage in step.Lesson?.Passages ?? [])
        {
            yield return ($"lesson/{passage.Id}", passage.Title, TextRole.Title);
            yield return ($"lesson/{passage.Id}/body", passage.Body, TextRole.Prose);
        }

        var model = (step.Exercise as Engine.Answers.Kinds.FreeText)?.ModelAnswer;
        foreach (var (name, text) in new[] { ("clue", step.Clue), ("key-point", step.KeyPoint), ("do-this-now", step.DoThisNow), ("model-answer", model) })
        {
            if (text is not null)
            {
                yield return (name, text, TextRole.Prose);
            }
        }
    }
}
