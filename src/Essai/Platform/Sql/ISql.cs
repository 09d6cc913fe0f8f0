namespace Essai.Platform.Sql;

/// <summary>A connection for SQL that both databases understand: <c>?</c> stands for each value, one thread at a time.</summary>
internal interface ISql
{
    ISqlStatement Prepare(string sql);
}

/// <summary>A prepared statement: bind from left to right, then run it or read its rows.</summary>
internal interface ISqlStatement
{
    ISqlStatement Bind(long value);

    ISqlStatement Bind(long? value);

    ISqlStatement Bind(double value);

    ISqlStatement Bind(bool value);

    ISqlStatement Bind(string? value);

    ISqlStatement Bind(byte[] value);

    ISqlStatement Bind(Guid value);

    /// <summary>As milliseconds since 1970 UTC.</summary>
    ISqlStatement Bind(DateTimeOffset value);

    /// <summary>Runs to the end and says how many rows changed.</summary>
    int Run();

    /// <summary>The rows, each read before the next.</summary>
    IEnumerable<T> Read<T>(Func<ISqlRow, T> row);
}

/// <summary>One row of a result, by the number of the column from 0.</summary>
internal interface ISqlRow
{
    long Long(int column);

    int Int(int column);

    double Double(int column);

    bool Bool(int column);

    string Text(int column);

    byte[] Bytes(int column);
}
