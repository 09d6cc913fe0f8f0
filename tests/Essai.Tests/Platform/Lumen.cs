using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Standards.Courses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform;

/// <summary>Sends every request to one academy, where a test is about what stands around academies.</summary>
internal sealed class Lumen : IStartupFilter
{
    public const string Slug = "lumen";

    public static void Open(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, Lumen>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Features.Set(new AcademySite(Slug, new AcademySettings { Name = LocalText.Of("en", "Lumen"), Languages = ["en"], Colour = "#123456" }) { ThemeHash = "", Logo = "", LogoHash = "" });
            return rest(http);
        });
        next(app);
    };
}
