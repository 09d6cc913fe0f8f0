using System.Collections.Immutable;
using System.Globalization;

namespace Essai.Standards.Courses.Reading;

/// <summary>
/// The keys of one YAML map. What is asked for is known; <see cref="Close"/> reports the rest, so that no key is ever
/// dropped in silence.
/// </summary>
internal sealed class Keys
{
    private const string Kept = "x-";
    private readonly Findings findings;
    private readonly string file;
    private readonly int line;
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly List<string> asked = [];

    public Keys(YamlMap? map, Place at, Findings findings)
    {
        (this.findings, file, line) = (findings, at.File, map?.Line ?? at.Line);
        foreach (var entry in map?.Entries ?? [])
        {
            if (!entries.TryAdd(entry.Key, entry))
            {
                findings.Add(Fault.Duplicate, new Place(file, entry.Line), $"The key `{entry.Key}` stands twice.", "Keep one of the two.");
            }
        }
    }

    public Place At(string key) => new(file, entries.TryGetValue(key, out var entry) ? entry.Line : line);

    public bool Has(string key) => entries.ContainsKey(key);

    public bool IsText(string key) => entries.TryGetValue(key, out var entry) && entry.Value is YamlText;

    public IEnumerable<string> Names => entries.Keys;

    public string? Text(string key) => Ask(key) switch
    {
        null => null,
        YamlText { Absent: false } text => text.Text.Trim(),
        _ => Unfit<string>(key, "a text on the same line"),
    };

    public double? Number(string key, double min = double.MinValue, double max = double.MaxValue)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        return Numbers.Read(text) is { } number && number >= min && number <= max ? number : UnfitValue<double>(key, Span("a number", min, max));
    }

    public int? Whole(string key, int min, int max = int.MaxValue)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var wanted = Span("a whole number", min, max == int.MaxValue ? double.MaxValue : max);
        return Numbers.Read(text) is { } number && number >= min && number <= max && number == Math.Floor(number)
            ? (int)number
            : UnfitValue<int>(key, wanted);
    }

    /// <summary>A day, written as 2026-11-25.</summary>
    public DateOnly? Day(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, Days.Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : UnfitValue<DateOnly>(key, "a day such as `2026-11-25`");

    public bool? Truth(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => UnfitValue<bool>(key, "`true` or `false`"),
    };

    public T? OneOf<T>(string key) where T : struct, Enum
    {
        var words = EnumWords.Of<T>();
        return Text(key) is not { } text ? null
            : words.TryGetValue(text, out var value) ? value
            : UnfitValue<T>(key, "one of " + string.Join(", ", words.Keys.Select(w => $"`{w}`")));
    }

    public ImmutableArray<string> List(string key)
    {
        switch (Ask(key))
        {
            case null or YamlText { Absent: true }:
                return [];
            case YamlText text:
                return [text.Text.Trim()];
            case YamlList list when list.Items.All(i => i is YamlText):
                return [.. list.Items.OfType<YamlText>().Select(t => t.Text.Trim())];
            default:
                Unfit<string>(key, "a list of texts, such as `[a, b]`");
                return [];
        }
    }

    /// <summary>A list of ids.</summary>
    public ImmutableArray<string> IdList(string key)
    {
        foreach (var id in List(key).Where(id => !Ids.IsId(id)))
        {
            findings.Add(Fault.Id, At(key), $"`{id}` in `{key}:` is no id.", Ids.Rule);
        }

        return [.. List(key).Where(Ids.IsId)];
    }

    public Keys? Map(string key) => Ask(key) switch
    {
        null or YamlText { Absent: true } => null,
        YamlMap map => new Keys(map, At(key), findings),
        _ => Unfit<Keys>(key, "keys below it, indented"),
    };

    public ImmutableArray<Keys> Maps(string key)
    {
        switch (Ask(key))
        {
            case null or YamlText { Absent: true }:
                return [];
            case YamlList list when list.Items.All(i => i is YamlMap):
                return [.. list.Items.OfType<YamlMap>().Select(m => new Keys(m, new Place(file, m.Line), findings))];
            default:
                Unfit<Keys>(key, "a list whose lines begin with `- ` and hold keys");
                return [];
        }
    }

    /// <summary>All keys that begin with x-, as they are.</summary>
    public ImmutableSortedDictionary<string, string> Extras() => entries.Values
        .Where(e => e.Key.StartsWith(Kept, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(e => e.Key, e => Extra.Text(e.Value), StringComparer.Ordinal);

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close(string where)
    {
        foreach (var entry in entries.Values.Where(e => !asked.Contains(e.Key) && !e.Key.StartsWith(Kept, StringComparison.Ordinal)))
        {
            findings.Add(Fault.UnknownKey, new Place(file, entry.Line), $"`{entry.Key}:` is not known in {where}.", Nearest.Hint(entry.Key, asked));
        }
    }

    /// <summary>Reports that a key does not hold what it should.</summary>
    public void Refuse(string key, string wanted) => Unfit<string>(key, wanted);

    /// <summary>Checks that a value is a range that can be drawn from.</summary>
    public void CheckRange(string name, string range) => Formulas.CheckRange(findings, At(name), name, range);

    /// <summary>Reports a branching rule; its place is the whole map.</summary>
    public void Branch(string message, string mend) => findings.Add(Fault.Branch, Has("when") ? At("when") : new Place(file, line), message, mend);

    private Yaml? Ask(string key)
    {
        if (!asked.Contains(key))
        {
            asked.Add(key);
        }

        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    private T? Unfit<T>(string key, string wanted) where T : class
    {
        findings.Add(Fault.Value, At(key), $"`{key}:` does not hold {wanted}.", $"Write {wanted} after `{key}:`.");
        return null;
    }

    private T? UnfitValue<T>(string key, string wanted) where T : struct
    {
        Unfit<string>(key, wanted);
        return null;
    }

    private static string Span(string what, double min, double max) => (min, max) switch
    {
        (double.MinValue, double.MaxValue) => what,
        (_, double.MaxValue) => $"{what} from {Numbers.Write(min)} on",
        _ => $"{what} from {Numbers.Write(min)} to {Numbers.Write(max)}",
    };
}
