using System.Collections.Immutable;
using Essai.Standards.Courses.Reading;
using Essai.Standards.Courses.Rules;

namespace Essai.Standards.Courses;

/// <summary>The rules of `essai check` (docs/check-rules.md).</summary>
public static class CourseRules
{
    /// <summary>All problems of a course: those of reading it and those that the rules find, by file and line.</summary>
    /// <param name="reading">What <see cref="CourseFolder"/> gave.</param>
    /// <param name="academy">The academy it belongs to; null leaves out what only an academy can tell.</param>
    public static ImmutableArray<Problem> Check(CourseReading reading, AcademySettings? academy = null) => reading.Course is not { } course
        ? reading.Problems
        : [.. reading.Problems.Concat(Find(new Subject(reading, course, academy))).Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>Code, severity and title of every problem that can be reported, in the order of codes.</summary>
    public static ImmutableArray<(string Code, Severity Severity, string Title)> Known { get; } =
        [.. Fault.All.Select(f => (f.Code, f.Severity, f.Title)), .. Catalogue.All.Select(r => (r.Code, r.Severity, r.Title))];

    private static IEnumerable<Problem> Find(Subject subject) => Catalogue.All.SelectMany(rule => rule.Find(subject).Select(found =>
    {
        var place = PlaceOf(subject, found);
        return new Problem(rule.Code, rule.Severity, place.File, place.Line, found.Message, found.Mend);
    }));

    private static Place PlaceOf(Subject subject, Finding found)
    {
        if (found.File is { } file)
        {
            return new Place(file, 1);
        }

        var lang = found.Lang ?? subject.Places.Source;
        var line = $"{found.Name}/line/{found.Below}";
        if (found.Below > 0 && subject.Places.Has(line, lang))
        {
            return subject.Places.At(line, lang);
        }

        var place = subject.Places.At(found.Name, found.Lang);
        return subject.Places.Has(found.Name, lang) ? place with { Line = place.Line + found.Below } : place;
    }
}
