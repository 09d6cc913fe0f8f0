using System.Net;
using System.Text.Json.Nodes;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>How fast one may go, through the real addresses.</summary>
public sealed class LimitsOfOneTests
{
    private const int Company = 5_000;
    private const string School = "company";
    private const string Chapter = TrueFalse.Name;

    [Fact]
    public async Task five_thousand_strangers_of_one_address_answer_their_first_question()
    {
        await using var essai = await RunningEssai.Start();
        await MarkedSchool.Read().Open(essai, School, Chapter);
        var (taken, refused) = (0, 0);

        await Parallel.ForEachAsync(Enumerable.Range(0, Company), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (_, cancel) =>
        {
            using var reply = await essai.Http.PostAsync($"/{School}/en/answers", First(essai), cancel);
            Interlocked.Add(ref taken, reply.StatusCode == HttpStatusCode.SeeOther ? 1 : 0);
            Interlocked.Add(ref refused, reply.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0);
        });

        (taken, refused).ShouldBe((Company, 0));
    }

    [Fact]
    public async Task one_guest_who_floods_is_told_when_to_come_back_and_the_next_one_goes_on()
    {
        await using var essai = await RunningEssai.Start();
        await MarkedSchool.Read().Open(essai, School, Chapter);
        var (flood, calm) = (new Visitor(essai, School), new Visitor(essai, School));
        await flood.Arrive();
        await calm.Arrive();

        for (var i = 0; i < 150; i++)
        {
            await flood.Call("POST", $"{flood.Api}/attempts", Start());
        }

        var refused = flood.Seen().Where(r => r.Split('\n')[0].EndsWith("429", StringComparison.Ordinal)).ToArray();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(r => r.Contains("Retry-After: ") && r.Contains("\"too_many_requests\""));
        (await calm.Call("POST", $"{calm.Api}/attempts", Start())).Status.ShouldBe(HttpStatusCode.Created);
    }

    private static JsonObject Start() => new() { ["id"] = Guid.NewGuid(), ["chapter"] = $"{MarkedSchool.Course}/{Chapter}" };

    // What a stranger's browser sends from the home: each with a ticket of its own.
    private static FormUrlEncodedContent First(RunningEssai essai)
    {
        var ticket = Ticket.New(MarkedSchool.Course, Chapter);
        var step = MarkedSchool.Read().Taught.Chapter(Chapter)!.Steps[0].Id;
        return new(new Dictionary<string, string>
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["slot"] = "0",
            ["step"] = OpaqueIds.OfStep(ticket.Seed, step),
            ["presentation"] = "1",
            ["try"] = "1",
            ["ticket"] = essai.Services.GetRequiredService<Tickets>().Seal(School, ticket),
            ["choice"] = OpaqueIds.Of(ticket.Seed, step, TrueFalse.False),
        });
    }
}
