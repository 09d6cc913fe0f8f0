using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Essai.Platform.Database;

/// <summary>The data folder cannot be used: said in one line to the operator, who can mend it. A command ends with the exit code.</summary>
internal sealed class StoreException(string message, int exitCode, Exception? cause = null) : Exception(message, cause)
{
    // The customary exit codes of sysexits.h.
    public const int WrongUse = 64;
    public const int Missing = 69;
    private const int CannotCreate = 73;
    private const int IoError = 74;
    private const int TryLater = 75;

    public int ExitCode { get; } = exitCode;

    public static StoreException InUse(string folder) =>
        new($"Another Essai is serving {folder}. Stop it first, or choose another folder with --data.", TryLater);

    public static StoreException Away(Exception cause) =>
        new($"The PostgreSQL database cannot be used: {cause.Message}", TryLater, cause);

    public static StoreException Older(string folder) =>
        new($"An older Essai is serving {folder}. Stop it, so that its database can be brought up to date.", TryLater);

    /// <summary>Whether the database cannot be used now and may be in a moment: its connection broke, it starts, stops, or has no room.</summary>
    public static bool IsAway(Exception? e) => e switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        PostgresException postgres => postgres.IsTransient,
        NpgsqlException => true,
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => true,
        _ => IsAway(e.InnerException),
    };

    /// <summary>What the system or SQLite said, in words of the operator; null where it is no matter of the folder.</summary>
    public static StoreException? Of(string folder, Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => new($"The disk of {folder} is full. Nothing is lost; make room and start again.", IoError, e),
        SqliteException { SqliteErrorCode: raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT } => new($"The database in {folder} is damaged. Restore a backup.", IoError, e),
        SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN } or UnauthorizedAccessException => new($"{folder} cannot be written. Give the user who runs Essai the right to write there.", CannotCreate, e),
        SqliteException { SqliteErrorCode: raw.SQLITE_IOERR } or IOException => new($"{folder} cannot be used: {e.Message}", IoError, e),
        _ => null,
    };
}
