using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Tests.Platform;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class DoctorTests : IAsyncLifetime
{
    private string folder = "";

    public async ValueTask InitializeAsync() => folder = await OpenLumen.Folder("a", "b");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task an_installation_in_order_has_no_fault()
    {
        var (code, said) = await Run("doctor", "--data", folder, "--urls", "http://127.0.0.1:1");

        code.ShouldBe(0, said);
        said.ShouldContain("good database");
        said.ShouldContain("good courses: to load the courses of lumen. 1 of 1 are whole.");
        said.ShouldContain("doubt backup: when the newest backup was taken. None was taken yet.");
        said.ShouldContain("Nobody: it is free.");
    }

    [Fact]
    public async Task a_program_that_is_served_is_recognised_at_its_port()
    {
        await using var essai = await RunningEssai.Serve(folder, keep: true);

        (await Run("doctor", "--data", folder, "--urls", essai.Http.BaseAddress!.ToString())).Said.ShouldContain("A program that is alive.");
    }

    [Fact]
    public async Task a_backup_is_remembered()
    {
        var file = Path.Combine(folder, "backup.tar");
        await Run("backup", file, "--data", folder);

        var findings = await Findings();

        Of(findings, "backup")["grade"]!.GetValue<string>().ShouldBe("Good");
        Of(findings, "backup")["said"]!.GetValue<string>().ShouldContain(file);
    }

    [Fact]
    public async Task pending_migrations_are_a_fault_with_its_remedy()
    {
        var bare = Profile.Bare();

        var (code, said) = await Run("doctor", "--data", bare, "--urls", "http://127.0.0.1:1");

        code.ShouldBe(1);
        said.ShouldContain($"→ essai migrate --data {bare}");
        Directory.Delete(bare, recursive: true);
    }

    [Fact]
    public async Task a_host_that_nobody_finds_is_doubted()
    {
        Profile.Settle(folder, """{"Essai":{"BaseUrl":"https://nowhere.invalid"}}""");

        Of(await Findings(), "hosts")["said"]!.GetValue<string>().ShouldContain("does not find it");
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task a_secret_that_others_may_read_is_a_fault()
    {
        await (await RunningEssai.Serve(folder, keep: true)).DisposeAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(folder, "secrets", "installation"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        (await Run("doctor", "--data", folder)).Said.ShouldContain("FAULT secret");
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Postgres)]
    public async Task a_database_that_is_away_is_a_fault()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "essai.json"), JsonSerializer.Serialize(new { Essai = new { Database = "Host=127.0.0.1;Port=1;Username=essai;Database=essai" } }), TestContext.Current.CancellationToken);

        var (code, said) = await Run("doctor", "--data", folder);

        code.ShouldBe(1);
        said.ShouldContain("FAULT database");
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Postgres)]
    public async Task it_is_said_what_one_server_alone_may_lose() =>
        (await Run("doctor", "--data", folder)).Said.ShouldContain("doubt standby");

    private static JsonNode Of(JsonArray findings, string check) => findings.Single(f => f!["check"]!.GetValue<string>() == check)!;

    private async Task<JsonArray> Findings() => JsonNode.Parse((await Run("doctor", "--data", folder, "--urls", "http://127.0.0.1:1", "--json")).Said)!["findings"]!.AsArray();
}
