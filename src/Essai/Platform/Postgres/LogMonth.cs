using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>The months by which the log is cut.</summary>
internal static class LogMonth
{
    // Held by who makes a partition.
    private const int MakingLock = 0x45533032;
    private const int OfYear = 100;

    /// <summary>202611 for November 2026, UTC.</summary>
    public static int Of(DateTimeOffset time) => (time.UtcDateTime.Year * OfYear) + time.UtcDateTime.Month;

    /// <summary>Makes a month's partition where it is missing. Apart from the batch: it waits for all who use the log.</summary>
    public static void Make(NpgsqlConnection connection, int month)
    {
        using var transaction = connection.BeginTransaction();
        using var make = new NpgsqlCommand(
            FormattableString.Invariant($"SELECT pg_advisory_xact_lock({MakingLock}); CREATE TABLE IF NOT EXISTS log_{month} PARTITION OF log FOR VALUES FROM ({month}) TO ({month + 1})"),
            connection);
        _ = make.ExecuteNonQuery();
        transaction.Commit();
    }
}
