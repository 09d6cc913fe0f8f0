using Essai.Platform.Database;
using Essai.Platform.Sqlite;
using Npgsql;

namespace Essai.Tests.Platform.Log;

/// <summary>Keeps the log from writing, as another writer would, until disposed.</summary>
internal sealed class Held(Action leave) : IDisposable
{
    public static Held Writes(EssaiDatabase database) => database is SqliteDatabase sqlite ? Gate(sqlite) : Table(Profile.Connection(database.Folder)!);

    public void Dispose() => leave();

    private static Held Gate(SqliteDatabase sqlite)
    {
        sqlite.Gate.Enter();
        return new Held(sqlite.Gate.Leave);
    }

    private static Held Table(string postgres)
    {
        var connection = new NpgsqlConnection(postgres);
        connection.Open();
        var transaction = connection.BeginTransaction();
        using var hold = new NpgsqlCommand("LOCK TABLE commands", connection, transaction);
        hold.ExecuteNonQuery();
        return new Held(connection.Dispose);
    }
}
