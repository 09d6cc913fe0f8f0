using System.Globalization;
using System.Text;
using Essai.Platform.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Essai.Platform.Postgres;

/// <summary>One connection of PostgreSQL, for SQL that both databases understand.</summary>
internal sealed class PostgresSql(NpgsqlConnection connection, NpgsqlTransaction? transaction = null) : ISql
{
    public ISqlStatement Prepare(string sql) => new Statement(new NpgsqlCommand(Numbered(sql), connection, transaction));

    /// <summary>Each <c>?</c> as $1, $2…</summary>
    public static string Numbered(string sql)
    {
        var (numbered, count) = (new StringBuilder(sql.Length + 16), 0);
        foreach (var c in sql)
        {
            _ = c == '?' ? numbered.Append(CultureInfo.InvariantCulture, $"${++count}") : numbered.Append(c);
        }

        return numbered.ToString();
    }

    internal sealed class Statement(NpgsqlCommand command) : ISqlStatement
    {
        public NpgsqlCommand Command => command;

        public ISqlStatement Bind(long value) => Add(value, NpgsqlDbType.Bigint);

        public ISqlStatement Bind(long? value) => Add(value, NpgsqlDbType.Bigint);

        public ISqlStatement Bind(double value) => Add(value, NpgsqlDbType.Double);

        public ISqlStatement Bind(bool value) => Add(value, NpgsqlDbType.Boolean);

        public ISqlStatement Bind(string? value) => Add(value, NpgsqlDbType.Text);

        public ISqlStatement Bind(byte[] value) => Add(value, NpgsqlDbType.Bytea);

        public ISqlStatement Bind(Guid value) => Add(value, NpgsqlDbType.Uuid);

        public ISqlStatement Bind(DateTimeOffset value) => Bind(value.ToUnixTimeMilliseconds());

        public int Run()
        {
            using (command)
            {
                return command.ExecuteNonQuery();
            }
        }

        public IEnumerable<T> Read<T>(Func<ISqlRow, T> row)
        {
            using (command)
            {
                using var reader = command.ExecuteReader();
                var current = new Row(reader);
                while (reader.Read())
                {
                    yield return row(current);
                }
            }
        }

        private Statement Add(object? value, NpgsqlDbType type)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
            return this;
        }
    }

    internal sealed class Row(NpgsqlDataReader reader) : ISqlRow
    {
        public long Long(int column) => reader.GetInt64(column);

        public int Int(int column) => reader.GetInt32(column);

        public double Double(int column) => reader.GetDouble(column);

        public bool Bool(int column) => reader.GetBoolean(column);

        public string Text(int column) => reader.GetString(column);

        public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);
    }
}
