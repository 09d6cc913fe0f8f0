using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Essai.Platform.Hosting;

/// <summary>Pages elsewhere may call the API with a Bearer token; cookies never cross.</summary>
internal static class ApiCors
{
    public const string Policy = "api";
    private static readonly TimeSpan AskAgain = TimeSpan.FromHours(1);

    public static void Add(CorsOptions options) => options.AddPolicy(Policy, policy => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "POST", "DELETE")
        .WithHeaders("Authorization", "Content-Type")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(AskAgain));
}
