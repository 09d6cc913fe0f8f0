using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Platform.Courses;
using Essai.Platform.Followers;
using Essai.Platform.Log;
using Essai.Platform.Watch;

namespace Essai.Learn.Desk;

/// <summary>
/// The one way into an attempt, for pages and API alike: load, let the engine decide, append, reply. A repeat of an
/// accepted command gets the same reply again; a refusal leaves no trace (ENGINE.md 2).
/// </summary>
internal sealed class AttemptDesk(AnswerLog log, CourseShelf shelf, Beginnings beginnings, Predictor predictor)
{
    private const int MostRaces = 8;

    public async Task<CourseAttempt?> Find(Learner learner, Guid attempt, CancellationToken cancel)
    {
        var row = await log.FindAttempt(new AttemptKey(learner.Academy, attempt), cancel);
        return row is null || row.Learner != learner.Id ? null : await Open(row, cancel);
    }

    /// <summary>Starts an attempt; one is running already → that one.</summary>
    public async Task<DeskReply> Start(Learner learner, Guid attempt, Wanted wanted, Asked asked, CancellationToken cancel)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            if (await Repeat(learner, asked, cancel) is { } repeat)
            {
                return repeat;
            }

            if (await Running(learner, wanted, cancel) is { } running)
            {
                return new DeskReply.Done(running, null, new Entry(asked.Command, null, running.Started, []));
            }

            if (await Imagine(learner, attempt, wanted, asked.Now, cancel) is not { } imagined)
            {
                return await Absent(learner, wanted, cancel);
            }

            if (await Begin(learner, imagined, asked, cancel) is { } begun)
            {
                return begun;
            }

