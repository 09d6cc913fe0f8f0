using Essai.Platform.Followers;
using Essai.Platform.Hosting;
using Essai.Platform.Log;
using Essai.Platform.Postgres;
using Essai.Platform.Sqlite;
using Essai.Platform.Tenancy;

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

    public abstract void Dispose();

    private static async Task<EssaiDatabase> Open(string folder, bool alone, CancellationToken cancel) => HouseSettings.Read(folder).Database is { } postgres
        ? await PostgresDatabase.Open(folder, postgres, cancel)
        : await SqliteDatabase.Open(folder, alone, cancel);

    /// <summary>Runs a change and the commit of its transaction.</summary>
    protected static async Task Transact(EssaiContext context, Func<EssaiContext, Task> change, CancellationToken cancel)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await change(context);
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
