using System.Text.RegularExpressions;
using Essai.Learn.Desk;
using Essai.Engine.Practice;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>One row of the program's own table of addresses.</summary>
internal sealed partial record Route(string Method, string Pattern)
{
    /// <summary>A real address of this kind for an attempt.</summary>
    public string Address(Visitor guest, CourseAttempt open)
    {
        var step = OpaqueIds.OfStep(open.Attempt.Seed, open.Attempt.Slots[0].Step);
        var path = Parameters().Replace(Pattern, p => p.Groups["name"].Value switch
        {
            "slug" or "academy" => guest.Slug,
            "lang" => guest.Lang,
            "course" => open.Course.Id,
            "chapter" => open.Chapter.Id,
            "goal" => "portraits",
            "teacher" => "ines",
            "attempt" => open.Id.ToString(),
            "sequence" => "2",
            "slot" => "0",
            "hash" => "0",
            "name" or "path" or "product" => "none",
            var other => throw new InvalidOperationException($"{Pattern}: say what {other} stands for"),
        });
        return path + (path.Contains("/lessons/", StringComparison.Ordinal) ? $"?step={step}" : "");
    }

    public override string ToString() => $"{Method} {Pattern}";

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-z]+)(:[^}]*)?\}")]
    private static partial Regex Parameters();
}

internal static class Routes
{
    public static IEnumerable<Route> Of(RunningEssai essai) => essai.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Route(m, "/" + e.RoutePattern.RawText!.Trim('/'))))
        .Where(r => r.Method is not "HEAD" and not "OPTIONS")
        .Distinct();
}