            // Taken by an attempt that this command did not start.
            if (await log.FindAttempt(new AttemptKey(learner.Academy, attempt), cancel) is not null)
            {
                return new DeskReply.IdReused();
            }
        }

        return new DeskReply.Busy();
    }

    /// <summary>Starts an attempt together with its first command, in one transaction: a stranger's first tap writes once.</summary>
    public async Task<DeskReply> StartWith(Learner learner, Guid attempt, Wanted wanted, Asked asked, Func<CourseAttempt, Reading> first, CancellationToken cancel)
    {
        if (await Imagine(learner, attempt, wanted, asked.Now, cancel) is not { } imagined)
        {
            return await Absent(learner, wanted, cancel);
        }

        var open = imagined.Attempt;
        var start = new Entry(wanted.StartCommand, null, asked.Now, imagined.Events);
        return first(open) switch
        {
            Reading.Refused refused => new DeskReply.Refused(refused.Refusal, open),
            Reading.Command command => await Decide(Writing.Of(open, learner).Add(start, []), open, command.Wanted, learner, asked, cancel) ?? new DeskReply.Busy(),
            _ => throw new InvalidOperationException("a reading is a command or refused"),
        };
    }

    /// <summary>The learner's running attempt of this chapter and mode.</summary>
    public async Task<CourseAttempt?> Running(Learner learner, Wanted wanted, CancellationToken cancel) =>
        (await log.RunningAttempts(learner.Academy, learner.Id, cancel)).FirstOrDefault(r => wanted.Is(r.Head)) is { } row ? await Open(row, cancel) : null;

    /// <summary>The attempt as it would start, without writing anything.</summary>
    public async Task<Imagined?> Imagine(Learner learner, Guid attempt, Wanted wanted, DateTimeOffset now, CancellationToken cancel)
    {
        if (await shelf.Latest(learner.Academy, wanted.Course, cancel) is not { } version || version.Course.Chapter(wanted.Chapter) is not { } chapter)
        {
            return null;
        }

        var started = Starting.Start(version, chapter, await beginnings.Of(learner, version, wanted, cancel));
        return new Imagined(New(learner, attempt, version, started.Attempt, wanted, now), started.Events);
    }

    /// <summary>Sends a command to an attempt.</summary>
    /// <param name="read">Reads the command against the attempt as it stands, or refuses.</param>
    public async Task<DeskReply> Send(Learner learner, Guid attempt, Asked asked, Func<CourseAttempt, Reading> read, CancellationToken cancel)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            if (await Find(learner, attempt, cancel) is not { } open)
            {
                return new DeskReply.NotFound();
            }

            var reply = read(open) switch
            {
                Reading.Refused refused => await Repeat(learner, asked, cancel) ?? new DeskReply.Refused(refused.Refusal, open),
                Reading.Command command => await Decide(Writing.Of(open, learner), open, command.Wanted, learner, asked, cancel),
                _ => throw new InvalidOperationException("a reading is a command or refused"),
            };
            if (reply is not null)
            {
                return reply;
            }
        }

        return new DeskReply.Busy();
    }

    // Null: another command came in between; load again and decide again.
    private async Task<DeskReply?> Decide(Writing writing, CourseAttempt open, Command command, Learner learner, Asked asked, CancellationToken cancel)
    {
        switch (Deciding.Decide(open.Attempt, open.Course, Foreseen(command, open, learner)))
        {
            case Outcome.Accepted accepted:
                var entry = new Entry(command.Id, command.Sequence, asked.Now, accepted.Events);
                var after = open with { Attempt = Folding.Fold(open.Attempt, entry)!, Sequence = open.Sequence + 1, Touched = asked.Now };
                return await Append((writing with { Open = after }).Add(entry, asked.BodyHash).Keep(command), new DeskReply.Done(after, open.Attempt, entry) { Created = writing.Entries.Length > 0 }, learner, asked, cancel);
            case Outcome.Refused refused:
                return await Repeat(learner, asked, cancel) ?? new DeskReply.Refused(refused.Refusal, open);
            default:
                throw new InvalidOperationException("an outcome is accepted or refused");
        }
    }

    // The chance that this answer would be right, as known before it; stored with it and never worked out again (ENGINE.md 3).
    private Command Foreseen(Command command, CourseAttempt open, Learner learner)
    {
        if (command is not Answer answer || open.Chapter.Step(answer.Place.Step) is not { Exercise.Gradable: true } step)
        {
            return command;
        }

        var prediction = predictor.Predict(learner.Academy, learner.Id, open.Version, step);
        return answer with { Q = prediction.Q, PredictorPosition = prediction.Position };
    }

    private async Task<DeskReply?> Append(Writing writing, DeskReply.Done done, Learner learner, Asked asked, CancellationToken cancel) =>
        await Traces.Append(log, asked.Command, writing.Commit(), cancel) switch
        {
            CommitResult.Stored => Stored(done, asked),
            CommitResult.Conflict => await Repeat(learner, asked, cancel),
            CommitResult.DuplicateCommand => await Repeat(learner with { IsNew = false }, asked, cancel) ?? new DeskReply.IdReused(),
            CommitResult.AnotherRunning => null,
            CommitResult.Busy => new DeskReply.Busy(),
        };

    private static DeskReply.Done Stored(DeskReply.Done done, Asked asked)
    {
        Measures.Stored(done.Entry, asked.Since, asked.Kept);
        return done;
    }

    /// <summary>The reply of a command that was accepted before: the log folded up to it. Null when it is new.</summary>
    private async Task<DeskReply?> Repeat(Learner learner, Asked asked, CancellationToken cancel)
    {
        if (learner.IsNew || await log.FindCommand(new CommandKey(learner.Academy, learner.Id, asked.Command), cancel) is not { } found)
        {
            return null;
        }

        if (!found.Row.BodyHash.AsSpan().SequenceEqual(asked.BodyHash))
        {
            return new DeskReply.IdReused();
        }

        return await FindAt(learner, found.Attempt.Attempt, found.Row.Sequence, cancel);
    }

    /// <summary>An accepted command as it was replied to: the log folded up to it.</summary>
    public async Task<DeskReply.Done?> FindAt(Learner learner, Guid attempt, int sequence, CancellationToken cancel)
    {
        if (await Find(learner, attempt, cancel) is not { } open)
        {
            return null;
        }

        var entries = await Entries(learner, attempt, cancel);
        if (sequence < 1 || sequence > entries.Length)
        {
            return null;
        }

        var (before, entry) = (Folding.Fold(entries.Take(sequence - 1)), entries[sequence - 1]);
        return new DeskReply.Done(open with { Attempt = Folding.Fold(before, entry)!, Sequence = sequence, Touched = entry.At }, before, entry) { Created = before is null };
    }

    /// <summary>All that happened in an attempt, first to last.</summary>
    public async Task<ImmutableArray<Entry>> Entries(Learner learner, Guid attempt, CancellationToken cancel) =>
        [.. (await log.Rows(new AttemptKey(learner.Academy, attempt), 0, cancel)).Select(Snapshots.Entry)];

    private async Task<CourseAttempt?> Open(AttemptRow row, CancellationToken cancel)
    {
        var version = await shelf.Version(row.Key.Academy, row.Head.Course, row.Head.Version, cancel);
        return version is null ? null : new CourseAttempt(row.Key.Attempt, row.Learner, row.State, version)
        {
            Sequence = row.Sequence,
            Lang = row.Head.Lang,
            Started = row.Head.Started,
            Touched = row.Head.Touched,
        };
    }

    private async Task<DeskReply?> Begin(Learner learner, Imagined imagined, Asked asked, CancellationToken cancel)
    {
        var entry = new Entry(asked.Command, null, asked.Now, imagined.Events);
        var writing = Writing.Of(imagined.Attempt, learner).Add(entry, asked.BodyHash) with { OnlyRunning = true };
        return await Append(writing, new DeskReply.Done(imagined.Attempt, null, entry) { Created = true }, learner, asked, cancel);
    }

    private async Task<DeskReply> Absent(Learner learner, Wanted wanted, CancellationToken cancel) =>
        await shelf.WasOffered(learner.Academy, wanted.Course, wanted.Chapter, cancel) ? new DeskReply.Gone() : new DeskReply.NotFound();

    private static CourseAttempt New(Learner learner, Guid attempt, CourseVersion version, Attempt state, Wanted wanted, DateTimeOffset now) =>
        new(attempt, learner.Id, state, version)
        {
            Sequence = 1,
            Lang = version.Course.LanguageFor(wanted.Lang),
            Started = now,
            Touched = now,
        };
}
