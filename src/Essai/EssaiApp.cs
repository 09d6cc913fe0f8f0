using System.Text.Encodings.Web;
using System.Text.Unicode;
using Essai.Academies;
using Essai.Learn;
using Essai.Learn.Api;
using Essai.Platform;
using Essai.Platform.Academies;
using Essai.Platform.Database;
using Essai.Platform.Hosting;

namespace Essai;

/// <summary>Puts the one program together: platform first, then each feature's services and routes.</summary>
internal static class EssaiApp
{
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    public static WebApplicationBuilder Prepare(DataFolder data, EssaiDatabase database, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "essai",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.AddHosting(data, database.Files);
        builder.Services.AddStore(database);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddLearn();
        return builder;
    }

    /// <summary>Ready to start.</summary>
    public static WebApplication Assemble(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseHosting();
        app.UseAcademies();
        app.UseRouting();
        app.RequireAcademies();
        app.UseCors();
        app.Use(app.Services.GetRequiredService<Limits>().Guard);
        app.Use(Caller.Read);
        app.MapApi();
        var pages = app.MapGroup("").AnswerHead();
        pages.MapHouse();
        pages.MapFrontDoor();
        pages.MapLearn();
        pages.MapAcademies();
        return app;
    }
}
