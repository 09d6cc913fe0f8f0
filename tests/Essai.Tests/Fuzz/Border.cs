using System.Text;
using System.Text.Json;

namespace Essai.Tests.Fuzz;

/// <summary>Sends what a fuzzing test made, and holds the promise: a refusal at most, told as one, within reason.</summary>
internal sealed class Border(RunningEssai essai)
{
    // Not a measure of speed: what is over in milliseconds here would take minutes if it cost its square.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="told">Names the step in a failure: seed and number bring it back.</param>
    public async Task<int> Send(HttpRequestMessage request, string told)
    {
        using var patience = new CancellationTokenSource(Longest);
        var sent = await Told(request, told);
        try
        {
            using var reply = await essai.Http.SendAsync(request, patience.Token);
            var body = await reply.Content.ReadAsByteArrayAsync(patience.Token);
            var status = (int)reply.StatusCode;
            status.ShouldBeLessThan(500, $"{sent}\n{string.Join('\n', essai.Log.All.Where(l => l.StartsWith("Error", StringComparison.Ordinal)).TakeLast(1))}");
            if (status >= 400 && request.RequestUri!.OriginalString.StartsWith("/api/", StringComparison.Ordinal))
            {
                Code(body).ShouldNotBeNullOrEmpty($"{status} {sent}");
            }

            return status;
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"no reply within {Longest}: {sent}", late);
        }
    }

    private static string? Code(byte[] body) => body.Length == 0 ? "none is wanted" : (string?)JsonDocument.Parse(body).RootElement.GetProperty("code").GetString();

    private static async Task<string> Told(HttpRequestMessage request, string told)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 2_000)));
        return $"{told}\n{request.Method} {request.RequestUri!.OriginalString}\n{request.Headers}{request.Content?.Headers}\n{text}";
    }
}
