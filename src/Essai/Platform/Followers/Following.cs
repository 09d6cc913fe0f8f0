using System.Diagnostics;
using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Platform.Courses;
using Essai.Platform.Log;
using Essai.Platform.Sql;
using Essai.Platform.Watch;

namespace Essai.Platform.Followers;

/// <summary>
/// Follows the log: each row is read once, in log order, and told to the history and to the predictor. Killed anywhere, it
/// goes on from what was saved and comes to the same tables.
/// </summary>
internal sealed class Following(AnswerLog log, CourseShelf shelf, ReadTables tables, Predictor predictor)
{
    private const int MostRows = 1_000;

    /// <summary>Rows after which the predictor is saved; after a kill so many are learned again.</summary>
    private const int RowsToSave = 5_000;

    private long saved = tables.Position;

    /// <summary>Position of the last row followed.</summary>
    public long Position { get; private set; } = tables.Position;

    /// <summary>When the last row followed was written; the beginning of time where none was since the start.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Follows the next rows.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Step(CancellationToken cancel)
    {
        var rows = await log.After(Position, MostRows, cancel);
        if (rows.Count == 0)
        {
            return 0;
        }

        var began = Stopwatch.GetTimestamp();
        var followed = await Read(rows, cancel);
        followed.ForEach(predictor.Learn);
        await tables.Follow(ReadTables.History, rows[^1].Position, db => Write(db, followed, cancel), cancel);
        Traces.Followed(rows, began);
        (Position, At) = (rows[^1].Position, rows[^1].Row.At);
        if (Position - saved >= RowsToSave)
        {
            await Save(cancel);
        }

        return rows.Count;
    }

    /// <summary>Saves the predictor as far as it has come.</summary>
    public async Task Save(CancellationToken cancel)
    {
        if (saved == Position)
        {
            return;
        }

        try
        {
            await predictor.Save(cancel);
            saved = Position;
        }
        catch
        {
            // What was taken to be saved is lost with the transaction: it is learned again.
            predictor.Reload();
            Position = saved;
            throw;
        }
    }

    private async Task<List<Followed>> Read(List<PlacedRow> rows, CancellationToken cancel)
    {
        var read = new List<Followed>(rows.Count);
        foreach (var row in rows)
        {
            var attempt = (await log.FindAttempt(row.Attempt, cancel))!.Head;
            var version = await shelf.Version(row.Attempt.Academy, attempt.Course, attempt.Version, cancel);
            read.Add(new Followed(row, attempt, version!) { Entry = JsonSerializer.Deserialize(row.Row.Entry, PracticeJson.Default.Entry)! });
        }

        return read;
    }

    private async Task Write(ISql db, List<Followed> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            // Asked inside the transaction: whoever is erased meanwhile is taken out of the tables after it.
            if (await log.FindLearner(row.Academy, row.Learner, cancel) is not null)
            {
                History.Write(db, row);
            }
        }
    }
}
