using BenchmarkDotNet.Attributes;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace EngineBench;

/// <summary>One more answer after so many: mark it, follow the rules, present what comes next.</summary>
public class AnswerBenchmarks
{
    private const int Steps = 210;
    private CourseVersion version = null!;
    private System.Collections.Immutable.ImmutableArray<Entry> log;
    private Attempt attempt = null!;
    private Answer answer = null!;

    [Params(10, 40, 200)]
    public int Answered { get; set; }

    [GlobalSetup]
    public void Play()
    {
        version = EngineBench.Play.Course(Steps);
        log = EngineBench.Play.Log(version, Answered);
        attempt = Folding.Fold(log)!;
        answer = EngineBench.Play.Answer(attempt);
    }

    [Benchmark]
    public Outcome Next() => Deciding.Decide(attempt, version.Course, answer);

    [Benchmark]
    public Attempt? Replay() => Folding.Fold(log);
}
