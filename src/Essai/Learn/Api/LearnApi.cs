using Essai.Platform.Hosting;

namespace Essai.Learn.Api;

/// <summary>The public API, version 1: additive only (docs/api.md).</summary>
internal static class LearnApi
{
    public static void MapLearnApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/{academy}").RequireCors(ApiCors.Policy).RequireLimit(Limit.Answers).DisableAntiforgery();
        api.MapCourses();
        api.MapGuests();
        var own = api.MapGroup("").AddEndpointFilter(Caller.Require);
        own.MapAttempts();
        own.MapReports();
    }
}
