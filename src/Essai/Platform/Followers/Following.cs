using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Platform.Courses;
using Essai.Platform.Log;
using Essai.Platform.Sqlite;

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

    /// <summary>Follows the next rows; false where there are none.</summary>
    public async Task<bool> Step(CancellationToken cancel)
    {
        var rows = await log.After(Position, MostRows, cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        await tables.Change(db => Follow(db, rows, cancel), cancel);
        Position = rows[^1].Position;
        if (Position - saved >= RowsToSave)
        {
            await Save(cancel);
        }

        return true;
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
            await tables.Change(predictor.Save, cancel);
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

    private async Task Follow(SqliteDb db, List<PlacedRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            var followed = await Read(row, cancel);
            predictor.Learn(followed);

            // Asked inside the transaction: whoever is erased meanwhile is taken out of the tables after it.
            if (await log.FindLearner(followed.Academy, followed.Learner, cancel) is not null)
            {
                History.Write(db, followed);
            }
        }

        ReadTables.Reached(db, ReadTables.History, rows[^1].Position);
    }

    private async Task<Followed> Read(PlacedRow row, CancellationToken cancel)
    {
        var attempt = (await log.FindAttempt(row.Attempt, cancel))!.Head;
        var version = await shelf.Version(row.Attempt.Academy, attempt.Course, attempt.Version, cancel);
        return new Followed(row, attempt, version!) { Entry = JsonSerializer.Deserialize(row.Row.Entry, PracticeJson.Default.Entry)! };
    }
}
