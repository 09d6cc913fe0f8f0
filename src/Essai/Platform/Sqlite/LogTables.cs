namespace Essai.Platform.Sqlite;

/// <summary>The tables written with the answer log. Part of the first migration: never edited, later migrations change them.</summary>
internal static class LogTables
{
    /// <summary>
    /// Ids are 16-byte blobs, times milliseconds since 1970 UTC. Snapshots stand last in their row, so that look-ups of the
    /// head never read them. The log never loses its newest row, so a plain rowid never returns: no AUTOINCREMENT.
    /// </summary>
    public const string First = """
        CREATE TABLE log (
            position INTEGER PRIMARY KEY,
            academy TEXT NOT NULL, attempt BLOB NOT NULL, sequence INTEGER NOT NULL,
            learner BLOB NOT NULL, command BLOB NOT NULL, body_hash BLOB NOT NULL,
            at INTEGER NOT NULL, entry BLOB NOT NULL);
        CREATE UNIQUE INDEX log_attempt ON log (academy, attempt, sequence);
        CREATE UNIQUE INDEX log_command ON log (academy, learner, command);

        CREATE TABLE attempts (
            academy TEXT NOT NULL, attempt BLOB NOT NULL, learner BLOB NOT NULL,
            course TEXT NOT NULL, version TEXT NOT NULL, chapter TEXT NOT NULL, mode TEXT NOT NULL,
            lang TEXT NOT NULL, status TEXT NOT NULL, mastered INTEGER NOT NULL, stars INTEGER NOT NULL,
            started INTEGER NOT NULL, touched INTEGER NOT NULL,
            sequence INTEGER NOT NULL, snapshot BLOB NOT NULL);
        CREATE UNIQUE INDEX attempts_key ON attempts (academy, attempt);
        CREATE INDEX attempts_learner ON attempts (academy, learner, started, attempt);

        CREATE TABLE learners (
            academy TEXT NOT NULL, learner BLOB NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL, zone TEXT,
            PRIMARY KEY (academy, learner)) WITHOUT ROWID;

        CREATE TABLE free_texts (
            academy TEXT NOT NULL, learner BLOB NOT NULL, command BLOB NOT NULL, attempt BLOB NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (academy, learner, command)) WITHOUT ROWID;
        """;
}
