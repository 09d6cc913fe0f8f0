using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Log;
using Essai.Platform.Sql;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essai.Platform.Followers;

/// <summary>Follows the log of an installation that nobody serves, to its end.</summary>
internal sealed class Replaying : IDisposable
{
    private static readonly string[] Sums =
    [
        "SELECT count(*), CAST(coalesce(sum(met_at), 0) AS bigint), CAST(coalesce(sum(learned_at), 0) AS bigint) FROM learned_steps",
        "SELECT count(*), CAST(coalesce(sum(stars), 0) AS bigint), CAST(coalesce(sum(completed_at), 0) AS bigint) FROM chapter_bests",
        "SELECT count(*), CAST(coalesce(sum(answers), 0) AS bigint), 0 FROM predicted_items",
        "SELECT count(*), 0, 0 FROM predicted_learners",
    ];

    private readonly EssaiDatabase database;

    private Replaying(EssaiDatabase database, AnswerLog log, ReadTables tables, long rows) => (this.database, Log, Tables, Rows) = (database, log, tables, rows);

    public AnswerLog Log { get; }

    public ReadTables Tables { get; }

    /// <summary>How many rows the log has.</summary>
    public long Rows { get; }

    public static async Task<Replaying> Open(EssaiDatabase database, CancellationToken cancel)
    {
        var log = database.OpenLog(new LogSettings(), NullLogger<AnswerLog>.Instance);
        return new Replaying(database, log, database.OpenReadTables(await log.Newest(cancel)), await log.Count(cancel));
    }

    /// <summary>Follows what was not followed yet.</summary>
    /// <param name="advanced">Told how many rows more were followed.</param>
    public async Task ToEnd(Action<double> advanced, CancellationToken cancel)
    {
        var following = new Following(Log, new CourseShelf(database, TimeProvider.System), Tables, new Predictor(Tables));
        for (var rows = await following.Step(cancel); rows > 0; rows = await following.Step(cancel))
        {
            advanced(rows);
        }

        await following.Save(cancel);
    }

    /// <summary>Stores the state of every attempt as the log says.</summary>
    /// <returns>How many attempts there are, and how many were not so.</returns>
    public Task<(int Attempts, int Mended)> Mend(CancellationToken cancel) => new AttemptSnapshots(Log).Mend(cancel);

    /// <summary>Numbers and sums of what the tables say, to compare.</summary>
    public IReadOnlyList<string> Summed() =>
        [.. Sums.Select(sql => Tables.Look(db => db.Prepare(sql).Read(r => FormattableString.Invariant($"{r.Long(0)} {r.Long(1)} {r.Long(2)}")).Single()))];

    public void Dispose()
    {
        Tables.Dispose();
        Log.Dispose();
    }
}
