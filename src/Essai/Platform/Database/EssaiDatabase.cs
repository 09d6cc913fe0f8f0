using Essai.Platform.Followers;
using Essai.Platform.Hosting;
using Essai.Platform.Log;
using Essai.Platform.Postgres;
using Essai.Platform.Sqlite;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Database;

/// <summary>Where an installation stores all it knows, brought up to date when it is opened. Nothing above knows which kind it is.</summary>
internal abstract class EssaiDatabase(string folder) : IDisposable
{
    /// <summary>The data folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Opens the database for a program that serves it.</summary>
    /// <exception cref="StoreException">It is in use, full, or cannot be written.</exception>
    public static Task<EssaiDatabase> Open(string folder, CancellationToken cancel) => Open(folder, alone: true, cancel);

    /// <summary>Opens the database for a command that may run beside the program that serves it.</summary>
    /// <exception cref="StoreException">It is full, cannot be written, or is served by an older version.</exception>
    public static Task<EssaiDatabase> OpenBeside(string folder, CancellationToken cancel) => Open(folder, alone: false, cancel);

    /// <summary>Opens the SQLite database of a data folder, whatever the settings name.</summary>
    /// <exception cref="StoreException">It is in use, full, or cannot be written.</exception>
    public static async Task<EssaiDatabase> OpenSqlite(string folder, CancellationToken cancel) => await SqliteDatabase.Open(folder, alone: true, cancel);

    /// <summary>The migrations of a data folder's database that were not applied yet; changes nothing.</summary>
    /// <exception cref="StoreException">It cannot be reached or read.</exception>
    public static async Task<IReadOnlyList<string>> Pending(string folder, CancellationToken cancel) => HouseSettings.Read(folder).Database is { } postgres
        ? await PostgresDatabase.PendingIn(folder, postgres, cancel)
        : await SqliteDatabase.PendingIn(folder, cancel);

    /// <summary>SQLite or PostgreSQL: for people and for what is stored outside.</summary>
    public abstract string Kind { get; }

    /// <summary>The migrations that were applied when it was opened.</summary>
    public IReadOnlyList<string> Applied { get; protected set; } = [];

    /// <summary>The tables as one academy sees them.</summary>
    public EssaiContext Context(string academy) => Context(Tenant.Of(academy));

    /// <summary>The tables for a request, whose academy may not be known yet.</summary>
    public abstract EssaiContext Context(Tenant tenant);

    /// <summary>Changes the tables of one academy in one transaction, one caller after the other.</summary>
    public abstract Task Change(string academy, Func<EssaiContext, Task> change, CancellationToken cancel);

    /// <summary>The answer log. One is opened in a program.</summary>
    public abstract AnswerLog OpenLog(LogSettings settings, ILogger<AnswerLog> logger);

    /// <summary>The read tables that follow from the log.</summary>
    /// <param name="newest">Position of the log's newest row: tables that know of later ones belong to a log that was replaced.</param>
    public abstract ReadTables OpenReadTables(long newest);

    /// <summary>Forgets all that was followed. Nobody may have the read tables open.</summary>
    public abstract Task ForgetReadTables(CancellationToken cancel);

    /// <summary>What the programs of the installation share beside the tables.</summary>
    public abstract SharedFiles Files { get; }

    /// <summary>What they tell each other.</summary>
    public abstract Bus Bus { get; }

    /// <summary>Folders of the data folder without which the database is nothing.</summary>
    public abstract string[] FoldersBeside { get; }

    /// <summary>What it says of itself, for the operator.</summary>
    public abstract Task<DatabaseFacts> Facts(CancellationToken cancel);

    /// <summary>Copies the database into a folder, as it stands at one moment, while programs go on writing.</summary>
    public abstract Task<Copied> CopyTo(string folder, CancellationToken cancel);

    /// <summary>Makes a copy the database of a data folder that has none yet.</summary>
    /// <param name="kind">The kind of the database that was copied.</param>
    /// <returns>How many rows each table has now.</returns>
    public static async Task<SortedDictionary<string, long>> PutBack(string kind, string copy, string folder, CancellationToken cancel) => (kind, HouseSettings.Read(folder).Database) switch
    {
        (SqliteDatabase.Name, null) => SqliteCopy.PutBack(copy, folder),
        (PostgresDatabase.Name, { } connection) => await PostgresDump.PutBack(copy, connection, cancel),
        (_, null) => throw new StoreException($"This is the backup of a {kind} database: name an empty one as Essai:Database in {Path.Combine(folder, "essai.json")}, or in Essai__Database.", StoreException.WrongUse),
        (_, _) => throw new StoreException($"This is the backup of a {kind} database: restore it without the setting Database, then `essai copy` moves it.", StoreException.WrongUse),
    };

    public abstract void Dispose();

    private static async Task<EssaiDatabase> Open(string folder, bool alone, CancellationToken cancel) => HouseSettings.Read(folder).Database is { } postgres
        ? await PostgresDatabase.Open(folder, postgres, cancel)
        : await SqliteDatabase.Open(folder, alone, cancel);

    /// <summary>Applies what is pending, and remembers what that was.</summary>
    protected async Task Migrate(EssaiContext context, CancellationToken cancel)
    {
        var pending = (await context.Database.GetPendingMigrationsAsync(cancel)).ToArray();
        await context.Database.MigrateAsync(cancel);
        Applied = pending;
    }

    /// <summary>Runs a change and the commit of its transaction.</summary>
    protected static async Task Transact(EssaiContext context, Func<EssaiContext, Task> change, CancellationToken cancel)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await change(context);
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>What was copied.</summary>
/// <param name="Position">Of the newest row of the log; 0 where there is none.</param>
/// <param name="Rows">How many rows each table has.</param>
internal sealed record Copied(long Position, SortedDictionary<string, long> Rows);
