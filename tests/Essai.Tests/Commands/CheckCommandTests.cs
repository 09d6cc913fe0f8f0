using System.Text.Json.Nodes;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Chapter = "---\nminutes: 5\n---\n# Light\n\nA chapter.\n";

    private const string Step = """
        ---
        kind: true-false
        ---
        # A flash lights a stadium.

        - [ ] {true} True
          why: A flash reaches a few metres.
        - [x] {false} False
          why: It reaches a few metres.

        ## Lesson (30 s)
        ### How far {#how-far}
        Light falls off with the square of the distance.

        ## Key point
        A flash reaches a few metres.

        ## Do this now
        Try it in a dark room.

        """;

    private readonly string root = Directory.CreateTempSubdirectory("essai-").FullName;

    [Fact]
    public async Task a_course_in_order_passes()
    {
        Write("light/course.en.md", Course());

        var (code, output) = await Run("check", root);

        code.ShouldBe(0, output);
        output.ShouldContain("1 course, 1 step: 0 errors");
    }

    [Fact]
    public async Task an_unknown_key_is_named_with_file_and_line()
    {
        Write("light/course.en.md", Course("levle: beginner"));

        var (code, output) = await Run("check", Path.Combine(root, "light"));

        code.ShouldBe(1);
        output.ShouldContain("course.en.md:2: error ");
        output.ShouldContain("`level`");
    }

    [Fact]
    public async Task programs_read_the_same_as_json()
    {
        Write("light/course.en.md", Course("levle: beginner"));

        var (_, output) = await Run("check", root, "--json");

        var json = JsonNode.Parse(output)!;
        json["errors"]!.GetValue<int>().ShouldBe(1);
        json["problems"]![0]!["line"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task one_file_is_checked_alone()
    {
        Write("light/course.en.md", Course("levle: beginner"));
        Write("light/01-flash/01-stadium.en.md", Step.Replace("kind: true-false", "kind: true-false\nminuts: 1"));

        var (code, output) = await Run("check", Path.Combine(root, "light/01-flash/01-stadium.en.md"));

        code.ShouldBe(1);
        output.ShouldContain("minuts");
        output.ShouldNotContain("levle");
    }

    [Fact]
    public async Task fixing_prints_the_one_form_and_twice_changes_nothing()
    {
        Write("light/course.en.md", Course());
        Write("light/01-flash/01-stadium.en.md", "");
        Write("light/01-flash/7-stadium.en.md", Step.Replace("# A flash", "#   A flash"));
        File.Delete(Path.Combine(root, "light/01-flash/01-stadium.en.md"));

        var (_, first) = await Run("check", root, "--fix", "--json");
        var (_, second) = await Run("check", root, "--fix", "--json");

        JsonNode.Parse(first)!["fixed"]!.GetValue<int>().ShouldBeGreaterThan(0);
        JsonNode.Parse(second)!["fixed"]!.GetValue<int>().ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(root, "light/01-flash/01-stadium.en.md"))).ShouldContain("\n# A flash lights");
    }

    [Fact]
    public async Task a_folder_without_courses_is_wrong_use()
    {
        var (code, output) = await Run("check", root);

        code.ShouldBe(2);
        output.ShouldContain("holds no course");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Course(string key = "level: beginner") => $"---\n{key}\n---\n# Light\n\nA course.\n";

    private void Write(string path, string text)
    {
        Put(path, text);
        Put("light/01-flash/chapter.en.md", Chapter);
        if (!path.Contains("stadium"))
        {
            Put("light/01-flash/01-stadium.en.md", Step);
        }
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
