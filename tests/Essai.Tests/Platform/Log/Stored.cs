using Essai.Platform.Database;
using Essai.Platform.Log;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essai.Tests.Platform.Log;

/// <summary>What a data folder holds while nothing serves it.</summary>
internal static class Stored
{
    public static async Task<List<Guid>> Commands(string folder)
    {
        using var database = await EssaiDatabase.Open(folder, TestContext.Current.CancellationToken);
        using var log = database.OpenLog(new LogSettings(), NullLogger<AnswerLog>.Instance);
        return [.. (await log.All(TestContext.Current.CancellationToken)).Select(r => r.Row.Command)];
    }
}
