using System.Collections.Immutable;

namespace Essai.Engine.Practice;

/// <summary>Events of one command while they are being decided, with the state they lead to.</summary>
internal readonly record struct Draft(Attempt Attempt, ImmutableArray<Event> Events)
{
    public static Draft Of(Attempt attempt) => new(attempt, []);

    public Draft Add(Event happened) => new(Folding.Apply(Attempt, happened), Events.Add(happened));

    public Outcome Accept() => new Outcome.Accepted(Attempt, Events);
}
