namespace Essai.Platform.Postgres;

/// <summary>The tables written with the answer log. Part of the first migration: never edited, later migrations change them.</summary>
internal static class LogTables
{
    /// <summary>
    /// Times are milliseconds since 1970 UTC. A position is the number of the transaction that wrote the row and the row's place
    /// in it (<see cref="LogPositions"/>). The log is cut by the month in which an attempt began, so that an attempt's rows lie
    /// together; commands are not cut, so that a repeat is known whenever it comes.
    /// </summary>
    public const string First = """
        CREATE TABLE log_base (base bigint NOT NULL);
        INSERT INTO log_base VALUES (0);

        CREATE TABLE log (
            academy text NOT NULL, attempt uuid NOT NULL, sequence integer NOT NULL, month integer NOT NULL,
            position bigint NOT NULL, learner uuid NOT NULL, command uuid NOT NULL, body_hash bytea NOT NULL,
            at bigint NOT NULL, entry bytea NOT NULL,
            PRIMARY KEY (academy, attempt, sequence, month)) PARTITION BY RANGE (month);
        CREATE INDEX log_position ON log (position);

        CREATE TABLE commands (
            academy text NOT NULL, learner uuid NOT NULL, command uuid NOT NULL,
            attempt uuid NOT NULL, sequence integer NOT NULL, month integer NOT NULL,
            PRIMARY KEY (academy, learner, command));

        CREATE TABLE attempts (
            academy text NOT NULL, attempt uuid NOT NULL, learner uuid NOT NULL,
            course text NOT NULL, version text NOT NULL, chapter text NOT NULL, mode text NOT NULL,
            lang text NOT NULL, status text NOT NULL, mastered boolean NOT NULL, stars integer NOT NULL,
            started bigint NOT NULL, touched bigint NOT NULL, month integer NOT NULL, alone boolean NOT NULL,
            sequence integer NOT NULL, snapshot bytea NOT NULL,
            PRIMARY KEY (academy, attempt)) WITH (fillfactor = 70);
        CREATE INDEX attempts_learner ON attempts (academy, learner, started, attempt);
        CREATE UNIQUE INDEX attempts_alone ON attempts (academy, learner, course, chapter, mode) WHERE alone AND status = 'Running';

        CREATE TABLE learners (
            academy text NOT NULL, learner uuid NOT NULL, created bigint NOT NULL, seen bigint NOT NULL, zone text,
            PRIMARY KEY (academy, learner));

        CREATE TABLE free_texts (
            academy text NOT NULL, learner uuid NOT NULL, command uuid NOT NULL, attempt uuid NOT NULL, text text NOT NULL,
            PRIMARY KEY (academy, learner, command));
        """;
}
