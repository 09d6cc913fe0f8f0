using System.Collections.Concurrent;
using System.Diagnostics;
using Essai.Platform.Watch;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Essai.Tests.Platform.Watch;

public sealed class TraceTests
{
    private const string Answers = "POST /api/v1/{academy}/attempts/{attempt:guid}/answers";

    [Fact]
    public async Task a_collector_is_sent_where_an_answer_spent_its_time()
    {
        await using var collector = await Collector.Start();
        await using var essai = await Traced(collector.Address);
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();

        await essai.Stop();

        string[] named = [Answers, "log commit", "follow", "essai.result", "stored"];
        named.Where(n => !collector.Sent.Contains(n)).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_sent_says_nothing_of_people()
    {
        await using var collector = await Collector.Start();
        await using var essai = await Traced(collector.Address);
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Finish();
        await essai.Http.GetAsync($"/{OpenLumen.Slug}/fr/courses?q=someone@example.org", TestContext.Current.CancellationToken);
        var marked = new HttpRequestMessage(HttpMethod.Get, "/someone@example.org");
        marked.Headers.TryAddWithoutValidation("User-Agent", "Somebrowser/1.0");
        marked.Headers.TryAddWithoutValidation("baggage", "somebaggage=1");
        await essai.Http.SendAsync(marked, TestContext.Current.CancellationToken);

        await essai.Stop();

        string[] marks = [guest.Token, (string)guest.Attempt["id"]!, OpenLumen.Slug, "someone", "Somebrowser", "somebaggage", "127.0.0.1"];
        marks.Where(collector.Sent.Contains).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_commit_belongs_to_its_request_and_a_follower_to_its_commit()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Traces.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"));
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Answer(right: true);
        await guest.Get("me");

        var follows = spans.Where(s => s.DisplayName == "follow").ToArray();
        var commits = spans.Where(s => s.DisplayName == "log commit").ToDictionary(s => s.SpanId);

        follows.ShouldNotBeEmpty();
        follows.ShouldAllBe(f => commits.ContainsKey(f.ParentSpanId) && commits[f.ParentSpanId].TraceId == f.TraceId);
        commits.Values.ShouldAllBe(c => c.ParentSpanId != default);
    }

    [Fact]
    public async Task a_stranger_does_not_decide_under_which_id_they_are_traced()
    {
        await using var collector = await Collector.Start();
        await using var essai = await Traced(collector.Address);
        const string Id = "4bf92f3577b34da6a3ce929d0e0e4736";
        var forged = new HttpRequestMessage(HttpMethod.Get, "/robots.txt");
        forged.Headers.TryAddWithoutValidation("traceparent", $"00-{Id}-00f067aa0ba902b7-01");
        await essai.Http.SendAsync(forged, TestContext.Current.CancellationToken);

        await essai.Stop();

        collector.Sent.ShouldContain("GET /robots.txt");
        collector.SentHex.ShouldNotContain(Id);
    }

    [Fact]
    public async Task nothing_collects_traces_unless_an_operator_names_a_collector()
    {
        await using var essai = await RunningEssai.Start();

        essai.Services.GetService<TracerProvider>().ShouldBeNull();
    }

    [Fact]
    public async Task a_collector_that_is_away_holds_up_nobody()
    {
        await using var essai = await Traced("http://127.0.0.1:9");
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();
        var began = Stopwatch.GetTimestamp();

        await essai.Stop();

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static async Task<EssaiProcess> Traced(string collector) =>
        await EssaiProcess.Start(await OpenLumen.Folder("a", "b"), ("Essai__Telemetry__Otlp", collector), ("Essai__Telemetry__Share", "1"));
}
