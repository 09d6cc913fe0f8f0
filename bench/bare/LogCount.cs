using Microsoft.Data.Sqlite;

namespace Bare;

/// <param name="Rows">All of the log.</param>
/// <param name="Answers">Those of Essai's that hold an answer.</param>
internal sealed record LogCount(long Rows, long Answers)
{
    public static LogCount Of(string database)
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = """SELECT count(*), count(*) FILTER (WHERE instr(entry, CAST('"type":"Answered"' AS BLOB)) > 0) FROM log""";
        using var row = command.ExecuteReader();
        row.Read();
        return new LogCount(row.GetInt64(0), row.GetInt64(1));
    }
}
