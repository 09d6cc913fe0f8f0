using BenchmarkDotNet.Attributes;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Answers.Text;

namespace EngineBench;

/// <summary>Marking alone: is the shape right, and is the answer?</summary>
public class MarkingBenchmarks
{
    private static readonly Showing Showing = new(7, "en");
    private readonly SingleChoice choice = Play.Choice();
    private readonly ShortText typed = new([new TextList("en", ["photosynthesis", "the photosynthesis"], [])], new TextRules());
    private readonly Choices picked = new(["b"]);
    private readonly Words exact = new("photosynthesis");
    private readonly Words typo = new("photosyntesis");

    [Benchmark]
    public Grade Choice() => Mark(choice, picked);

    [Benchmark]
    public Grade Exact() => Mark(typed, exact);

    [Benchmark]
    public Grade Typo() => Mark(typed, typo);

    private static Grade Mark(Exercise exercise, Given given) =>
        exercise.Check(given, Showing) is null ? exercise.Grade(given, Showing) : throw new InvalidOperationException("the shape is right");
}
