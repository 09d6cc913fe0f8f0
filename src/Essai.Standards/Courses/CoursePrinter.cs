using System.Collections.Immutable;
using System.Globalization;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses;

/// <summary>Prints a course in the canonical form: reading it again gives the same course, printing that the same files.</summary>
public static class CoursePrinter
{
    /// <returns>Path in the course folder to text.</returns>
    public static ImmutableSortedDictionary<string, string> Print(Course course)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var lang in course.Title.Languages())
        {
            files[$"course.{lang}.md"] = CourseSheetPrinter.Print(course, lang);
        }

        foreach (var (chapter, i) in course.Chapters.Select((c, i) => (c, i)))
        {
            Print($"{Number(i)}-{chapter.Id}", chapter, files);
        }

        return files.ToImmutable();
    }

    private static void Print(string folder, Chapter chapter, ImmutableSortedDictionary<string, string>.Builder files)
    {
        foreach (var lang in chapter.Title.Languages())
        {
            files[$"{folder}/chapter.{lang}.md"] = ChapterSheetPrinter.Print(chapter, lang);
        }

        foreach (var (step, i) in chapter.Steps.Select((s, i) => (s, i)))
        {
            foreach (var lang in step.Prompt.Languages())
            {
                files[$"{folder}/{Number(i)}-{step.Id}.{lang}.md"] = StepSheetPrinter.Print(step, lang);
            }
        }
    }

    private static string Number(int i) => (i + 1).ToString("00", CultureInfo.InvariantCulture);
}
