using System.CommandLine;
using Essai.Platform.Academies;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Watch;

namespace Essai.Commands;

internal static class ServeCommand
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => DefaultUrls,
        };
        var data = Options.Data();
        var command = new Command("serve", "Serve the academies of a data folder until stopped (Ctrl+C or SIGTERM).") { urls, data };
        command.SetAction((parsed, cancel) => Serve(DataFolder.Open(parsed.GetValue(data)!), parsed.GetValue(urls)!, parsed.Out(), cancel));
        return command;
    }

    private static async Task<int> Serve(DataFolder data, string urls, TextWriter output, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.Open(data.Path, cancel);
        await using var app = EssaiApp.Assemble(EssaiApp.Prepare(data, database, urls));
        await app.StartAsync(cancel);
        await Tell(app, output);
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    private static async Task Tell(WebApplication app, TextWriter output)
    {
        var academies = app.Services.GetRequiredService<AcademyShelf>().Listed;
        foreach (var url in app.Urls)
        {
            await output.WriteLineAsync($"Essai {Release.Version} listens on {url}");
            foreach (var academy in academies)
            {
                await output.WriteLineAsync($"  {academy.Name(academy.Languages[0])}: {url}/{academy.Slug}/");
            }
        }

        if (academies.IsEmpty)
        {
            await output.WriteLineAsync("No academy is listed yet; `essai seed` opens the demo academies.");
        }

        foreach (var url in app.Services.GetRequiredService<OperatorDoor>().Urls)
        {
            await output.WriteLineAsync($"Measures for operators: {url}/metrics");
        }
    }
}
