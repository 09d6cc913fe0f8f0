namespace Essai.Platform;

internal static class Clock
{
    /// <summary>The time as it is stored, in whole milliseconds: what is told now is what is read back later.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
