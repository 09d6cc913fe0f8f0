using System.Diagnostics;
using System.Diagnostics.Metrics;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Platform.Watch;

/// <summary>
/// What is counted where the work happens (docs/decisions/0071-what-is-measured.md). While nobody listens it costs next to
/// nothing. No measure says who, at which academy, or what was answered.
/// </summary>
internal static class Measures
{
    public const string Name = "Essai";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("essai.answers", "{answer}", "Answers accepted and stored, by verdict.");

    private static readonly Histogram<double> AnswerDuration = Meter.CreateHistogram(
        "essai.answer.duration", "s", "From an answer that has been read to its verdict, durable.", null, Bounds(.001, .002, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10));

    private static readonly Histogram<double> OutboxAge = Meter.CreateHistogram(
        "essai.outbox.age", "s", "From an answer on the device to its arrival.", null, Bounds(1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400, 604_800, 2_592_000));

    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("essai.log.commits", "{commit}", "Commits that the log has dealt with, by how they ended.");

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram(
        "essai.log.batch.size", "{commit}", "Commits that shared one durable transaction.", null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000] });

    private static readonly Histogram<double> BatchDuration = Meter.CreateHistogram(
        "essai.log.batch.duration", "s", "From a batch that is taken up to its end, durable or not.", null, Bounds(.0005, .001, .002, .005, .01, .025, .05, .1, .25, .5, 1, 5));

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("essai.refusals", "{refusal}", "Requests turned down, by code.");

    private static readonly Counter<long> Followed = Meter.CreateCounter<long>("essai.follower.rows", "{row}", "Rows of the log that were followed.");

    private static readonly Counter<long> FollowerFaults = Meter.CreateCounter<long>("essai.follower.faults", "{fault}", "How often the log could not be followed; it is tried again.");

    /// <summary>What alerts look at stands there from the beginning: the first of a kind is a rise, not a birth.</summary>
    public static void Begin()
    {
        FollowerFaults.Add(0);
        foreach (var code in new[] { "internal", "busy", "too_many_requests" })
        {
            Refusals.Add(0, new KeyValuePair<string, object?>("error.type", code));
        }
    }

    /// <summary>A command was stored; whatever else than an answer it is counts with the commits.</summary>
    /// <param name="since">When it had been read (<see cref="Stopwatch"/>).</param>
    /// <param name="kept">How long the device kept it, where it says so; else the two clocks are compared.</param>
    public static void Stored(Entry entry, long since, TimeSpan? kept)
    {
        foreach (var happened in entry.Events)
        {
            if (happened is Answered answered)
            {
                Answers.Add(1, new KeyValuePair<string, object?>("essai.verdict", Word(answered.Judgement.Verdict)));
                AnswerDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
                Kept(kept ?? entry.At - answered.Timing.DeviceTime);
            }
        }
    }

    /// <summary>A batch of the log has ended.</summary>
    /// <param name="since">When it was taken up (<see cref="Stopwatch"/>).</param>
    public static void Written(List<PendingWrite> batch, long since)
    {
        BatchSize.Record(batch.Count);
        BatchDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        if (Commits.Enabled)
        {
            foreach (var result in batch.Where(w => w.Commit is not null).CountBy(w => w.Result))
            {
                Commits.Add(result.Value, new KeyValuePair<string, object?>("essai.result", Word(result.Key)));
            }
        }
    }

    /// <summary>The queue before the log was full.</summary>
    public static void TurnedAway() => Commits.Add(1, new KeyValuePair<string, object?>("essai.result", Word(CommitResult.Busy)));

    /// <param name="code">One of the codes of docs/api.md.</param>
    public static void Refused(string code) => Refusals.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public static void Follow(int rows) => Followed.Add(rows);

    public static void FollowFailed() => FollowerFaults.Add(1);

    /// <param name="age">By two clocks: what looks negative has just been made.</param>
    private static void Kept(TimeSpan? age)
    {
        if (age is { } known)
        {
            OutboxAge.Record(Math.Max(0, known.TotalSeconds));
        }
    }

    // Written out: a word made anew would be one more object for each answer.
    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Almost => "almost",
        Verdict.NotYet => "not_yet",
        Verdict.Recorded => "recorded",
    };

    public static string Word(CommitResult result) => result switch
    {
        CommitResult.Stored => "stored",
        CommitResult.DuplicateCommand => "duplicate",
        CommitResult.Conflict => "conflict",
        CommitResult.AnotherRunning => "another_running",
        CommitResult.Busy => "busy",
    };

    private static InstrumentAdvice<double> Bounds(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
