using Essai.Platform.Media;

namespace Essai.Learn.Sharing;

/// <summary>
/// Draws share pictures one at a time and keeps the newest: whoever asks for one that is being drawn waits for it, and strangers
/// cannot take more than one processor.
/// </summary>
internal sealed class SharePress(MediaFolder media) : IDisposable
{
    internal const int MostKept = 64;

    private readonly Lock turn = new();
    private readonly SemaphoreSlim desk = new(1);
    private readonly Dictionary<(string Academy, string Hash), Task<byte[]>> kept = [];
    private readonly Queue<(string Academy, string Hash)> oldest = [];

    public Task<byte[]> Png(string academy, ShareCard card)
    {
        lock (turn)
        {
            if (kept.TryGetValue((academy, card.Hash), out var known))
            {
                return known;
            }

            oldest.Enqueue((academy, card.Hash));
            if (oldest.Count > MostKept)
            {
                kept.Remove(oldest.Dequeue());
            }

            return kept[(academy, card.Hash)] = Task.Run(() => Draw(academy, card));
        }
    }

    public void Dispose() => desk.Dispose();

    private async Task<byte[]> Draw(string academy, ShareCard card)
    {
        await desk.WaitAsync();
        var drawn = false;
        try
        {
            var png = ShareDrawing.Png(card, [.. card.Pictures.Select(hash => media.Find(academy, hash)).OfType<string>()]);
            drawn = true;
            return png;
        }
        finally
        {
            desk.Release();
            if (!drawn)
            {
                Forget((academy, card.Hash));
            }
        }
    }

    // A failure is not kept: the next who asks tries again.
    private void Forget((string Academy, string Hash) key)
    {
        lock (turn)
        {
            kept.Remove(key);
        }
    }
}
