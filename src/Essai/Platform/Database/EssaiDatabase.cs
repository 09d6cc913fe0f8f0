using Essai.Platform.Log;
using Essai.Platform.Sqlite;
using Essai.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Database;

/// <summary>The database of a data folder, brought up to date when it is opened.</summary>
internal sealed class EssaiDatabase : IDisposable
{
    private readonly DbContextOptions<EssaiContext> options;
    private FileStream? folderLock;

    private EssaiDatabase(string folder)
    {
        Folder = folder;
        File = new LogFile(Path.Combine(folder, "essai.db"));
        options = new DbContextOptionsBuilder<EssaiContext>().UseSqlite(new SqliteConnectionStringBuilder { DataSource = File.Path }.ToString()).Options;
    }

    public string Folder { get; }

    public LogFile File { get; }

    public WriteGate Gate { get; } = new();

    /// <summary>Opens the folder for the one program that serves it.</summary>
    /// <exception cref="StoreException">It is in use, full, or cannot be written.</exception>
    public static Task<EssaiDatabase> Open(string folder, CancellationToken cancel) => Open(folder, alone: true, cancel);

    /// <summary>Opens the folder for a command that may run beside the program that serves it.</summary>
    /// <exception cref="StoreException">It is full, cannot be written, or is served by an older version.</exception>
    public static Task<EssaiDatabase> OpenBeside(string folder, CancellationToken cancel) => Open(folder, alone: false, cancel);

    /// <summary>The tables as one academy sees them.</summary>
    public EssaiContext Context(string academy) => new(options, Tenant.Of(academy));

    /// <summary>The tables for a request, whose academy may not be known yet.</summary>
    public EssaiContext Context(Tenant tenant) => new(options, tenant);

    /// <summary>Changes the tables of one academy in one transaction, in turn with the log.</summary>
    public async Task Change(string academy, Func<EssaiContext, Task> change, CancellationToken cancel)
    {
        await Gate.EnterAsync(cancel);
        try
        {
            await using var context = Context(academy);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            await change(context);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            Gate.Leave();
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File.Path }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        Gate.Dispose();
        folderLock?.Dispose();
    }

    private static async Task<EssaiDatabase> Open(string folder, bool alone, CancellationToken cancel)
    {
        folder = Path.GetFullPath(folder);
        var database = new EssaiDatabase(folder);
        try
        {
            Directory.CreateDirectory(folder);
            database.folderLock = FolderLock.Take(folder);
            await database.BringUpToDate(alone, cancel);
            return database;
        }
        catch (Exception e)
        {
            database.Dispose();
            if (StoreException.Of(folder, e) is { } told)
            {
                throw told;
            }

            throw;
        }
    }

    private async Task BringUpToDate(bool alone, CancellationToken cancel)
    {
        await using var context = Context(new Tenant());
        if (folderLock is null)
        {
            _ = alone ? throw StoreException.InUse(Folder) : 0;
            _ = (await context.Database.GetPendingMigrationsAsync(cancel)).Any() ? throw StoreException.Older(Folder) : 0;
            return;
        }

        using (var db = SqliteDb.OpenWrite(File.Path))
        {
            // Left behind by a migration that was killed; the folder's own lock says that nobody migrates now.
            db.Execute("DROP TABLE IF EXISTS __EFMigrationsLock");
        }

        await context.Database.MigrateAsync(cancel);
        if (!alone)
        {
            folderLock.Dispose();
            folderLock = null;
        }
    }
}
