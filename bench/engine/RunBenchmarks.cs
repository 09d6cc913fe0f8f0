using BenchmarkDotNet.Attributes;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace EngineBench;

/// <summary>From the start of an attempt to its end.</summary>
public class RunBenchmarks
{
    private readonly CourseVersion version = Play.Course(200);

    [Benchmark]
    public int Whole()
    {
        var (attempt, answers) = (Play.Start(version), 0);
        for (; attempt.Status == Status.Running; answers++)
        {
            attempt = Play.Take(attempt, version.Course, Play.Answer(attempt)).Attempt;
        }

        return answers == 200 ? answers : throw new InvalidOperationException($"the run had {answers} answers");
    }
}
