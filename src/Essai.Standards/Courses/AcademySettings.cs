using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses;

/// <summary>What academy.yaml says of an academy (docs/course-format.md): name, colours, languages, people.</summary>
public sealed record AcademySettings
{
    public required LocalText Name { get; init; }
    public LocalText? Promise { get; init; }

    /// <summary>What every page says at its foot, such as what the academy's advice is not.</summary>
    public LocalText? Notice { get; init; }

    /// <summary>BCP 47; the first is the academy's own.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The brand colour, #rrggbb.</summary>
    public required string Colour { get; init; }

    /// <summary>A second brand colour, #rrggbb.</summary>
    public string? Accent { get; init; }

    /// <summary>Path of the logo in the academy's folder.</summary>
    public string? Logo { get; init; }

    /// <summary>soft, medium or square.</summary>
    public string Radius { get; init; } = "soft";

    /// <summary>Shown on the front door.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>The chapter whose first question opens the home page: course/chapter.</summary>
    public string? Live { get; init; }

    /// <summary>Share of questions that ask how sure the learner is, in [0, 1].</summary>
    public double Confidence { get; init; } = DefaultConfidence;

    public ImmutableArray<Goal> Goals { get; init; } = [];
    public ImmutableArray<Teacher> Teachers { get; init; } = [];
    public ImmutableArray<FrequentQuestion> Questions { get; init; } = [];
    public Publisher? Publisher { get; init; }

    internal const double DefaultConfidence = 0.25;
}

/// <summary>What learners come for; the courses that serve it name it.</summary>
public sealed record Goal(string Id, LocalText Name)
{
    /// <summary>Ids it had before: their addresses lead to this goal.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];
}

public sealed record Teacher(string Id, string Name, LocalText? About)
{
    /// <summary>Ids they had before: their addresses lead to this teacher.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];
}

public sealed record FrequentQuestion(LocalText Question, LocalText Answer);

/// <summary>Who answers for the academy; shown in its legal notice.</summary>
public sealed record Publisher(string Name, string? Address, string? Contact);
