using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Academies;
using Essai.Platform.Media;
using Essai.Platform.Text;

namespace Essai.Learn.Player;

/// <summary>What every page of the player shows: an attempt, or a first question that is none yet.</summary>
public sealed record PlayerView(AcademySite Academy, Texts T, CourseAttempt Open, MediaAddresses Media)
{
    /// <summary>The sealed ticket of a first question; null once there is an attempt.</summary>
    public string? Ticket { get; init; }

    /// <summary>The command id of a form that came back unanswered; else each form gets a new one.</summary>
    public Guid? Command { get; init; }

    /// <summary>What is to mend before the answer can be checked.</summary>
    public string? Problem { get; init; }

    /// <summary>Something to tell above the question.</summary>
    public string? Notice { get; init; }

    /// <summary>What was filled in, to show again.</summary>
    public IFormCollection? Filled { get; init; }

    /// <summary>The language of the course's texts; it can differ from the interface's.</summary>
    public string ContentLang => Open.Course.LanguageFor(T.Lang);

    public string ContentDir => Texts.In(ContentLang).Lang == ContentLang ? Texts.In(ContentLang).Dir : "ltr";

    public string Eyebrow => $"{Markdown.Plain(Open.Chapter.Title.In(ContentLang))} · {T.Fill("minutes", ("n", Open.Chapter.Minutes))}";

    public string Base => Academy.Path(T.Lang, Ticket is null ? $"attempts/{Open.Id}" : "").TrimEnd('/');

    /// <summary>Where a form goes: answers, clues, lessons…</summary>
    public string Action(string noun) => $"{Base}/{noun}";

    public string Exit => Academy.Path(T.Lang, $"courses/{Open.Course.Id}");

    /// <summary>The question's number, from 1, and how many there are.</summary>
    public (int Number, int Total) Place(int slot) => (
        Open.Attempt.Slots.Count(s => s.Index <= slot && s.State != SlotState.Skipped),
        Open.Attempt.Slots.Count(s => s.State != SlotState.Skipped));

    public string? Was(string name) => Filled?[name].FirstOrDefault();

    public bool WasChosen(string name, string value) => Filled is { } form && form[name].Contains(value);

    public string Title(int slot)
    {
        var (number, total) = Place(slot);
        return $"{T.Fill("progress.question", ("n", number), ("total", total))} – {Markdown.Plain(Open.Chapter.Title.In(ContentLang))} – {Academy.Name(T.Lang)}";
    }
}

/// <summary>An answer beside its question: what was given and, once it may be shown, what is right. Ids are opaque.</summary>
public sealed record Settled(Given Given, Given? Answer, Verdict? Verdict)
{
    public ImmutableArray<Part> Parts { get; init; } = [];

    public ImmutableArray<string> Chosen => (Given as Choices)?.Ids ?? [];

    public ImmutableArray<string> Right => (Answer as Choices)?.Ids ?? [];

    /// <summary>The mark of a choice: yours and right, yours and not, or the right one that was not yours.</summary>
    public string? Mark(string id) => (Chosen.Contains(id), Right.Contains(id)) switch
    {
        (true, true) => "right",
        (true, false) => Verdict switch
        {
            Engine.Answers.Verdict.Right => "right",
            Engine.Answers.Verdict.Recorded => "recorded",
            Engine.Answers.Verdict.Almost => "almost",
            Engine.Answers.Verdict.NotYet or null => "notyet",
        },
        (false, true) => "missing",
        (false, false) => null,
    };
}
