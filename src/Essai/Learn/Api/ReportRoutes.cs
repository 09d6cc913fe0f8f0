using Essai.Engine.Practice;
using Essai.Learn.Api.Docs;
using Essai.Platform.Database;
using Essai.Platform.Reports;

namespace Essai.Learn.Api;

/// <summary>POST /reports: "my answer should be accepted", or a problem with a question.</summary>
internal static class ReportRoutes
{
    private const int LongestText = 2_000;

    public static void MapReports(this RouteGroupBuilder api) => api.MapPost("/reports", Create).WithTags("reports")
        .Describe(new("Say that an answer should be accepted, or that something is wrong", typeof(ReportBody), 201) { Takes = typeof(ReportRequest), Own = [ProblemCode.IdReused] });

    private static async Task<IResult> Create(Caller caller, HttpContext http, Api api, ReportBox box)
    {
        using var fields = await Fields.Read(http.Request, http.RequestAborted);
        if (fields is null)
        {
            return Problems.Malformed();
        }

        var (id, attempt, opaque) = (fields.Id("id"), fields.Id("attempt"), fields.Text("step"));
        var (kind, text) = (fields.OptionalChoice<ReportKind>("kind"), fields.OptionalText("text") ?? "");
        if (fields.Problem is null && (kind is null || text.Length > LongestText))
        {
            fields.Fail<string>(kind is null ? "kind" : "text");
        }

        if (fields.Problem is { } field)
        {
            return Problems.Field(field);
        }

        var open = await api.Desk.Find(caller.Learner, attempt, http.RequestAborted);
        if (open is null || OpaqueIds.Step(open.Attempt.Seed, open.Chapter, opaque) is not { } step)
        {
            return Problems.NotFound();
        }

        var report = new Report(caller.Learner.Academy, id, attempt, open.Course.Id, step) { Learner = caller.Learner.Id, Kind = kind!.Value, Text = text, At = api.Now };
        if (await box.Add(report, http.RequestAborted) is var kept && kept with { At = report.At } != report)
        {
            return Problems.IdReused();
        }

        return TypedResults.Json(new ReportBody(id), ApiJson.Default.ReportBody, statusCode: StatusCodes.Status201Created);
    }
}

internal sealed record ReportBody(Guid Id);
