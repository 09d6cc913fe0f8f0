using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Essai.Tests.Learn.Api;

/// <summary>What to answer in the academy of every kind, found as a learner finds it: by the words on the screen.</summary>
internal static partial class Sheet
{
    /// <summary>The chapters of course `each`.</summary>
    public static readonly string[] Kinds =
        ["single", "multiple", "true", "image", "ordering", "matching", "categorise", "short", "gap", "numeric", "slider", "hotspot", "free", "video", "screens", "survey"];

    public static readonly string[] Recorded = ["free", "survey"];

    public static readonly string[] Graded = [.. Kinds.Except(Recorded)];

    private static readonly string[] RightWords =
    [
        "I add one stop", "A wider aperture", "A slower shutter", "It does", "A face whose left eye is clear", "The same grey",
        "I ask for his number", "Say back what he said", "Answer today", "The nearer eye", "The menu", "The line plus or minus",
    ];

    private static readonly string[] Order = ["Look at the light", "Set the camera", "Press the button"];

    private static readonly Dictionary<string, string> Belongs = new()
    {
        ["f/2"] = "One eye",
        ["f/16"] = "The whole street",
        ["One stop more"] = "Brightens",
        ["One stop less"] = "Darkens",
    };

    public static object Right(JsonNode awaited) => Kind(awaited) switch
    {
        "ordering" => new { order = InOrder(awaited) },
        "matching" => new { pairs = Items(awaited, "left").Select(l => new[] { Id(l), Find(awaited, "right", Belongs[Text(l)]) }) },
        "categorise" => new { bins = Items(awaited, "tiles").ToDictionary(Id, t => Find(awaited, "bins", Belongs[Text(t)])) },
        "short-text" => new { text = "exposure compensation" },
        "gap-text" => new { gaps = new[] { "compensation", Gap(awaited, "plus one") } },
        "numeric" => new { number = Price(awaited), unit = "€" },
        "slider" => new { number = 20 },
        "hotspot" => new { region = Id(Items(awaited["image"]!, "regions").Single(IsRight)) },
        "guided-screens" => new { move = Id(Items(awaited["screen"]!, "zones").Single(IsRight)) },
        "free-text" => new { text = "Soft, from one window." },
        "survey" => new { scale = 4 },
        _ => new { choices = Items(awaited, "options").Where(IsRight).Select(Id) },
    };

    public static object Wrong(JsonNode awaited) => Kind(awaited) switch
    {
        "ordering" => new { order = InOrder(awaited).Reverse() },
        "matching" => new { pairs = Items(awaited, "left").Select(l => new[] { Id(l), Find(awaited, "right", "The air itself") }) },
        "categorise" => new { bins = Items(awaited, "tiles").ToDictionary(Id, t => Id(Items(awaited, "bins").Single(b => Text(b) != Belongs[Text(t)]))) },
        "short-text" => new { text = "exposure" },
        "gap-text" => new { gaps = new[] { "sensitivity", Gap(awaited, "minus one") } },
        "numeric" => new { number = 1, unit = "€" },
        "slider" => new { number = 80 },
        "hotspot" => new { region = Id(Items(awaited["image"]!, "regions").First(r => !IsRight(r))) },
        "guided-screens" => new { move = Id(Items(awaited["screen"]!, "zones").First(z => !IsRight(z))) },
        _ => new { choices = Items(awaited, "options").Where(o => !IsRight(o)).Take(1).Select(Id) },
    };

    /// <summary>The field of `given` that the awaited kind takes, with nothing in it.</summary>
    public static (string Field, object Given) Empty(JsonNode awaited) => Kind(awaited) switch
    {
        "ordering" => ("order", new { order = Array.Empty<string>() }),
        "matching" => ("pairs", new { pairs = Array.Empty<string[]>() }),
        "categorise" => ("bins", new { bins = new { } }),
        "short-text" or "free-text" => ("text", new { text = "  " }),
        "gap-text" => ("gaps", new { gaps = new[] { "compensation" } }),
        "numeric" or "slider" => ("number", new { number = (double?)null }),
        "hotspot" => ("region", new { region = "" }),
        "guided-screens" => ("move", new { move = "" }),
        "survey" => ("scale", new { scale = (int?)null }),
        _ => ("choices", new { choices = Array.Empty<string>() }),
    };

    /// <summary>An answer written with the words on the screen, with their ids instead.</summary>
    public static string InIds(JsonNode awaited, string given) => Things(awaited)
        .Where(thing => thing["id"] is not null && thing["text"] is not null)
        .Aggregate(given, (text, thing) => text.Replace($"\"{Text(thing)}\"", $"\"{Id(thing)}\""));

    private static IEnumerable<JsonObject> Things(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Things(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Things),
        _ => [],
    };

    public static string Kind(JsonNode awaited) => (string)awaited["kind"]!;

    public static JsonNode[] Items(JsonNode of, string name) => [.. of[name]!.AsArray().Select(i => i!)];

    public static string Id(JsonNode item) => (string)item["id"]!;

    /// <summary>A picture has no text but its alternative.</summary>
    public static string Text(JsonNode item) => (string)item["text"]! is { Length: > 0 } text ? text : (string)item["media"]!["alt"]!;

    private static bool IsRight(JsonNode item) => RightWords.Contains(Text(item));

    private static string Find(JsonNode awaited, string list, string text) => Id(Items(awaited, list).Single(i => Text(i) == text));

    private static string Gap(JsonNode awaited, string text) => Find(Items(awaited, "gaps").Single(g => g["options"] is not null), "options", text);

    private static IEnumerable<string> InOrder(JsonNode awaited) => Items(awaited, "options").OrderBy(o => Array.IndexOf(Order, Text(o))).Select(Id);

    private static double Price(JsonNode awaited)
    {
        var drawn = Lens().Match((string)awaited["prompt"]!);
        return double.Parse(drawn.Groups["price"].Value, CultureInfo.InvariantCulture) * (1 - (double.Parse(drawn.Groups["rate"].Value, CultureInfo.InvariantCulture) / 100));
    }

    [GeneratedRegex(@"costs (?<price>\d+) € and is (?<rate>\d+) %")]
    private static partial Regex Lens();
}
