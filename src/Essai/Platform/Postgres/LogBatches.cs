using Essai.Platform.Log;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>One durable transaction a batch, whole columns at a time.</summary>
internal sealed class LogBatches(NpgsqlDataSource source)
{
    private readonly HashSet<int> months = [];

    /// <summary>
    /// Judges the batch and stores what is to be stored. False where another program wrote something of it meanwhile: then
    /// nothing is stored and it may be judged again.
    /// </summary>
    /// <param name="newest">Position of the last row stored; 0 where none was.</param>
    public bool Write(List<PendingWrite> batch, out long newest)
    {
        newest = 0;
        using var connection = source.OpenConnection();
        var judge = LogJudge.Read(connection, [.. batch.Select(p => p.Commit!)]);
        foreach (var pending in batch)
        {
            pending.Result = judge.Judge(pending.Commit!);
        }

        var stored = batch.Where(p => p.Result == CommitResult.Stored).Select(p => p.Commit!).ToList();
        return stored.Count == 0 || Store(connection, stored, out newest);
    }

    private bool Store(NpgsqlConnection connection, List<Commit> commits, out long newest)
    {
        foreach (var month in commits.Select(c => LogMonth.Of(c.Attempt.Head.Started)).Distinct().Where(m => !months.Contains(m)))
        {
            LogMonth.Make(connection, month);
            _ = months.Add(month);
        }

        using var transaction = connection.BeginTransaction();
        var writes = new LogWrites(commits);
        if (!writes.Run(connection, transaction, out newest))
        {
            transaction.Rollback();
            return false;
        }

        transaction.Commit();
        return true;
    }
}
