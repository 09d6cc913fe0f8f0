using System.Collections.Immutable;

namespace Essai.Engine.Courses;

/// <summary>Short text, picture, video or document, cut in passages that can be opened directly. 30 to 90 seconds.</summary>
public sealed record Lesson(int Seconds, ImmutableArray<Passage> Passages)
{
    /// <summary>The passage to open: the wanted one, else the start.</summary>
    public Passage At(string? id) => Passages.FirstOrDefault(p => p.Id == id) ?? Passages[0];

    public bool Has(string? id) => Passages.Any(p => p.Id == id);
}

/// <summary>A part of a lesson; its body is Markdown and may hold pictures and video.</summary>
public sealed record Passage(string Id, LocalText Title, LocalText Body);
