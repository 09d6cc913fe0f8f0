using Essai.Platform.Hosting;

namespace Essai;

/// <summary>Puts the one program together: platform first, then each feature's services and routes.</summary>
internal static class EssaiApp
{
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    public static WebApplicationBuilder Prepare(DataFolder data, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "essai",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.AddHosting(data);
        return builder;
    }

    /// <summary>Ready to start.</summary>
    public static WebApplication Assemble(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseHosting();
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.MapHouse();
        return app;
    }
}
