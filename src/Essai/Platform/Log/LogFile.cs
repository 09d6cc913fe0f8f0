namespace Essai.Platform.Log;

/// <summary>Where the answer log is and how much it takes.</summary>
internal sealed record LogFile(string Path)
{
    /// <summary>Commits that may wait; beyond it the log says that it is busy.</summary>
    public int Capacity { get; init; } = 4096;

    /// <summary>Pages in the write-ahead file from which on it is copied into the database.</summary>
    public int CheckpointPages { get; init; } = 4000;

    /// <summary>Attempts kept in memory, some three kilobytes each: as many as 800 answers a second have under way.</summary>
    public int CachedAttempts { get; init; } = 16_384;
}
