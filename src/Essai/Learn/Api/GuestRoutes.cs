using Essai.Learn.Api.Docs;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Log;

namespace Essai.Learn.Api;

/// <summary>Guests: a token without an account, and its end.</summary>
internal static class GuestRoutes
{
    public static void MapGuests(this RouteGroupBuilder api)
    {
        api.MapPost("/guests", Create).RequireLimit(Limit.Guests).WithTags("guests").Describe(new("Become a guest, or renew one's token", typeof(GuestBody), 201) { Open = true, Takes = typeof(GuestRequest), Own = [ProblemCode.GuestErased] });
        api.MapDelete("/guests/me", Erase).AddEndpointFilter(Caller.Require).WithTags("guests").Describe(new("Erase oneself", null, 204) { Own = [ProblemCode.Busy] });
    }

    /// <summary>The same id gives the same guest again; with a valid token the token is renewed.</summary>
    private static async Task<IResult> Create(HttpContext http, GuestTokens tokens, AnswerLog log, Api api)
    {
        using var fields = await Fields.Read(http.Request, http.RequestAborted);
        if (fields is null)
        {
            return Problems.Malformed();
        }

        var id = fields.Id("id");
        if (fields.Problem is { } field)
        {
            return Problems.Field(field);
        }

        var caller = http.Items[typeof(Caller)] as Caller;
        var learner = caller?.Learner.Id ?? tokens.NewLearner(api.Academy.Slug, id);
        if (caller is null && await WasErased(api, learner, http.RequestAborted))
        {
            return Problems.Erased();
        }

        if (await log.Meet(new LearnerRow(api.Academy.Slug, learner, api.Now), http.RequestAborted) == CommitResult.Busy)
        {
            return Problems.Busy(http);
        }

        var token = tokens.Issue(api.Academy.Slug, learner, api.Now);
        return TypedResults.Json(new GuestBody(token.Text, token.Expires), ApiJson.Default.GuestBody, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Erase(Caller caller, HttpContext http, Erasure erasure) =>
        await erasure.Erase(caller.Learner.Academy, caller.Learner.Id, http.RequestAborted) == CommitResult.Busy ? Problems.Busy(http) : TypedResults.NoContent();

    // The log keeps what an erased guest did, for nobody: the same id must not make it somebody's again.
    private static async Task<bool> WasErased(Api api, Guid learner, CancellationToken cancel) =>
        await api.Log.FindLearner(api.Academy.Slug, learner, cancel) is null
        && (await api.Log.AttemptsOf(api.Academy.Slug, learner, new AttemptPage(1), cancel)).Count > 0;
}

internal sealed record GuestBody(string Token, DateTimeOffset Expires);
