using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Essai.Platform.Hosting;

/// <summary>What was here has another name now: 301 to the same address with that name (RFC 9110, 15.4.2).</summary>
internal static class Renamed
{
    /// <summary>The address of this request with another value for one part of its route.</summary>
    public static RedirectHttpResult To(HttpContext http, string part, string name)
    {
        var values = new RouteValueDictionary(http.Request.RouteValues) { [part] = name };
        var route = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern;
        var address = string.Join('/', route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Text(p, values)))));
        return TypedResults.Redirect($"{http.Request.PathBase}/{address}{http.Request.QueryString}", permanent: true);
    }

    private static string Text(RoutePatternPart part, RouteValueDictionary values) => part switch
    {
        RoutePatternParameterPart parameter => Uri.EscapeDataString(values[parameter.Name]?.ToString() ?? ""),
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    };
}
