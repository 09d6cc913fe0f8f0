using System.Net;
using System.Text.Json.Nodes;
using Essai.Platform.Database;
using Essai.Tests.Architecture;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class ImportTests : IDisposable
{
    /// <summary>The academy against which the rules of the check are tested: it has every kind and no fault.</summary>
    private static readonly string School = Path.Combine(Sources.Root, "tests/faults/clean");

    private readonly string root = Directory.CreateTempSubdirectory("essai-").FullName;

    public ImportTests() => Profile.Settle(Data, "{}");

    private string Data => Path.Combine(root, "data");

    [Fact]
    public async Task a_seeded_academy_is_served()
    {
        var (code, said) = await Run("seed", School, "--data", Data);
        code.ShouldBe(0, said);

        await using var essai = await RunningEssai.Serve(Data);

        (await essai.Get("/clean/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.Parse(await essai.Http.GetStringAsync("/api/v1/clean/courses"))!["items"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task seeding_twice_changes_nothing()
    {
        var (_, first) = await Run("seed", School, "--data", Data);
        var (code, second) = await Run("seed", School, "--data", Data);

        code.ShouldBe(0);
        second.ShouldBe(first);
    }

    [Fact]
    public async Task programs_are_told_in_json_what_is_online()
    {
        var (_, seeded) = await Run("seed", School, "--data", Data, "--json");
        var (_, exported) = await Run("export", Path.Combine(root, "out"), "--academy", "clean", "--data", Data, "--json");
        File.AppendAllText(Path.Combine(root, "out/light/course.en.md"), "\n## Nonsense\n");
        var (code, refused) = await Run("import", Path.Combine(root, "out/light"), "--academy", "clean", "--data", Data, "--json");

        var version = JsonNode.Parse(seeded)!["courses"]![0]!["version"]!.GetValue<string>();
        JsonNode.Parse(exported)!["courses"]![0]!["version"]!.GetValue<string>().ShouldBe(version);
        code.ShouldBe(1);
        JsonNode.Parse(refused)!["problems"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task an_academy_may_be_opened_under_another_name()
    {
        await Run("import", School, "--academy", "pocket", "--data", Data);

        await using var essai = await RunningEssai.Serve(Data);

        (await essai.Get("/pocket/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await essai.Get("/clean/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task a_course_needs_its_academy_first()
    {
        var (code, said) = await Run("import", Path.Combine(School, "light"), "--academy", "clean", "--data", Data);

        code.ShouldBe(2);
        said.ShouldContain("academy.yaml");
    }

    [Theory]
    [InlineData("api")]
    [InlineData("studio")]
    [InlineData(".well-known")]
    [InlineData("Clean")]
    [InlineData("cl--ean")]
    public async Task some_names_are_not_for_academies(string slug)
    {
        var (code, said) = await Run("import", School, "--academy", slug, "--data", Data);

        code.ShouldBe(2);
        said.ShouldContain(slug);
    }

    [Fact]
    public async Task a_course_with_an_error_keeps_all_out()
    {
        Copy(School, Path.Combine(root, "clean"));
        File.AppendAllText(Path.Combine(root, "clean/light/course.en.md"), "\n## Nonsense\n");

        var (code, said) = await Run("seed", root, "--data", Data);

        code.ShouldBe(1);
        said.ShouldContain("Nonsense");
        await using var essai = await RunningEssai.Serve(Data);
        (await essai.Get("/clean/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task what_is_exported_is_the_same_version_again()
    {
        var (_, first) = await Run("seed", School, "--data", Data);
        var (code, said) = await Run("export", Path.Combine(root, "out"), "--academy", "clean", "--data", Data);
        code.ShouldBe(0, said);

        var (_, again) = await Run("import", Path.Combine(root, "out"), "--academy", "clean", "--data", Data);

        again.ShouldBe(first);
    }

    [Fact]
    public async Task export_overwrites_nothing()
    {
        await Run("seed", School, "--data", Data);
        await Run("export", Path.Combine(root, "out"), "--academy", "clean", "--data", Data);

        (await Run("export", Path.Combine(root, "out"), "--academy", "clean", "--data", Data)).Code.ShouldBe(2);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task a_second_server_of_one_folder_is_refused()
    {
        await using var essai = await RunningEssai.Serve(Data);

        var (code, said) = await Run("serve", "--urls", "http://127.0.0.1:0", "--data", Data);

        code.ShouldBe(3);
        said.ShouldContain(Data);
    }

    [Fact]
    public async Task reports_are_listed_on_one_line_each()
    {
        await Run("seed", School, "--data", Data);
        using (var database = await EssaiDatabase.OpenBeside(Data, CancellationToken.None))
        {
            var report = new Report("clean", Guid.NewGuid(), Guid.NewGuid(), "light", "single") { Learner = Guid.NewGuid(), Kind = ReportKind.ShouldBeAccepted, Text = "740 €\n\u001b[2Jis right" };
            await database.Change("clean", context => Task.FromResult(context.Add(report)), CancellationToken.None);
        }

        var (_, said) = await Run("reports", "--academy", "clean", "--data", Data);

        said.ShouldContain("light/single  should be accepted");
        said.ShouldContain("740 €  [2Jis right");
        said.ShouldContain("1 report.");
    }

    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
