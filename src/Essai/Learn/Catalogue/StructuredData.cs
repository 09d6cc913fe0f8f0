using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Platform.Hosting;
using Essai.Platform.Text;
using Essai.Standards.Courses;

namespace Essai.Learn.Catalogue;

/// <summary>What search engines read of a page, as JSON-LD in the words of schema.org: academy, courses, chapters, goals, people.</summary>
internal static class StructuredData
{
    public static JsonObject Home(AcademySite academy, string lang, PublicAddress address) => Root(
        "WebSite",
        ("name", academy.Name(lang)),
        ("description", academy.Settings.Promise?.In(lang)),
        ("url", address.Of(academy.Path(lang))),
        ("inLanguage", lang),
        ("publisher", Publisher(academy, lang, address)),
        ("potentialAction", Node(
            "SearchAction",
            ("target", Node("EntryPoint", ("urlTemplate", address.Of(academy.Path(lang, "courses")) + "?q={words}"))),
            ("query-input", "required name=words"))));

    public static JsonObject Course(CourseVersion version, AcademySite academy, string lang, PublicAddress address)
    {
        var (course, spoken) = (version.Course, version.Course.LanguageFor(lang));
        var data = Root("Course", CourseFacts(course, academy, lang, address));
        data["hasPart"] = List(course.Chapters.Select(c => ChapterNode(course, c, academy, lang, address)));
        data["teaches"] = List(course.Outcomes.Select(o => Text(o.Name, spoken)));
        data["hasCourseInstance"] = Node("CourseInstance", ("courseMode", "Online"), ("courseWorkload", Minutes(course.Chapters.Sum(c => c.Minutes))));
        data["offers"] = Node("Offer", ("category", "Free"), ("price", 0), ("priceCurrency", "EUR"));
        return data;
    }

    public static JsonObject Chapter(CourseVersion version, Chapter chapter, AcademySite academy, string lang, PublicAddress address)
    {
        var course = version.Course;
        var data = ChapterNode(course, chapter, academy, lang, address);
        data["@context"] = "https://schema.org";
        data["isPartOf"] = Node("Course", CourseFacts(course, academy, lang, address));
        data["teaches"] = List(course.SkillsOf(chapter).Select(s => Text(s.Name, course.LanguageFor(lang))));
        return data;
    }

    public static JsonObject Goal(Goal goal, ImmutableArray<CourseVersion> courses, AcademySite academy, string lang, PublicAddress address) => Root(
        "ItemList",
        ("name", goal.Name.In(lang)),
        ("url", address.Of(academy.Path(lang, $"goals/{goal.Id}"))),
        ("itemListElement", List(courses.Select((c, i) => Node("ListItem", ("position", i + 1), ("url", CourseUrl(c.Course, academy, lang, address)))))));

    public static JsonObject Teacher(Teacher teacher, AcademySite academy, string lang, PublicAddress address) => Root(
        "ProfilePage",
        ("mainEntity", Person(teacher, academy, lang, address)));

    private static (string, JsonNode?)[] CourseFacts(Course course, AcademySite academy, string lang, PublicAddress address) =>
    [
        ("name", Text(course.Title, course.LanguageFor(lang))),
        ("description", Text(course.About ?? course.Title, course.LanguageFor(lang))),
        ("url", CourseUrl(course, academy, lang, address)),
        ("inLanguage", course.LanguageFor(lang)),
        ("educationalLevel", course.Level.ToString().ToLowerInvariant()),
        ("isAccessibleForFree", true),
        ("license", Licence(course.Licence)),
        ("provider", Publisher(academy, lang, address)),
        ("author", List(academy.Settings.Teachers.Where(t => course.Teachers.Contains(t.Id)).Select(t => Person(t, academy, lang, address)))),
    ];

    private static JsonObject ChapterNode(Course course, Chapter chapter, AcademySite academy, string lang, PublicAddress address) => Node(
        "LearningResource",
        ("name", Text(chapter.Title, course.LanguageFor(lang))),
        ("description", Text(chapter.About ?? chapter.Title, course.LanguageFor(lang))),
        ("url", address.Of(academy.Path(lang, $"courses/{course.Id}/{chapter.Id}"))),
        ("inLanguage", course.LanguageFor(lang)),
        ("learningResourceType", "exercise"),
        ("interactivityType", "active"),
        ("timeRequired", Minutes(chapter.Minutes)),
        ("isAccessibleForFree", true));

    private static JsonObject Publisher(AcademySite academy, string lang, PublicAddress address) => Node(
        "Organization",
        ("name", academy.Name(lang)),
        ("url", address.Of(academy.Path(lang))),
        ("logo", address.Of(academy.LogoPath)));

    private static JsonObject Person(Teacher teacher, AcademySite academy, string lang, PublicAddress address) => Node(
        "Person",
        ("name", teacher.Name),
        ("description", teacher.About?.In(lang)),
        ("url", address.Of(academy.Path(lang, $"teachers/{teacher.Id}"))));

    private static string CourseUrl(Course course, AcademySite academy, string lang, PublicAddress address) => address.Of(academy.Path(lang, $"courses/{course.Id}"));

    // Creative Commons licences have an address; others are named.
    private static string? Licence(string? licence) => licence switch
    {
        null => null,
        _ when licence.StartsWith("CC-", StringComparison.Ordinal) && licence.LastIndexOf('-') is > 3 and var at =>
            $"https://creativecommons.org/licenses/{licence[3..at].ToLowerInvariant()}/{licence[(at + 1)..]}/",
        _ => licence,
    };

    private static string Minutes(int n) => $"PT{n}M";

    private static string Text(LocalText text, string lang) => Markdown.Plain(text.In(lang));

    private static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    private static JsonArray List(IEnumerable<string> items) => [.. items.Select(i => (JsonNode)i)];

    private static JsonObject Root(string type, params (string Name, JsonNode? Value)[] facts)
    {
        var node = Node(type, facts);
        node.Insert(0, "@context", "https://schema.org");
        return node;
    }

    private static JsonObject Node(string type, params (string Name, JsonNode? Value)[] facts)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in facts.Where(f => f.Value is not null))
        {
            node[name] = value;
        }

        return node;
    }
}
