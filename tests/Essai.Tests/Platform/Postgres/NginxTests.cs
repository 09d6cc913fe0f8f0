using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Postgres;

/// <summary>Two programs behind the proxy whose configuration deploy/ offers.</summary>
[Trait(Profile.Trait, Profile.Postgres)]
public sealed class NginxTests : IAsyncLifetime
{
    private const int Learners = 8;
    private readonly Answers atOne = new();
    private readonly Answers atTwo = new();
    private RunningEssai one = null!;
    private RunningEssai two = null!;
    private Nginx nginx = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Profile.IsPostgres, "two programs share a PostgreSQL server: ESSAI_TEST_POSTGRES names none");
        Assert.SkipUnless(Nginx.IsThere, "nginx is not installed");
        var folder = await OpenLumen.Folder("a", "b", "c", "d");
        Profile.Settle(folder, $$"""{ "Essai": { "BaseUrl": "https://{{Nginx.Name}}", "TrustedProxies": ["127.0.0.1"] } }""");
        one = await RunningEssai.Serve(folder, before: b => b.Services.AddSingleton<IStartupFilter>(atOne));
        two = await RunningEssai.Serve(Profile.Beside(folder), before: b => b.Services.AddSingleton<IStartupFilter>(atTwo));
        nginx = await Nginx.Before(one.Http.BaseAddress!, two.Http.BaseAddress!).Listening(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        nginx?.Dispose();
        await (two?.DisposeAsync() ?? default);
        await (one?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task nobody_notices_that_a_program_ends()
    {
        using var ended = new CancellationTokenSource();
        var learners = Enumerable.Range(0, Learners).Select(_ => Learn(ended.Token)).ToArray();
        await atOne.First;

        await one.DisposeAsync();
        one = null!;
        await ended.CancelAsync();

        await Task.WhenAll(learners.Select(l => l.Life));
        learners.Sum(l => l.Attempts).ShouldBeGreaterThanOrEqualTo(Learners);
        atOne.Count.ShouldBeGreaterThan(0);
        atTwo.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task both_programs_are_asked_and_know_who_stands_before_the_proxy()
    {
        for (var i = 0; i < 8; i++)
        {
            await (await (await PlayingGuest.Arrive(nginx.Http)).Start()).Finish();
        }

        atOne.Count.ShouldBeGreaterThan(0);
        atTwo.Count.ShouldBeGreaterThan(0);
        var page = await nginx.Http.GetAsync($"/{OpenLumen.Slug}/fr", Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain($"https://{Nginx.Name}/{OpenLumen.Slug}/fr");
    }

    // Until told that it is enough, and then to the end of the chapter.
    private Learning Learn(CancellationToken enough)
    {
        var learning = new Learning();
        learning.Life = Live();
        return learning;

        async Task Live()
        {
            do
            {
                var guest = await (await PlayingGuest.Arrive(nginx.Http)).Start();
                await guest.Finish();
                learning.Attempts++;
            }
            while (!enough.IsCancellationRequested);
        }
    }

    private sealed class Learning
    {
        public Task Life { get; set; } = Task.CompletedTask;

        public int Attempts { get; set; }
    }

    /// <summary>Counts the answers that come to a program.</summary>
    private sealed class Answers : IStartupFilter
    {
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int count;

        public Task First => first.Task;

        public int Count => count;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (http.Request.Path.Value!.EndsWith("/answers", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref count);
                    first.TrySetResult();
                }

                return then(http);
            });
            next(app);
        };
    }
}
