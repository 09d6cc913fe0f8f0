using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Essai.Platform.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>What the programs of an installation share, in the database itself: a program needs no disk of its own that lasts.</summary>
internal sealed class PostgresFiles(NpgsqlDataSource source) : SharedFiles, IXmlRepository
{
    /// <summary>Part of the first migration: never edited, later migrations change it.</summary>
    public const string First = """
        CREATE TABLE installation (name text PRIMARY KEY, value bytea NOT NULL);
        CREATE TABLE framework_keys (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, xml text NOT NULL);
        CREATE TABLE media (academy text NOT NULL, hash text NOT NULL, content bytea NOT NULL, PRIMARY KEY (academy, hash));
        ALTER TABLE media ALTER COLUMN content SET STORAGE EXTERNAL;
        """;

    private const int SecretSize = 32;

    public override IXmlRepository Keys => this;

    // Whoever comes first makes it.
    public override byte[] Secret()
    {
        _ = Run("INSERT INTO installation VALUES ('secret', $1) ON CONFLICT DO NOTHING", RandomNumberGenerator.GetBytes(SecretSize));
        return Read("SELECT value FROM installation WHERE name = 'secret'", r => r.GetFieldValue<byte[]>(0)).Single();
    }

    public override string? Noted(string name) =>
        Read("SELECT value FROM installation WHERE name = $1", r => Encoding.UTF8.GetString(r.GetFieldValue<byte[]>(0)), name).FirstOrDefault();

    public override void Note(string name, string words) =>
        _ = Run("INSERT INTO installation VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, Encoding.UTF8.GetBytes(words));

    public override byte[]? Media(string academy, string hash) =>
        Read("SELECT content FROM media WHERE academy = $1 AND hash = $2", r => r.GetFieldValue<byte[]>(0), academy, hash).FirstOrDefault();

    public override void Keep(string academy, string hash, byte[] content) =>
        _ = Run("INSERT INTO media VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", academy, hash, content);

    public IReadOnlyCollection<XElement> GetAllElements() => Read("SELECT xml FROM framework_keys ORDER BY id", r => XElement.Parse(r.GetString(0)));

    public void StoreElement(XElement element, string friendlyName) =>
        _ = Run("INSERT INTO framework_keys (name, xml) VALUES ($1, $2)", friendlyName, element.ToString(SaveOptions.DisableFormatting));

    private int Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<NpgsqlDataReader, T> row, params object[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(v => new NpgsqlParameter { Value = v }).ToArray());
        return command;
    }
}
