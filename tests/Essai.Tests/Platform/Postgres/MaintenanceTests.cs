using System.Net;
using Essai.Tests.Architecture;

namespace Essai.Tests.Platform.Postgres;

/// <summary>What learners meet while no program serves, by the page and the configuration that deploy/ offers.</summary>
[Trait(Profile.Trait, Profile.Postgres)]
public sealed class MaintenanceTests : IAsyncLifetime
{
    private readonly string sign = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
    private RunningEssai essai = null!;
    private Nginx nginx = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Nginx.IsThere, "nginx is not installed");
        essai = await RunningEssai.Start($$"""{ "Essai": { "BaseUrl": "https://{{Nginx.Name}}", "TrustedProxies": ["127.0.0.1"] } }""");
        var offered = Sources.Text("deploy/nginx-maintenance.conf").Replace("/run/essai-maintenance", sign).Replace("/opt/essai/deploy", Path.Combine(Sources.Root, "deploy"));
        nginx = await Nginx.Before(essai.Http.BaseAddress!, essai.Http.BaseAddress!, offered).Listening(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(sign);
        nginx?.Dispose();
        await (essai?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task an_operator_announces_it_and_takes_it_back()
    {
        await File.WriteAllTextAsync(sign, "", Cancel);
        await ShouldAskToComeBack();

        File.Delete(sign);

        (await nginx.Http.GetAsync("/", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task while_no_program_answers_it_comes_by_itself()
    {
        await essai.DisposeAsync();
        essai = null!;

        await ShouldAskToComeBack();
    }

    // 503 with Retry-After is what a device keeps its answers for (wwwroot/js/outbox.js).
    private async Task ShouldAskToComeBack()
    {
        var reply = await nginx.Http.PostAsync("/lumen/fr/answers", new FormUrlEncodedContent([]), Cancel);

        reply.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reply.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await reply.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Vos réponses sont gardées");
        page.ShouldContain("Your answers are kept");
        page.ShouldContain("إجاباتك محفوظة");
    }
}
