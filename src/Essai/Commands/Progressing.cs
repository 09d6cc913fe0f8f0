using Spectre.Console;

namespace Essai.Commands;

/// <summary>Shows how far a long command has come: a bar where a person watches, else a line for each thing done.</summary>
internal static class Progressing
{
    /// <param name="total">How many things there are.</param>
    /// <param name="work">Calls what it is given after each.</param>
    public static async Task Run(TextWriter output, int total, Func<Action<string>, Task> work)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            await work(output.WriteLine);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("Courses", maxValue: total);
            await work(line =>
            {
                task.Increment(1);
                console.WriteLine(line);
            });
        });
    }
}
