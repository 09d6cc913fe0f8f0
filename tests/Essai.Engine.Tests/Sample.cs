using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests;

/// <summary>Small courses for examples. Every step is a choice of {yes} (right), {no} and {other}, unless said otherwise.</summary>
internal static class Sample
{
    public static LocalText Text(string text) => LocalText.Of("en", text);

    /// <summary>Whoever says no believes "no-{skill}"; whoever says other believes "other-{skill}".</summary>
    public static Step Step(string id, string skill = "") => Step(id, Choice(skill.Length == 0 ? id : skill)) with { Skills = [skill.Length == 0 ? id : skill] };

    public static Step Step(string id, Exercise exercise) => new()
    {
        Id = id,
        Exercise = exercise,
        Prompt = Text($"Question {id}?"),
        Clue = Text($"clue of {id}"),
        KeyPoint = Text($"key point of {id}"),
        DoThisNow = Text($"do {id} now"),
        Skills = [id],
        Whys = [new Why(Why.Otherwise, new Remark(Text("otherwise"))), new Why(Why.Right, new Remark(Text("because")))],
        Lesson = new Lesson(40, [Passage("start"), Passage("middle"), Passage("end")]),
    };

    public static SingleChoice Choice(string skill) => new(
    [
        new Option("yes", Text("Yes"), true, new Remark(Text("why yes"))),
        new Option("no", Text("No"), false, new Remark(Text("why no"), $"no-{skill}")),
        new Option("other", Text("Other"), false, new Remark(Text("why other"), $"other-{skill}", "end")),
    ]);

    public static Step Poll(string id) => Step(id, new Survey([new Named("red", Text("Red")), new Named("blue", Text("Blue"))], null));

    public static Step OwnWords(string id) => Step(id, new FreeText(Text("model answer"), [new Named("one", Text("First")), new Named("two", Text("Second"))]));

    public static ImmutableArray<Step> Steps(params string[] ids) => [.. ids.Select(id => Step(id))];

    public static Chapter Chapter(params ImmutableArray<Step> steps) => new() { Id = "light", Title = Text("Light"), Steps = steps };

    public static Course Course(Chapter chapter) => new()
    {
        Id = "exposure",
        Languages = ["en"],
        Title = Text("Exposure"),
        Skills = [.. chapter.Steps.SelectMany(s => s.Skills).Distinct().Select(s => new Named(s, Text(s)))],
        Misconceptions = [.. chapter.Steps.SelectMany(s => s.Misconceptions).Distinct().Select(m => new Misconception(m, Text(m), "middle"))],
        Chapters = [chapter],
    };

    private static Passage Passage(string id) => new(id, Text($"Passage {id}"), Text($"secret body of {id}"));
}
