using Npgsql;
using NpgsqlTypes;

namespace Essai.Platform.Postgres;

/// <summary>Whole columns as parameters, for <c>unnest</c>.</summary>
internal static class Columns
{
    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<string?> texts) => command.Add(texts.ToArray(), NpgsqlDbType.Text);

    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<Guid> ids) => command.Add(ids.ToArray(), NpgsqlDbType.Uuid);

    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<int> numbers) => command.Add(numbers.ToArray(), NpgsqlDbType.Integer);

    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<bool> truths) => command.Add(truths.ToArray(), NpgsqlDbType.Boolean);

    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<byte[]> bytes) => command.Add(bytes.ToArray(), NpgsqlDbType.Bytea);

    public static NpgsqlBatchCommand Column(this NpgsqlBatchCommand command, IEnumerable<DateTimeOffset> times) =>
        command.Add(times.Select(t => t.ToUnixTimeMilliseconds()).ToArray(), NpgsqlDbType.Bigint);

    private static NpgsqlBatchCommand Add(this NpgsqlBatchCommand command, object values, NpgsqlDbType type)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
        return command;
    }
}
