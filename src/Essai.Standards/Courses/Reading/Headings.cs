using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

/// <summary>The sections of a course file.</summary>
internal enum SectionName
{
    Outcomes,
    Skills,
    Misconceptions,
    Products,
    Credits,
    Whys,
    Clue,
    Lesson,
    KeyPoint,
    DoThisNow,
    ModelAnswer,
    Criteria,
}

/// <summary>The words for sections in each language; a language without its own uses English. Add a column to add a language.</summary>
internal static class Headings
{
    private static readonly ImmutableArray<(SectionName SectionName, string En, string Fr)> Table =
    [
        (SectionName.Outcomes, "Outcomes", "Acquis"),
        (SectionName.Skills, "Skills", "Compétences"),
        (SectionName.Misconceptions, "Misconceptions", "Idées reçues"),
        (SectionName.Products, "Products", "Produits"),
        (SectionName.Credits, "Credits", "Crédits"),
        (SectionName.Whys, "Whys", "Pourquoi"),
        (SectionName.Clue, "Clue", "Indice"),
        (SectionName.Lesson, "Lesson", "Leçon"),
        (SectionName.KeyPoint, "Key point", "À retenir"),
        (SectionName.DoThisNow, "Do this now", "À faire maintenant"),
        (SectionName.ModelAnswer, "Model answer", "Réponse modèle"),
        (SectionName.Criteria, "Criteria", "Critères"),
    ];

    public static string Word(SectionName part, string lang)
    {
        var row = Table.Single(r => r.SectionName == part);
        return lang == "fr" ? row.Fr : row.En;
    }

    /// <summary>The section of a heading; the part in parentheses, as in "Lesson (60 s)", is no word of it.</summary>
    public static SectionName? Of(string heading, string lang, IEnumerable<SectionName> allowed)
    {
        var name = Name(heading);
        foreach (var part in allowed)
        {
            if (Same(name, Word(part, lang)) || Same(name, Word(part, "en")))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The text in parentheses at the end of a heading, or null.</summary>
    public static string? Detail(string heading) =>
        heading.EndsWith(')') && heading.LastIndexOf('(') is >= 0 and var open ? heading[(open + 1)..^1].Trim() : null;

    public static string Name(string heading) => Detail(heading) is null ? heading : heading[..heading.LastIndexOf('(')].Trim();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
