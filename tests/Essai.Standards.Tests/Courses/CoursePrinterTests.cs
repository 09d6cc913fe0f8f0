using CsCheck;
using Essai.Engine.Courses;
using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

public sealed class CoursePrinterTests
{
    [Fact]
    public void a_printed_course_reads_back_as_the_same_course() =>
        Maker.Courses.Sample(course => CourseJson.Write(Read(course).Course!) == CourseJson.Write(course), iter: Iterations, print: Print);

    [Fact]
    public void a_printed_course_reads_without_any_problem() =>
        Maker.Courses.Sample(course => Read(course).Problems.IsEmpty, iter: Iterations, print: Print);

    [Fact]
    public void printing_again_changes_nothing() =>
        Maker.Courses.Sample(course => CoursePrinter.Print(Read(course).Course!).SequenceEqual(CoursePrinter.Print(course)), iter: Iterations, print: Print);

    private const int Iterations = 500;

    private static CourseReading Read(Course course) =>
        CourseFolder.Read(course.Id, CourseFiles.Of(CoursePrinter.Print(course).Select(f => (f.Key, f.Value))));

    // The whole course is unreadable in a failure: only the first difference is shown, and the problems.
    private static string Print(Course course)
    {
        var (before, after) = (CourseJson.Write(course), Read(course).Course is { } read ? CourseJson.Write(read) : "");
        var at = Math.Max(0, before.Zip(after).TakeWhile(p => p.First == p.Second).Count() - 120);
        return string.Join('\n', [.. Read(course).Problems.Select(p => p.ToString()), Cut(before, at), Cut(after, at)]);
    }

    private static string Cut(string text, int at) => text.Substring(Math.Min(at, text.Length), Math.Clamp(text.Length - at, 0, 260));
}
