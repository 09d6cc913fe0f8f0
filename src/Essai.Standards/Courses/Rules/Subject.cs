using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses.Rules;

/// <summary>What the rules look at: a course, its files, and the academy where it is known.</summary>
internal sealed class Subject(CourseReading reading, Course course, AcademySettings? academy)
{
    public Course Course => course;
    public CourseFiles Files => reading.Files;
    public Places Places => reading.Places;
    public AcademySettings? Academy => academy;
    public ImmutableArray<CheckedStep> Steps { get; } = [.. course.Chapters.SelectMany(c => c.Steps.Select(s => new CheckedStep(course, c, s)))];

    /// <summary>Every text of the course that learners read.</summary>
    public IEnumerable<Told> Texts => CourseTexts.Of(course).Concat(Steps.SelectMany(s => s.Texts));
}

/// <summary>A step with what the rules ask of it.</summary>
internal sealed class CheckedStep(Course course, Chapter chapter, Step step)
{
    public Course Course => course;
    public Chapter Chapter => chapter;
    public Step Step => step;
    public string Name { get; } = $"step/{step.Id}";

    /// <summary>The exercise itself, without the video around it.</summary>
    public Exercise Exercise { get; } = step.Exercise is Engine.Answers.Kinds.VideoMoment video ? video.Inner : step.Exercise;

    /// <summary>Options, items, tiles, regions; names below the step.</summary>
    public ImmutableArray<Answerable> Parts { get; } = [.. KindFormat.Of(step.Exercise).Parts(step.Exercise)];

    public ImmutableArray<string> Languages => [.. step.Prompt.Languages()];

    public ImmutableArray<Told> Texts => [.. StepTexts.Of(this)];

    /// <summary>The lists of parts that are marked right or not: most kinds have one, gaps and screens several.</summary>
    public IEnumerable<IGrouping<string, Answerable>> Marked => Parts.Where(p => p.Right is not null).GroupBy(p => p.List, StringComparer.Ordinal);

    /// <summary>What is said to who answers with a part, or to all: with its place below the step.</summary>
    public IEnumerable<(string Name, Remark Remark)> Remarks =>
        Parts.Select(p => (p.Name, p.Remark)).Concat(step.Whys.Select(w => ($"whys/{w.Id}", w.Remark)));

    public bool Says(string why) => step.Whys.Any(w => w.Id == why);

    public string At(string part) => $"{Name}/{part}";

    public Finding Finding(string part, string message, string mend) => new(part.Length == 0 ? Name : At(part), message, mend);
}
