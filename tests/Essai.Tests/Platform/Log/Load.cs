namespace Essai.Tests.Platform.Log;

/// <summary>Guests who answer a program until something ends it.</summary>
internal static class Load
{
    /// <summary>Guests answer until so many answers are acknowledged; then the end is brought about, and has to kill the program.</summary>
    /// <returns>The commands that were acknowledged, those also that were on their way when it ended.</returns>
    public static async Task<List<Guid>> Play(EssaiProcess server, int guests, int answers, Action end)
    {
        var told = new List<Guid>();
        foreach (var playing in Enumerable.Range(0, guests).Select(_ => PlayOn()).ToArray())
        {
            await playing.ShouldThrowAsync<HttpRequestException>();
        }

        return told;

        async Task PlayOn()
        {
            var guest = await (await PlayingGuest.Arrive(server.Http)).Start();
            while (true)
            {
                // Always wrong: the attempt goes on as long as it is asked to.
                var body = guest.Body(right: false);
                guest.Take(await guest.Post($"attempts/{guest.Attempt["id"]}/answers", body));
                lock (told)
                {
                    told.Add(body["id"]!.GetValue<Guid>());
                    if (told.Count == answers)
                    {
                        end();
                    }
                }
            }
        }
    }
}
