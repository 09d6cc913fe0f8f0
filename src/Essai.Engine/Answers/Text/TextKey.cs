using System.Collections.Immutable;

namespace Essai.Engine.Answers.Text;

/// <summary>What an author says about a typed answer (ENGINE 1, text grading).</summary>
/// <param name="Accepted">Texts that are right.</param>
/// <param name="Wrong">Texts known to be wrong: never forgiven as a typo of a right one.</param>
/// <param name="Lang">Language tag of the course ("fr", "pt-BR"); null takes the negations and prefixes of all languages together.</param>
/// <param name="Accents">True where accents matter ("ou" is not "où").</param>
/// <param name="Typos">Typos forgiven, 0 to 3 grapheme clusters (values beyond are clamped); 0 = exact after normalising; null = by the accepted text's length.</param>
/// <param name="Surplus">Words allowed around an accepted text; 0 switches that rule off.</param>
public sealed record TextKey(
    ImmutableArray<string> Accepted,
    ImmutableArray<string> Wrong,
    string? Lang = null,
    bool Accents = false,
    int? Typos = null,
    int Surplus = 3);
