using Essai.Platform.Log;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// Judges the commits of a batch one after the other, as if each had been written before the next: by what the database holds
/// and what the batch itself will have added. Nothing is written here; whoever writes finds out if another program was faster.
/// </summary>
internal sealed class LogJudge
{
    private readonly HashSet<CommandKey> commands = [];
    private readonly Dictionary<AttemptKey, (int Sequence, Guid Learner)> attempts = [];
    private readonly HashSet<Chapter> running = [];

    /// <summary>Reads what the database knows of everything that the batch names.</summary>
    public static LogJudge Read(NpgsqlConnection connection, IReadOnlyList<Commit> batch)
    {
        var judge = new LogJudge();
        using var questions = new NpgsqlBatch(connection) { BatchCommands = { Commands(batch), Attempts(batch), Running(batch) } };
        using var reader = questions.ExecuteReader();
        while (reader.Read())
        {
            _ = judge.commands.Add(new(reader.GetString(0), reader.GetGuid(1), reader.GetGuid(2)));
        }

        for (reader.NextResult(); reader.Read();)
        {
            judge.attempts[new(reader.GetString(0), reader.GetGuid(1))] = (reader.GetInt32(2), reader.GetGuid(3));
        }

        for (reader.NextResult(); reader.Read();)
        {
            _ = judge.running.Add(new(reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)));
        }

        return judge;
    }

    /// <summary>How the commit ends, and that it is stored is known to the next.</summary>
    /// <exception cref="InvalidOperationException">Its first row does not follow what is stored: a fault of the caller.</exception>
    public CommitResult Judge(Commit commit)
    {
        var (attempt, chapter) = (commit.Attempt, Chapter.Of(commit.Attempt));
        var known = attempts.TryGetValue(attempt.Key, out var stored);
        var next = (known ? stored.Sequence : 0) + 1;
        if (commit.OnlyRunning && running.Contains(chapter))
        {
            return IsKnown(commit, commit.Rows[0]) ? CommitResult.DuplicateCommand : CommitResult.AnotherRunning;
        }

        foreach (var row in commit.Rows)
        {
            if (IsKnown(commit, row))
            {
                return CommitResult.DuplicateCommand;
            }

            if (row.Sequence < next)
            {
                return CommitResult.Conflict;
            }
        }

        if (commit.Rows[0].Sequence != next || (known && stored.Learner != attempt.Learner))
        {
            throw new InvalidOperationException($"sequence {commit.Rows[0].Sequence} does not follow in attempt {attempt.Key.Attempt}");
        }

        Remember(commit, chapter);
        return CommitResult.Stored;
    }

    private void Remember(Commit commit, Chapter chapter)
    {
        attempts[commit.Attempt.Key] = (commit.Attempt.Sequence, commit.Attempt.Learner);
        commands.UnionWith(commit.Rows.Select(r => Key(commit, r)));
        _ = commit.Attempt.Head.Status == AttemptHead.Running ? running.Add(chapter) : running.Remove(chapter);
    }

    private bool IsKnown(Commit commit, LogRow row) => commands.Contains(Key(commit, row));

    private static CommandKey Key(Commit commit, LogRow row) => new(commit.Attempt.Key.Academy, commit.Attempt.Learner, row.Command);

    private static NpgsqlBatchCommand Commands(IReadOnlyList<Commit> batch)
    {
        var keys = batch.SelectMany(c => c.Rows.Select(r => Key(c, r))).ToArray();
        return new NpgsqlBatchCommand("SELECT c.academy, c.learner, c.command FROM unnest($1, $2, $3) k (academy, learner, command) JOIN commands c USING (academy, learner, command)")
            .Column(keys.Select(k => k.Academy)).Column(keys.Select(k => k.Learner)).Column(keys.Select(k => k.Command));
    }

    private static NpgsqlBatchCommand Attempts(IReadOnlyList<Commit> batch)
    {
        var keys = batch.Select(c => c.Attempt.Key).Distinct().ToArray();
        return new NpgsqlBatchCommand("SELECT a.academy, a.attempt, a.sequence, a.learner FROM unnest($1, $2) k (academy, attempt) JOIN attempts a USING (academy, attempt)")
            .Column(keys.Select(k => k.Academy)).Column(keys.Select(k => k.Attempt));
    }

    private static NpgsqlBatchCommand Running(IReadOnlyList<Commit> batch)
    {
        var chapters = batch.Where(c => c.OnlyRunning).Select(c => Chapter.Of(c.Attempt)).Distinct().ToArray();
        return new NpgsqlBatchCommand("""
            SELECT a.academy, a.learner, a.course, a.chapter, a.mode FROM unnest($1, $2, $3, $4, $5) k (academy, learner, course, chapter, mode)
            JOIN attempts a USING (academy, learner, course, chapter, mode) WHERE a.status = 'Running'
            """).Column(chapters.Select(c => c.Academy)).Column(chapters.Select(c => c.Learner))
            .Column(chapters.Select(c => c.Course)).Column(chapters.Select(c => c.Id)).Column(chapters.Select(c => c.Mode));
    }

    private readonly record struct Chapter(string Academy, Guid Learner, string Course, string Id, string Mode)
    {
        public static Chapter Of(AttemptRow attempt) => new(attempt.Key.Academy, attempt.Learner, attempt.Head.Course, attempt.Head.Chapter, attempt.Head.Mode);
    }
}
