using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using NpgsqlTypes;

namespace Essai.Platform.Postgres;

/// <summary>A table as it is here, and how its rows are asked of SQLite.</summary>
/// <param name="Columns">Names and types, in their order.</param>
/// <param name="From">SQL for the same columns on SQLite.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<(string Name, string Type)> Columns, string From)
{
    public string List => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    /// <summary>What SQLite says, in the type that is asked for here.</summary>
    public object? Value(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns[column].Type switch
    {
        "uuid" => new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true),
        "boolean" => row.GetInt64(column) != 0,
        "bigint" => row.GetInt64(column),
        "integer" => row.GetInt32(column),
        "bytea" => row.GetFieldValue<byte[]>(column),
        "date" => DateOnly.Parse(row.GetString(column), CultureInfo.InvariantCulture),
        _ => row.GetString(column),
    };

    /// <summary>What PostgreSQL says.</summary>
    public object? Stored(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns[column].Type switch
    {
        "date" => row.GetFieldValue<DateOnly>(column),
        _ => row.GetValue(column),
    };

    public NpgsqlDbType Type(int column) => Columns[column].Type switch
    {
        "uuid" => NpgsqlDbType.Uuid,
        "boolean" => NpgsqlDbType.Boolean,
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "bytea" => NpgsqlDbType.Bytea,
        "date" => NpgsqlDbType.Date,
        _ => NpgsqlDbType.Text,
    };
}

/// <summary>Number and checksum of rows, whatever their order.</summary>
internal sealed class RowSum
{
    private BigInteger sum;

    public long Rows { get; private set; }

    /// <summary>128 bits in hexadecimal.</summary>
    public string Checksum => (sum & ((BigInteger.One << 128) - 1)).ToString("x32", CultureInfo.InvariantCulture)[^32..];

    public void Add(IEnumerable<object?> values)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values.Select(Text))));
        sum += new BigInteger(hash.AsSpan(0, 16), isUnsigned: true);
        Rows++;
    }

    private static string Text(object? value) => value switch
    {
        null => "\u0000",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
