namespace Essai.Platform.Log;

/// <summary>How much the answer log takes.</summary>
internal sealed record LogSettings
{
    /// <summary>Commits that may wait; beyond it the log says that it is busy.</summary>
    public int Capacity { get; init; } = 4096;

    /// <summary>Rows after which SQLite's write-ahead file is copied into the database.</summary>
    public int CheckpointRows { get; init; } = 1_000;

    /// <summary>Attempts kept in memory, some three kilobytes each: as many as 800 answers a second have under way.</summary>
    public int CachedAttempts { get; init; } = 16_384;

    /// <summary>Learners kept in memory, so that a token is known without reading.</summary>
    public int CachedLearners { get; init; } = 32_768;
}
