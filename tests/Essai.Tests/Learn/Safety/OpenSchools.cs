using System.Text.Json.Nodes;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>The program with one marked academy for each chapter, whose home asks that chapter's question.</summary>
public sealed class OpenSchools : IAsyncLifetime
{
    internal RunningEssai Essai { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Essai = await RunningEssai.Start("""{"Essai":{"Limits":{"AddressBurst":1000000}}}""");
        var school = MarkedSchool.Read();
        foreach (var chapter in school.Taught.Chapters)
        {
            await school.Open(Essai, chapter.Id, chapter.Id);
        }
    }

    public ValueTask DisposeAsync() => Essai.DisposeAsync();

    internal Visitor Visitor(string chapter) => new(Essai, chapter);

    /// <summary>A guest with a running attempt of the chapter.</summary>
    internal async Task<(Visitor Guest, CourseAttempt Open)> Begin(string chapter, Mode mode = Mode.Learn)
    {
        var guest = Visitor(chapter);
        await guest.Arrive();
        var started = await guest.Call("POST", $"{guest.Api}/attempts", new JsonObject
        {
            ["id"] = Guid.NewGuid(),
            ["chapter"] = $"{MarkedSchool.Course}/{chapter}",
            ["mode"] = mode == Mode.Learn ? "learn" : "challenge",
            ["lang"] = guest.Lang,
        });
        return (guest, await Open(guest, (Guid)started.Body["id"]!));
    }

    /// <summary>An attempt as the program holds it, with all its secrets.</summary>
    internal async Task<CourseAttempt> Open(Visitor guest, Guid attempt) =>
        (await Essai.Services.GetRequiredService<AttemptDesk>().Find(new Learner(guest.Slug, guest.Guest), attempt, CancellationToken.None))!;
}
