using System.Diagnostics;
using System.Globalization;

namespace Essai.Engine.Tests.Answers.Text;

/// <summary>The tests of this folder once more, in a process of their own that runs without ICU.</summary>
public sealed class WithoutIcu
{
    private const string Switch = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    [Fact]
    public async Task text_is_graded_alike_with_invariant_globalization()
    {
        var results = await RunAgain(typeof(GlobalizationMode).Namespace!, typeof(WithoutIcu).FullName!);

        results.ExitCode.ShouldBe(0, results.Output);
        results.Output.ShouldContain("invariant mode: True");
    }

    private static async Task<(int ExitCode, string Output)> RunAgain(string folder, string except)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Essai.Engine.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, ["--filter-namespace", folder, "--filter-not-class", except, "--show-live-output", "on"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Switch] = "1" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    internal static bool Asked => Environment.GetEnvironmentVariable(Switch) == "1";
}

public sealed class GlobalizationMode(ITestOutputHelper output)
{
    [Fact]
    public void the_runtime_is_in_the_mode_asked_for()
    {
        var composes = "e\u0301".Normalize().Length == 1;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"invariant mode: {!composes}"));

        composes.ShouldBe(!WithoutIcu.Asked);
    }
}
