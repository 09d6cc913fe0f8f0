using Essai.Platform.Database;

namespace Essai.Platform.Hosting;

/// <summary>
/// The programs of an installation tell each other what was taken, so that who goes to many of them gets no more than who goes to
/// one, but for what is taken between two tellings.
/// </summary>
internal sealed class SharedLimits(Limits limits, Bus bus) : BackgroundService
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromMilliseconds(250);

    private readonly string me = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        bus.Listen(Topic.Takings, Hear);
        using var timer = new PeriodicTimer(BetweenTellings);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            Tell();
        }
    }

    private void Tell()
    {
        var words = me;
        foreach (var line in limits.Untold())
        {
            if (words.Length + 1 + line.Length > Bus.Longest)
            {
                bus.Say(Topic.Takings, words);
                words = me;
            }

            words += "\n" + line;
        }

        if (words != me)
        {
            bus.Say(Topic.Takings, words);
        }
    }

    private void Hear(string words)
    {
        if (words.Split('\n') is [var who, .. var lines] && who != me)
        {
            Array.ForEach(lines, limits.TakenElsewhere);
        }
    }
}
