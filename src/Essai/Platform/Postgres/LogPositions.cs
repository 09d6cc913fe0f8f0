namespace Essai.Platform.Postgres;

/// <summary>
/// Positions in the log (docs/decisions/0065-postgres.md): the number of the writing transaction, then the row's place in it.
/// Whoever follows reads up to the oldest transaction that is still open; what commits later stands after everything read so far.
/// A sequence would not do: its numbers become visible out of order.
/// </summary>
internal static class LogPositions
{
    // More rows than one transaction ever has.
    private const string RowsOfOne = "1048576";

    /// <summary>SQL for the position before the first row of this transaction.</summary>
    public const string Mine = $"(SELECT base FROM log_base) + pg_current_xact_id()::text::bigint * {RowsOfOne}";

    /// <summary>SQL for the first position that a later row may still come before.</summary>
    public const string Horizon = $"(SELECT base FROM log_base) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint * {RowsOfOne}";

    /// <summary>
    /// SQL that a database restored elsewhere needs once: its transactions are numbered from the beginning again, and what it
    /// writes must stand after what was restored.
    /// </summary>
    public const string Rebase = $"""
        UPDATE log_base SET base = base + r.behind
        FROM (SELECT coalesce(max(position), 0) - ({Mine}) AS behind FROM log) r WHERE r.behind > 0
        """;
}
