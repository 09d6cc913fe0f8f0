using Essai.Tests.Architecture;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

/// <summary>A folder that somebody else made: importing it takes in what lies in it, and nothing of the operator's machine.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private const string Secret = "what only the operator may read";
    private static readonly string School = Path.Combine(Sources.Root, "tests/faults/clean");

    private readonly string root = Directory.CreateTempSubdirectory("essai-").FullName;

    public ForeignFolderTests()
    {
        Profile.Settle(Data, "{}");
        File.WriteAllText(Outside, Secret);
        foreach (var file in Directory.GetFiles(School, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(School, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Data => Path.Combine(root, "data");

    private string Folder => Path.Combine(root, "clean");

    private string Outside => Path.Combine(root, "secret.svg");

    [Theory]
    [InlineData("../secret.svg")]
    [InlineData("light/../../secret.svg")]
    [InlineData("ABSOLUTE")]
    public async Task a_logo_outside_of_the_folder_is_refused(string logo)
    {
        var settings = Path.Combine(Folder, "academy.yaml");
        File.WriteAllLines(settings, File.ReadAllLines(settings).Where(l => !l.StartsWith("logo:", StringComparison.Ordinal)).Append($"logo: {(logo == "ABSOLUTE" ? Outside : logo)}"));

        var (code, said) = await Run("seed", Folder, "--data", Data);

        (code, said.Contains("ES023")).ShouldBe((1, true), said);
        NothingTaken();
    }

    [Theory]
    [InlineData("../secret.svg")]
    [InlineData("media/../../../secret.svg")]
    [InlineData("ABSOLUTE")]
    public async Task a_picture_outside_of_the_folder_is_refused(string path)
    {
        var step = Path.Combine(Folder, "light/01-kinds/02-multiple.en.md");
        File.WriteAllText(step, File.ReadAllText(step).Replace("media/scene.webp", path == "ABSOLUTE" ? Outside : path, StringComparison.Ordinal));

        var (code, said) = await Run("seed", Folder, "--data", Data);

        code.ShouldBe(1, said);
        NothingTaken();
    }

    [Theory]
    [InlineData("logo.svg")]
    [InlineData("light/media/scene.webp")]
    [InlineData("academy.yaml")]
    [InlineData("light/course.en.md")]
    public async Task a_link_to_a_file_is_not_followed(string link)
    {
        var at = Path.Combine(Folder, link);
        File.Delete(at);
        File.CreateSymbolicLink(at, Outside);

        var (code, said) = await Run("seed", Folder, "--data", Data);

        said.ShouldNotContain(Secret);
        code.ShouldNotBe(0, said);
        NothingTaken();
    }

    // Two links to the folder itself double the way at each step: forty steps are more than anybody has time for.
    [Fact]
    public async Task links_that_go_round_in_circles_are_not_followed()
    {
        foreach (var name in new[] { "a", "b" })
        {
            Directory.CreateSymbolicLink(Path.Combine(Folder, "light", name), Path.Combine(Folder, "light"));
        }

        var (code, said) = await Run("seed", Folder, "--data", Data).WaitAsync(TimeSpan.FromSeconds(60));

        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task a_file_that_never_ends_is_not_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(Folder, "light/media/pipe.webp")]))
        {
            await made.WaitForExitAsync();
        }

        var (_, said) = await Run("check", Folder).WaitAsync(TimeSpan.FromSeconds(60));

        said.ShouldContain("pipe.webp");
    }

    [Theory]
    [InlineData("../clean")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/etc")]
    [InlineData("api")]
    public async Task an_academy_is_not_named_like_a_path(string slug)
    {
        var (code, said) = await Run("import", Folder, "--academy", slug, "--data", Data);

        code.ShouldNotBe(0, said);
        Directory.Exists(Path.Combine(Data, "media")).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void NothingTaken() => Directory.Exists(Path.Combine(Data, "media")).ShouldBeFalse();
}
