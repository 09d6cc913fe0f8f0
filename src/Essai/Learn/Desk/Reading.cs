using Essai.Engine.Practice;

namespace Essai.Learn.Desk;

/// <summary>A request read against the attempt: a command with the course's own ids, or why it cannot be one.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    public sealed record Command(Engine.Practice.Command Wanted) : Reading;

    public sealed record Refused(Refusal Refusal) : Reading;

    public static Reading NotAwaited { get; } = new Refused(new Refusal.NotAwaited());
}
