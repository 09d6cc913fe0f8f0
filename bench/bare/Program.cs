using System.Text.Json;
using Bare;

// bare count DATABASE: rows in a log, ours or Essai's, read beside its server.
if (args is ["count", var counted])
{
    Console.WriteLine(JsonSerializer.Serialize(LogCount.Of(counted), BareJson.Default.LogCount));
    return;
}

// bare DATABASE URL: what our API is measured against. It knows no course, marks nothing and shows nothing.
using var log = new AnswerLog(args[0]);
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(args[1]);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
var app = builder.Build();
app.MapPost("/answers", async (Answer answer) =>
{
    await log.Append(new Row(answer.Attempt, answer.Id, JsonSerializer.SerializeToUtf8Bytes(answer, BareJson.Default.Answer)));
    return TypedResults.Json(new Reply(answer.Id, "recorded"), BareJson.Default.Reply);
});
await app.StartAsync();
Console.WriteLine("bare listens on " + app.Urls.Single());
await app.WaitForShutdownAsync();
