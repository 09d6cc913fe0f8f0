using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Hosting;
using Essai.Platform.Log;
using Essai.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Sqlite;

/// <summary>Everything in one data folder, for one program.</summary>
internal sealed class SqliteDatabase : EssaiDatabase
{
    public const string Name = "SQLite";

    private readonly DbContextOptions<EssaiContext> options;
    private readonly string path;
    private FileStream? folderLock;

    private SqliteDatabase(string folder)
        : base(folder)
    {
        path = Path.Combine(folder, "essai.db");
        options = new DbContextOptionsBuilder<EssaiContext>().UseSqlite(new SqliteConnectionStringBuilder { DataSource = path }.ToString()).Options;
    }

    public override string Kind => Name;

    public WriteGate Gate { get; } = new();

    public override SharedFiles Files => new OwnFiles(DataFolder.Open(Folder));

    public override Bus Bus { get; } = new OwnBus();

    public static async Task<SqliteDatabase> Open(string folder, bool alone, CancellationToken cancel)
    {
        folder = Path.GetFullPath(folder);
        var database = new SqliteDatabase(folder);
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

    public static async Task<IReadOnlyList<string>> PendingIn(string folder, CancellationToken cancel)
    {
        using var database = new SqliteDatabase(Path.GetFullPath(folder));
        await using var context = database.Context(new Tenant());
        return [.. await context.Database.GetPendingMigrationsAsync(cancel)];
    }

    public override EssaiContext Context(Tenant tenant) => new(options, tenant);

    /// <summary>In turn with the log.</summary>
    public override async Task Change(string academy, Func<EssaiContext, Task> change, CancellationToken cancel)
    {
        await Gate.EnterAsync(cancel);
        try
        {
            await using var context = Context(academy);
            await Transact(context, change, cancel);
        }
        finally
        {
            Gate.Leave();
        }
    }

    public override string[] FoldersBeside => ["media", "secrets", "keys"];

    public override Task<DatabaseFacts> Facts(CancellationToken cancel)
    {
        using var db = SqliteDb.OpenRead(path);
        var newest = db.Prepare("SELECT coalesce(max(at), 0) FROM (SELECT at FROM log ORDER BY position DESC LIMIT 100)").Read(r => r.Time(0)).Single();
        return Task.FromResult(new DatabaseFacts(db.Prepare("SELECT sqlite_version()").Read(r => r.Text(0)).Single(), Supported: true) { NotBefore = newest });
    }

    public override Task<Copied> CopyTo(string folder, CancellationToken cancel) => Task.Run(() => SqliteCopy.Take(Folder, folder), cancel);

    public override AnswerLog OpenLog(LogSettings settings, ILogger<AnswerLog> logger) => new SqliteLog(path, settings, Gate, logger);

    public override ReadTables OpenReadTables(long newest) => new SqliteReadTables(SqliteReadTables.PathIn(Folder), newest);

    public override Task ForgetReadTables(CancellationToken cancel)
    {
        SqliteReadTables.Delete(SqliteReadTables.PathIn(Folder));
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        Gate.Dispose();
        folderLock?.Dispose();
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

        using (var db = SqliteDb.OpenWrite(path))
        {
            // Left behind by a migration that was killed; the folder's own lock says that nobody migrates now.
            db.Execute("DROP TABLE IF EXISTS __EFMigrationsLock");
        }

        await Migrate(context, cancel);
        if (!alone)
        {
            folderLock.Dispose();
            folderLock = null;
        }
    }
}
