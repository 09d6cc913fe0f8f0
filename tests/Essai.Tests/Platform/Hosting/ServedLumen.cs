namespace Essai.Tests.Platform.Hosting;

/// <summary>One running program for many hostile requests: it must stay well for the next.</summary>
public sealed class ServedLumen : IAsyncLifetime
{
    internal RunningEssai Essai { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Essai = await RunningEssai.Start(before: Lumen.Open);

    public ValueTask DisposeAsync() => Essai.DisposeAsync();
}
