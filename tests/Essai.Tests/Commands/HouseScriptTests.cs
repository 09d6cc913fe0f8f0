using System.Diagnostics;
using Essai.Tests.Architecture;

namespace Essai.Tests.Commands;

/// <summary>What the commands of bin/ say on a machine that lacks something: one line, with the way to get it.</summary>
public sealed class HouseScriptTests : IDisposable
{
    private const int SomethingMissing = 3;

    // What a bare system has.
    private static readonly string[] Bare = ["bash", "dirname", "uname", "grep", "cat", "sed", "env", "basename", "mktemp", "rm"];

    private readonly string machine = Directory.CreateTempSubdirectory("essai-").FullName;

    public HouseScriptTests()
    {
        foreach (var tool in Bare)
        {
            File.CreateSymbolicLink(Path.Combine(machine, tool), new[] { "/usr/bin", "/bin" }.Select(f => Path.Combine(f, tool)).First(File.Exists));
        }
    }

    public void Dispose() => Directory.Delete(machine, recursive: true);

    [Theory]
    [InlineData("bin/dev")]
    [InlineData("bin/test")]
    [InlineData("bin/check")]
    [InlineData("bin/essai")]
    [InlineData("bin/release")]
    public async Task without_the_sdk_a_command_says_in_one_line_how_to_get_it(string command)
    {
        var (code, said) = await Run(Path.Combine(Sources.Root, command));

        (code, said.Count(c => c == '\n')).ShouldBe((SomethingMissing, 1), said);
        said.ShouldStartWith("Essai needs the .NET 10 SDK. Get it with: ");
    }

    [Fact]
    public async Task without_libicu_it_is_said_how_to_get_it()
    {
        var (code, said) = await House("libraries=(/nowhere); need_icu");

        (code, said.Count(c => c == '\n')).ShouldBe((SomethingMissing, 1), said);
        said.ShouldStartWith("Essai needs libicu to write dates and plurals. Get it with: ");
    }

    [Fact]
    public async Task without_chromium_and_without_rights_it_is_said_how_to_get_it()
    {
        Stub("apt-get", "exit 1");
        Stub("id", "echo 1000");

        var (code, said) = await House("need_chromium");

        (code, said).ShouldBe((SomethingMissing, "The browser tests need Chromium: sudo apt-get install -y chromium fonts-dejavu-core\n"));
    }

    [Fact]
    public async Task without_chromium_the_administrator_gets_it_installed()
    {
        Stub("apt-get", $"echo \"$@\" >>{machine}/asked");
        Stub("id", "echo 0");

        var (code, said) = await House("need_chromium");

        code.ShouldBe(0, said);
        (await File.ReadAllTextAsync(Path.Combine(machine, "asked"))).ShouldContain("install -y -qq --no-install-recommends chromium fonts-dejavu-core");
    }

    private Task<(int Code, string Said)> House(string script) => Run("-c", $"set -euo pipefail; . '{Sources.Root}/tools/house.sh'; {script}");

    private async Task<(int Code, string Said)> Run(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(machine, "bash"), args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = machine;
        start.Environment["HOME"] = machine;
        using var run = Process.Start(start)!;
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        return (run.ExitCode, await output + await errors);
    }

    private void Stub(string tool, string script)
    {
        var file = Path.Combine(machine, tool);
        File.WriteAllText(file, $"#!{machine}/bash\n{script}\n");
        Process.Start("chmod", ["+x", file])!.WaitForExit();
    }
}
