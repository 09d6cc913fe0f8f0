using System.Text.Json.Nodes;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Platform.Learners;

public sealed class IdleGuestTests
{
    private static readonly DateTimeOffset Today = new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Today);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task guests_without_activity_for_a_year_are_erased()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"), before: b => b.Services.AddSingleton<TimeProvider>(clock));
        var (idle, active) = (await PlayingGuest.Arrive(essai.Http), await PlayingGuest.Arrive(essai.Http));
        await idle.Start();
        await active.Start();
        var ids = (Idle: await Id(idle), Active: await Id(active));
        clock.SetUtcNow(Today.AddDays(300));
        await active.Answer(right: true);
        clock.SetUtcNow(Today.AddDays(366));

        // The program's own daily sweep may have been here already: the clock passed its hour.
        await essai.Services.GetRequiredService<IdleGuests>().Sweep(Cancel);

        var log = essai.Services.GetRequiredService<AnswerLog>();
        (await log.FindLearner(OpenLumen.Slug, ids.Idle, Cancel)).ShouldBeNull();
        (await log.FindLearner(OpenLumen.Slug, ids.Active, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task a_guest_who_renews_their_token_is_not_idle()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"), before: b => b.Services.AddSingleton<TimeProvider>(clock));
        var guest = await PlayingGuest.Arrive(essai.Http);
        var id = await Id(guest);
        clock.SetUtcNow(Today.AddDays(300));
        await guest.Post("guests", new JsonObject { ["id"] = Guid.NewGuid() });
        clock.SetUtcNow(Today.AddDays(366));

        await essai.Services.GetRequiredService<IdleGuests>().Sweep(Cancel);

        (await essai.Services.GetRequiredService<AnswerLog>().FindLearner(OpenLumen.Slug, id, Cancel)).ShouldNotBeNull();
    }

    private static async Task<Guid> Id(PlayingGuest guest) => (await guest.Get("me"))["learner"]!.GetValue<Guid>();
}
