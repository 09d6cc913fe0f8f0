using Essai.Platform.Sql;

namespace Essai.Platform.Followers;

/// <summary>
/// What follows from the answer log, apart from it (docs/decisions/0032-read-tables.md): it never holds up an answer, and is
/// made again from the log rather than migrated or mended.
/// </summary>
internal abstract class ReadTables : IDisposable
{
    /// <summary>The followers of which each remembers how far it has come.</summary>
    public const string History = "history";
    public const string Predictor = "predictor";

    // Goes up with every change of the tables or of what is written in them: tables of another number are made again.
    protected const int Version = 1;

    /// <summary>Position of the log up to which every follower has come; 0 where nothing was followed yet.</summary>
    public long Position => Look(db => db.Prepare("SELECT min(position) FROM followers").Read(r => r.Long(0)).Single());

    /// <summary>Looks at the tables at once: for the follower's own thread.</summary>
    public abstract T Look<T>(Func<ISql, T> question);

    /// <summary>The rows of a query, for whoever waits for a page.</summary>
    public abstract Task<List<T>> Ask<T>(string sql, Func<ISqlStatement, ISqlStatement> bind, Func<ISqlRow, T> row, CancellationToken cancel);

    /// <summary>Changes the tables in one transaction, one caller after the other, whichever program it runs in.</summary>
    public abstract Task Change(Func<ISql, Task> change, CancellationToken cancel);

    /// <summary>
    /// Writes what a follower found up to a position of the log. Another program that follows the same log may have come there
    /// first: then there is nothing left to write.
    /// </summary>
    public Task Follow(string follower, long to, Func<ISql, Task> write, CancellationToken cancel) => Change(
        async db =>
        {
            if (db.Prepare("SELECT position FROM followers WHERE follower = ?").Bind(follower).Read(r => r.Long(0)).Single() < to)
            {
                await write(db);
                db.Prepare("UPDATE followers SET position = ? WHERE follower = ?").Bind(to).Bind(follower).Run();
            }
        },
        cancel);

    public abstract void Dispose();
}
