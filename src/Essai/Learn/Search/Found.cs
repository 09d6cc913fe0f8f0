using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Learn.Search;

/// <summary>What a search gave, the best first.</summary>
/// <param name="Read">The words that were looked for, where a mistyped one was mended; else null.</param>
/// <param name="All">Whether every word was found; else the chapters hold some of them.</param>
public sealed record Found(ImmutableArray<Hit> Hits, string? Read, bool All)
{
    public static readonly Found Nothing = new([], null, All: true);
}

/// <param name="Question">The step whose question fits best; null where the words are elsewhere.</param>
public sealed record Hit(CourseVersion Course, Chapter Chapter, Step? Question);
