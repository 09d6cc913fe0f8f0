using System.Collections.Immutable;
using Essai.Engine.Practice;

namespace Essai.Engine.Courses;

/// <summary>A subject, made of chapters, in all its languages. Immutable; an attempt stays on the version it began with.</summary>
public sealed record Course
{
    public required string Id { get; init; }
    /// <summary>Ids it had before: their addresses lead to this course.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    public required ImmutableArray<string> Languages { get; init; }
    public required LocalText Title { get; init; }
    public LocalText? About { get; init; }
    public Level Level { get; init; } = Level.Beginner;
    public DrawOrder Order { get; init; } = DrawOrder.Author;
    public ImmutableArray<string> Teachers { get; init; } = [];
    public ImmutableArray<string> Goals { get; init; } = [];
    public string? Licence { get; init; }

    /// <summary>The day on which the facts of the course were checked.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Share of questions in [0, 1] that ask how sure the learner is; null = the academy's own setting.</summary>
    public double? Confidence { get; init; }

    public RulesChange? Rules { get; init; }
    public ImmutableArray<Named> Outcomes { get; init; } = [];
    public ImmutableArray<Named> Skills { get; init; } = [];
    public ImmutableArray<Misconception> Misconceptions { get; init; } = [];
    public ImmutableArray<Product> Products { get; init; } = [];
    public ImmutableArray<Credit> Credits { get; init; } = [];
    public ImmutableArray<Chapter> Chapters { get; init; } = [];

    /// <summary>Keys that begin with x-: kept as they are (docs/course-format.md).</summary>
    public ImmutableSortedDictionary<string, string> Extras { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The language to teach in: the wanted one where the course has it, else the author's.</summary>
    public string LanguageFor(string wanted) => Languages.Contains(wanted) ? wanted : Languages[0];

    public Chapter? Chapter(string id)
    {
        foreach (var chapter in Chapters)
        {
            if (chapter.Id == id)
            {
                return chapter;
            }
        }

        return null;
    }

    /// <summary>What the steps of a chapter teach.</summary>
    public IEnumerable<Named> SkillsOf(Chapter chapter) => Skills.Where(skill => chapter.Steps.Any(step => step.Skills.Contains(skill.Id)));

    public Misconception? Misconception(string? id) => Misconceptions.FirstOrDefault(m => m.Id == id);
}

public enum Level
{
    Beginner,
    Intermediate,
    Advanced,
}

/// <summary>In which order steps without a position are drawn (ENGINE.md 2, "What comes next").</summary>
public enum DrawOrder
{
    Author,
    Seeded,
    Adaptive,
}

/// <summary>An id with its name: a skill, an outcome, a criterion.</summary>
public sealed record Named(string Id, LocalText Name);

/// <summary>A named wrong idea, shared by several options and steps; owns a passage.</summary>
public sealed record Misconception(string Id, LocalText Name, string? Passage);
