using Essai.Platform.Database;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>What the server says of itself.</summary>
internal static class PostgresFacts
{
    private const int Oldest = 150_000;

    private const string Question = """
        SELECT current_setting('server_version'), current_setting('server_version_num')::int,
            (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
            current_setting('synchronous_standby_names'), current_setting('synchronous_commit'), current_setting('fsync')
        """;

    public static async Task<DatabaseFacts> Read(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Question);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var (standbys, commit, fsync) = (reader.GetString(3), reader.GetString(4), reader.GetString(5));
        var (durability, advice) = Explain(standbys, commit, fsync == "on");
        return new DatabaseFacts(reader.GetString(0), reader.GetInt32(1) >= Oldest)
        {
            NotBefore = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)),
            HasClock = true,
            Durability = durability,
            Advice = advice,
        };
    }

    private static (string Durability, string? Advice) Explain(string standbys, string commit, bool fsync) => (fsync, commit, standbys) switch
    {
        (false, _, _) => ("fsync is off: a power cut may destroy the whole database.", "Set fsync = on."),
        (_, "off", _) => ("synchronous_commit is off: the last answers are lost when the server stops.", "Set synchronous_commit = on."),
        (_, _, "") => ("synchronous_standby_names is empty: answers are on the disk of one server, and are lost with it.", "Add a standby and name it in synchronous_standby_names."),
        (_, "local", _) => ("synchronous_commit is local: a standby is named, but nobody waits for it.", "Set synchronous_commit = on."),
        _ => ($"An answer is acknowledged once {standbys} has it too.", null),
    };
}
