using Spectre.Console;

namespace Essai.Commands;

/// <summary>Shows how far a long command has come: a bar where a person watches, else a line for each thing done.</summary>
internal static class Progressing
{
    /// <param name="what">What is counted.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="work">Tells how it goes on.</param>
    public static async Task Run(TextWriter output, string what, long total, Func<Progress, Task> work)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            await work(new Progress(_ => { }, output.WriteLine));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        await console.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(what, maxValue: total);
            await work(new Progress(bar.Increment, console.WriteLine));
        });
    }
}

/// <summary>How a long command goes on.</summary>
/// <param name="Advance">So many more are done.</param>
/// <param name="Say">A line about something that was done.</param>
internal sealed record Progress(Action<double> Advance, Action<string> Say)
{
    /// <summary>One more is done, with a line about it.</summary>
    public void Done(string line)
    {
        Advance(1);
        Say(line);
    }
}
