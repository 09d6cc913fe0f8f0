using System.Collections.Immutable;

namespace Essai.Standards.Courses;

/// <summary>Where something stands in the files.</summary>
public readonly record struct Place(string File, int Line);

/// <summary>
/// From a name in the model, such as <c>step/backlight/items/iso/why</c>, and a language to its place in the files.
/// </summary>
public sealed record Places(ImmutableDictionary<(string Name, string Lang), Place> Known, string Source)
{
    private static readonly Place Start = new("course.md", 1);

    /// <summary>The place of a name; where it has none, the nearest around it, first in the language, then in the source.</summary>
    public Place At(string name, string? lang = null) => Find(name, lang ?? Source) ?? Find(name, Source) ?? Any(name) ?? Start;

    public bool Has(string name, string lang) => Known.ContainsKey((name, lang));

    private Place? Find(string name, string lang)
    {
        for (var at = name; at.Length > 0; at = Outer(at))
        {
            if (Known.TryGetValue((at, lang), out var place))
            {
                return place;
            }
        }

        return null;
    }

    private Place? Any(string name)
    {
        for (var at = name; at.Length > 0; at = Outer(at))
        {
            var places = Known.Where(k => k.Key.Name == at).OrderBy(k => k.Key.Lang, StringComparer.Ordinal).Select(k => k.Value).ToArray();
            if (places.Length > 0)
            {
                return places[0];
            }
        }

        return null;
    }

    private static string Outer(string name) => name.LastIndexOf('/') is >= 0 and var slash ? name[..slash] : "";
}
