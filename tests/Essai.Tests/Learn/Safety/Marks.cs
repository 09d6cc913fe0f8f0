using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Engine.Courses;
using Essai.Standards.Courses;

namespace Essai.Tests.Learn.Safety;

/// <summary>
/// Words that no author writes, put into everything of a course that is not for everybody: what a reply may hold at which
/// moment can then be read off its words. Every own id of a step or an option begins with own-id-.
/// </summary>
internal static partial class Marks
{
    public const string Why = "QzWhyMark";
    public const string WhyOfRight = "QzKeyMark";
    public const string Title = "QzTitleMark";
    public const string Clue = "QzClueMark";
    public const string Body = "QzBodyMark";
    public const string KeyPoint = "QzPointMark";
    public const string ModelAnswer = "QzModelMark";
    public const string AfterTheMoment = "QzAfterMark";
    private const string OwnId = "own-id-";

    private static readonly (string End, string Mark)[] Secrets =
    [
        ("/why", Why), ("/clue", Clue), ("passages/title", Title), ("passages/body", Body), ("/keyPoint", KeyPoint), ("/doThisNow", "QzActMark"), ("/modelAnswer", ModelAnswer),
        ("criteria/name", "QzCriterionMark"), ("misconceptions/name", "QzBeliefMark"), ("/sources", "QzSourceMark"), ("/accepted", "QzAcceptedMark"), ("wrong/text", "QzWrongMark"),
    ];

    private static readonly string[] References = ["id", "to", "go", "option", "believes"];
    private static readonly string[] PublicIds = ["/chapters/id", "passages/id", "whys/id", "/skills/id", "/outcomes/id", "/products/id", "/credits/id"];
    private static readonly string[] FixedIds = ["true", "false", "end", "1", "5", MarkedSchool.Course];

    public static Course In(Course course)
    {
        var json = Marked(JsonNode.Parse(CourseJson.Write(course))!, "", hidden: false)!.ToJsonString();
        return CourseJson.ReadCourse(json
            .Replace("\"100..200 step 50\"", "\"7110..7190 step 10\"", StringComparison.Ordinal)
            .Replace("\"max\":100,", "\"max\":1000,", StringComparison.Ordinal)
            .Replace("\"answer\":20,", "\"answer\":735,", StringComparison.Ordinal));
    }

    /// <summary>The marks that a text holds.</summary>
    public static string[] Of(string text) => [.. Written().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    /// <param name="path">The properties down to here; lists count for nothing.</param>
    /// <param name="hidden">What is said to who is right.</param>
    private static JsonNode? Marked(JsonNode? node, string path, bool hidden) => node switch
    {
        JsonArray items => new JsonArray([.. items.Select(i => Marked(i, path, hidden))]),
        JsonObject map when map.Count > 0 && map.All(t => t.Key is "en" or "fr") => new JsonObject(map.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)Text((string)t.Value!, path, hidden)))),
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Marked(p.Value, $"{path}/{p.Key}", hidden || IsRight(map, path))))),
        JsonValue value when value.TryGetValue(out string? word) => Word(word, path),
        _ => node?.DeepClone(),
    };

    private static bool IsRight(JsonObject map, string path) =>
        (map["right"] is JsonValue value && value.TryGetValue(out bool right) && right) || (path.EndsWith("/whys", StringComparison.Ordinal) && (string?)map["id"] == "right");

    private static string Text(string text, string path, bool hidden)
    {
        var named = path.EndsWith("exercise/text", StringComparison.Ordinal) ? Gaps().Replace(text, "{" + OwnId + "$1}") : text;
        var shown = path.EndsWith("passages/body", StringComparison.Ordinal) ? named.Replace("media/scene.webp", MarkedSchool.SecretPicture, StringComparison.Ordinal) : named;
        return Secret(path) is not { } mark ? shown : $"{shown} {(hidden && mark == Why ? WhyOfRight : mark)}";
    }

    private static string Word(string word, string path) =>
        Secret(path) is { } mark ? $"{mark} {word}"
        : References.Contains(path[(path.LastIndexOf('/') + 1)..]) && !PublicIds.Any(p => path.EndsWith(p, StringComparison.Ordinal)) && !FixedIds.Contains(word) ? OwnId + word
        : word;

    private static string? Secret(string path) => Secrets.FirstOrDefault(s => path.EndsWith(s.End, StringComparison.Ordinal)).Mark;

    [GeneratedRegex("Qz[A-Z][a-z]+Mark|own-id-[a-z-]+")]
    private static partial Regex Written();

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Gaps();
}
