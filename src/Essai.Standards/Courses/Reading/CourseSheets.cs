using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads course.en.md and its translations.</summary>
internal static class CourseSheets
{
    private static readonly ImmutableArray<SectionName> Parts = [SectionName.Outcomes, SectionName.Skills, SectionName.Misconceptions, SectionName.Products, SectionName.Credits];
    private static readonly ItemShape Plain = new(Marked: false) { Remarks = false, Pictures = false };
    private static readonly ItemShape WithPassage = Plain with { Keys = ["passage"] };

    public static Course Read(string id, SheetSet sheets)
    {
        var front = sheets.Front();
        var sections = new SectionReader(sheets.Name, sheets.Sheets, Parts, sheets.Findings);
        var course = new Course
        {
            Id = id,
            Formerly = front.IdList("formerly"),
            Languages = [.. sheets.Sheets.Select(s => s.Lang).Distinct(StringComparer.Ordinal)],
            Title = sheets.Title(),
            About = sheets.About(),
            Level = front.OneOf<Level>("level") ?? Level.Beginner,
            Order = front.OneOf<DrawOrder>("order") ?? DrawOrder.Author,
            Teachers = front.IdList("teachers"),
            Goals = front.IdList("goals"),
            Licence = front.Text("licence"),
            Checked = front.Day("checked"),
            Confidence = front.Number("confidence", 0, 1),
            Rules = Rules(front.Map("rules")),
            Outcomes = Names(sections, SectionName.Outcomes),
            Skills = Names(sections, SectionName.Skills),
            Misconceptions = [.. sections.List(SectionName.Misconceptions, WithPassage).Select(e => new Misconception(e.Id, e.Text, e.Item.Key("passage")?.Value.TrimStart('#')))],
            Products = CourseLists.Products(sections, sheets.Findings),
            Credits = CourseLists.Credits(sections, sheets.Findings),
            Extras = front.Extras(),
        };
        front.Close("a course");
        return course;
    }

    private static ImmutableArray<Named> Names(SectionReader sections, SectionName part) =>
        [.. sections.List(part, Plain).Select(e => new Named(e.Id, e.Text))];

    private static RulesChange? Rules(Keys? rules)
    {
        if (rules is null)
        {
            return null;
        }

        var change = new RulesChange(Patch(rules.Map("learn")), Patch(rules.Map("challenge")));
        rules.Close("`rules:`");
        return change is { Learn: null, Challenge: null } ? null : change;
    }

    private static RulesPatch? Patch(Keys? mode)
    {
        if (mode is null)
        {
            return null;
        }

        var patch = new RulesPatch(mode.Whole("slots", 1, 50), mode.Whole("tries", 1, 5), mode.Whole("lives", 0, 20)) { OneRound = mode.Truth("one-round") ?? false };
        mode.Close("the rules of a mode");
        return patch is { Slots: null, Tries: null, Lives: null, OneRound: false } ? null : patch;
    }
}
