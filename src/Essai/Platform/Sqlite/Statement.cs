using Essai.Platform.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Essai.Platform.Sqlite;

/// <summary>A prepared statement: bind from left to right, then <see cref="Run"/> or read rows; no allocation per use but the values.</summary>
internal sealed class Statement(sqlite3 db, sqlite3_stmt handle) : ISqlStatement, ISqlRow, IDisposable
{
    private int bound;

    public Statement Bind(long value)
    {
        SqliteDb.Check(db, raw.sqlite3_bind_int64(handle, ++bound, value));
        return this;
    }

    public Statement Bind(long? value) => value is { } number ? Bind(number) : Bind((string?)null);

    public Statement Bind(double value)
    {
        SqliteDb.Check(db, raw.sqlite3_bind_double(handle, ++bound, value));
        return this;
    }

    public Statement Bind(bool value) => Bind(value ? 1 : 0);

    public Statement Bind(DateTimeOffset value) => Bind(value.ToUnixTimeMilliseconds());

    public Statement Bind(string? value)
    {
        SqliteDb.Check(db, value is null ? raw.sqlite3_bind_null(handle, ++bound) : raw.sqlite3_bind_text(handle, ++bound, value));
        return this;
    }

    public Statement Bind(ReadOnlySpan<byte> value)
    {
        SqliteDb.Check(db, raw.sqlite3_bind_blob(handle, ++bound, value));
        return this;
    }

    /// <summary>16 bytes, most significant first, so that time-ordered ids stay in order.</summary>
    public Statement Bind(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bind(bytes);
    }

    public Statement Bind(Guid? value) => value is { } id ? Bind(id) : Bind((string?)null);

    /// <summary>Runs to the end and says how many rows changed.</summary>
    public int Run()
    {
        try
        {
            while (Next())
            {
            }

            return raw.sqlite3_changes(db);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>As <see cref="Run"/>; false where SQLite refuses, for what may as well be done another time.</summary>
    public bool TryRun()
    {
        try
        {
            _ = Run();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>The rows, each read before the next; ends with the statement ready for its next use.</summary>
    public IEnumerable<T> Read<T>(Func<Statement, T> row)
    {
        try
        {
            while (Next())
            {
                yield return row(this);
            }
        }
        finally
        {
            Reset();
        }
    }

    public bool Exists()
    {
        try
        {
            return Next();
        }
        finally
        {
            Reset();
        }
    }

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int(int column) => raw.sqlite3_column_int(handle, column);

    public double Double(int column) => raw.sqlite3_column_double(handle, column);

    public bool Bool(int column) => Int(column) != 0;

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public string? TextOrNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public Guid Guid(int column) => new(raw.sqlite3_column_blob(handle, column), bigEndian: true);

    public void Dispose() => handle.Dispose();

    private bool Next()
    {
        var code = raw.sqlite3_step(handle);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteDb.Check(db, code);
        }

        return code == raw.SQLITE_ROW;
    }

    private void Reset()
    {
        bound = 0;
        _ = raw.sqlite3_reset(handle);
    }

    ISqlStatement ISqlStatement.Bind(long value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(long? value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(double value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(bool value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(string? value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(byte[] value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(Guid value) => Bind(value);

    ISqlStatement ISqlStatement.Bind(DateTimeOffset value) => Bind(value);

    IEnumerable<T> ISqlStatement.Read<T>(Func<ISqlRow, T> row) => Read(row);
}
