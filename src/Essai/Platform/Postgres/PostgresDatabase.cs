using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Log;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>One database for any number of programs.</summary>
internal sealed class PostgresDatabase : EssaiDatabase
{
    public const string Name = "PostgreSQL";

    /// <summary>Statements prepared on each connection: all that are written by hand, and room for those of the model.</summary>
    private const int Prepared = 100;

    // Held by who brings the database up to date: two programs that start together do it once.
    private const int MigratingLock = 0x45533033;

    private readonly string connection;
    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<PostgresContext> options;
    private readonly Lazy<PostgresBus> bus;

    private PostgresDatabase(string folder, string connection)
        : base(folder)
    {
        this.connection = connection;
        source = Source(connection);
        bus = new(() => new PostgresBus(source));
        options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(source).Options;
    }

    public override string Kind => Name;

    public override SharedFiles Files => new PostgresFiles(source);

    public override Bus Bus => bus.Value;

    /// <exception cref="StoreException">It cannot be reached or used.</exception>
    public static async Task<PostgresDatabase> Open(string folder, string connection, CancellationToken cancel)
    {
        var database = new PostgresDatabase(folder, connection);
        try
        {
            await Reach(() => database.BringUpToDate(cancel));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public static async Task<IReadOnlyList<string>> PendingIn(string folder, string connection, CancellationToken cancel)
    {
        using var database = new PostgresDatabase(folder, connection);
        string[] pending = [];
        await Reach(async () =>
        {
            await using var context = database.Context(new Tenant());
            pending = [.. await context.Database.GetPendingMigrationsAsync(cancel)];
        });
        return pending;
    }

    /// <summary>Takes in the SQLite installation of a data folder.</summary>
    public Moving From(string folder) => new(folder, source);

    public override EssaiContext Context(Tenant tenant) => new PostgresContext(options, tenant);

    public override async Task Change(string academy, Func<EssaiContext, Task> change, CancellationToken cancel)
    {
        await using var context = Context(academy);
        await Transact(
            context,
            async changed =>
            {
                // Held until the transaction ends.
                await changed.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({academy}, 0))", cancel);
                await change(changed);
            },
            cancel);
    }

    // Media in a data folder are copies.
    public override string[] FoldersBeside => [];

    public override Task<DatabaseFacts> Facts(CancellationToken cancel) => Reach(() => PostgresFacts.Read(source, cancel));

    public override Task<Copied> CopyTo(string folder, CancellationToken cancel) => Reach(() => PostgresDump.Take(source, connection, folder, cancel));

    public override AnswerLog OpenLog(LogSettings settings, ILogger<AnswerLog> logger) => new PostgresLog(source, bus.Value, settings, logger);

    public override ReadTables OpenReadTables(long newest)
    {
        PostgresReadTables.Make(source, newest, CancellationToken.None).GetAwaiter().GetResult();
        return new PostgresReadTables(source);
    }

    public override Task ForgetReadTables(CancellationToken cancel) => PostgresReadTables.Drop(source, cancel);

    public override void Dispose()
    {
        if (bus.IsValueCreated)
        {
            bus.Value.Dispose();
        }

        source.Dispose();
    }

    internal static NpgsqlDataSource Source(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { SearchPath = $"public,{PostgresReadTables.Schema}", MaxAutoPrepare = Prepared, ApplicationName = "essai" };
        return settings.Host!.Contains(',', StringComparison.Ordinal)
            ? new NpgsqlDataSourceBuilder(settings.ToString()).BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : NpgsqlDataSource.Create(settings.ToString());
    }

    private async Task BringUpToDate(CancellationToken cancel)
    {
        await using var turn = await source.OpenConnectionAsync(cancel);
        await using var take = new NpgsqlCommand(FormattableString.Invariant($"SELECT pg_advisory_lock({MigratingLock})"), turn);
        _ = await take.ExecuteNonQueryAsync(cancel);
        await using var context = Context(new Tenant());
        await Migrate(context, cancel);
        await context.Database.ExecuteSqlRawAsync(LogPositions.Rebase, cancel);
        await using var leave = new NpgsqlCommand(FormattableString.Invariant($"SELECT pg_advisory_unlock({MigratingLock})"), turn);
        _ = await leave.ExecuteNonQueryAsync(cancel);
    }

    private static Task Reach(Func<Task> work) => Reach(async () =>
    {
        await work();
        return true;
    });

    private static async Task<T> Reach<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException)
        {
            throw StoreException.Away(e);
        }
    }
}
