using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

/// <summary>Collects problems and places while one folder is read.</summary>
internal sealed class Findings
{
    private readonly List<Problem> problems = [];
    private readonly Dictionary<(string, string), Place> places = [];

    public ImmutableArray<Problem> Problems =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)];

    public ImmutableDictionary<(string, string), Place> Places => places.ToImmutableDictionary();

    public void Add(Fault fault, Place place, string message, string mend) =>
        problems.Add(new Problem(fault.Code, fault.Severity, place.File, place.Line, message, mend));

    /// <summary>Remembers the place of a name; the first counts.</summary>
    public void Mark(string name, string lang, Place place) => places.TryAdd((name, lang), place);
}
