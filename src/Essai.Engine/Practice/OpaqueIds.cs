using System.Runtime.InteropServices;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>
/// Ids that a browser sees: other in every attempt, so that they tell nothing and cannot be passed on. They are a keyed hash
/// of the course's own id under the attempt's secret seed: whoever guesses own ids cannot prove it, nor find the seed.
/// </summary>
public static class OpaqueIds
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 8;
    private const int BitsPerLetter = 5;

    public static string OfStep(ulong seed, string step) => Letter(Hash(seed, step));

    public static string Of(ulong seed, string step, string id) => Letter(Hash(seed, $"{step}/{id}"));

    /// <summary>The course's own id of a step; null when the id belongs to no step of the chapter.</summary>
    public static string? Step(ulong seed, Chapter chapter, string opaque) =>
        chapter.Steps.FirstOrDefault(s => OfStep(seed, s.Id) == opaque)?.Id;

    /// <summary>An answer with the exercise's own ids; null when one is unknown.</summary>
    public static Given? Reveal(ulong seed, Step step, Given given) =>
        given.Map(opaque => step.Exercise.Ids.FirstOrDefault(id => Of(seed, step.Id, id) == opaque));

    /// <summary>An answer with opaque ids; a text that was typed into a gap is no id and stays.</summary>
    public static Given Hide(ulong seed, Step step, Given given) =>
        given.Map(id => step.Exercise.Ids.Contains(id, StringComparer.Ordinal) ? Of(seed, step.Id, id) : null) ?? given;

    private static ulong Hash(ulong seed, string name) => SipHash.Of((seed, Chance.Mix(seed, "opaque")), MemoryMarshal.AsBytes(name.AsSpan()));

    private static string Letter(ulong mixed) => string.Create(Length, mixed, static (span, bits) =>
    {
        foreach (ref var letter in span)
        {
            letter = Letters[(int)(bits & (ulong)(Letters.Length - 1))];
            bits >>= BitsPerLetter;
        }
    });
}
