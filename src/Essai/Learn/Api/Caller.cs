using Essai.Learn.Desk;
using Essai.Platform.Academies;
using Essai.Platform.Guests;
using Essai.Platform.Log;

namespace Essai.Learn.Api;

/// <summary>Who calls: a learner with a Bearer token of the academy in the address.</summary>
internal sealed record Caller(Learner Learner, AcademySite Academy)
{
    // Tokens are given to guests who are written down: one that is signed and belongs to nobody was erased.
    private static readonly object Erased = new();

    /// <summary>The language asked for, within the academy's.</summary>
    public string Lang(HttpContext http) => Academy.LanguageFor(http.Request.Query["lang"].FirstOrDefault() ?? "");

    public static ValueTask<Caller> BindAsync(HttpContext http) =>
        ValueTask.FromResult((http.Items[typeof(Caller)] as Caller)!);

    /// <summary>Lets nobody pass without a token; another academy's token is no token.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Items[typeof(Caller)] switch
        {
            Caller => await next(context),
            null => Problems.Unauthorized(context.HttpContext),
            _ => Problems.Erased(),
        };

    /// <summary>Reads the token before handlers are bound.</summary>
    public static async Task Read(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        if (http.Features.Get<AcademySite>() is { } academy && GuestTokens.Bearer(http.Request) is { } token
            && services.GetRequiredService<GuestTokens>().Read(academy.Slug, token) is { } guest)
        {
            var known = await services.GetRequiredService<AnswerLog>().FindLearner(academy.Slug, guest, http.RequestAborted);
            http.Items[typeof(Caller)] = known is null ? Erased : new Caller(new Learner(academy.Slug, guest), academy);
        }

        await next(http);
    }
}
