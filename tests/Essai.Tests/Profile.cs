using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Platform.Database;
using Npgsql;

namespace Essai.Tests;

/// <summary>
/// Which database the tests run on: SQLite in their data folder, or a database of their own on the PostgreSQL server that
/// ESSAI_TEST_POSTGRES names. Tests of one of the two alone carry the trait Profile.
/// </summary>
internal static class Profile
{
    public const string Trait = "Profile";
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private static readonly string? Server = Environment.GetEnvironmentVariable("ESSAI_TEST_POSTGRES");
    private static readonly Lazy<string> Template = new(MakeTemplate);

    public static bool IsPostgres => Server is { Length: > 0 };

    /// <summary>An empty data folder, which knows its database.</summary>
    /// <param name="settings">The content of essai.json.</param>
    public static string DataFolder(string settings = "{}")
    {
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        Settle(folder, settings);
        return folder;
    }

    /// <summary>A data folder whose database was never opened.</summary>
    public static string Bare()
    {
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        if (IsPostgres)
        {
            var name = "essai_" + Guid.NewGuid().ToString("N");
            Run($"CREATE DATABASE {name}");
            File.WriteAllText(Path.Combine(folder, "essai.json"), JsonSerializer.Serialize(new { Essai = new { Database = Named(name) } }));
        }

        return folder;
    }

    /// <summary>Writes the settings of a data folder; the database that it has stays.</summary>
    public static void Settle(string folder, string settings)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "essai.json");
        var all = JsonNode.Parse(settings)!.AsObject();
        if (IsPostgres)
        {
            var essai = all["Essai"] as JsonObject ?? [];
            essai["Database"] = Connection(folder) ?? Make();
            all["Essai"] = essai;
        }

        File.WriteAllText(file, all.ToJsonString());
    }

    /// <summary>How to reach the PostgreSQL database of a data folder; null where it has none.</summary>
    public static string? Connection(string folder) =>
        Path.Combine(folder, "essai.json") is var file && File.Exists(file) ? (string?)JsonNode.Parse(File.ReadAllText(file))?["Essai"]?["Database"] : null;

    /// <summary>A second data folder of the same installation, as another machine would have it.</summary>
    public static string Beside(string folder)
    {
        var other = Directory.CreateTempSubdirectory("essai-").FullName;
        File.Copy(Path.Combine(folder, "essai.json"), Path.Combine(other, "essai.json"));
        return other;
    }

    private static string Make()
    {
        var name = "essai_" + Guid.NewGuid().ToString("N");
        Run($"CREATE DATABASE {name} TEMPLATE {Template.Value}");
        return Named(name);
    }

    // Brought up to date once, so that a test's own is a copy.
    private static string MakeTemplate()
    {
        const string Name = "essai_template";
        Run($"DROP DATABASE IF EXISTS {Name}");
        Run($"CREATE DATABASE {Name}");
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        File.WriteAllText(Path.Combine(folder, "essai.json"), JsonSerializer.Serialize(new { Essai = new { Database = Named(Name) } }));
        EssaiDatabase.Open(folder, CancellationToken.None).GetAwaiter().GetResult().Dispose();
        Directory.Delete(folder, recursive: true);
        return Name;
    }

    private static string Named(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
