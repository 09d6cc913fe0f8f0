using System.Collections.Concurrent;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Essai.Tests;

/// <summary>The real program on a free port of this machine, with a data folder of its own.</summary>
internal sealed class RunningEssai : IAsyncDisposable
{
    private readonly WebApplication running;
    private readonly EssaiDatabase database;
    private readonly bool kept;

    private RunningEssai(WebApplication app, EssaiDatabase opened, LogLines log, bool keep)
    {
        running = app;
        database = opened;
        kept = keep;
        Log = log;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public LogLines Log { get; }

    public string Folder => database.Folder;

    public IServiceProvider Services => running.Services;

    /// <param name="settings">The content of essai.json.</param>
    /// <param name="more">Routes for this test alone.</param>
    /// <param name="before">What stands before everything else, for this test alone.</param>
    public static async Task<RunningEssai> Start(string settings = "{}", Action<WebApplication>? more = null, Action<WebApplicationBuilder>? before = null)
    {
        var folder = Profile.DataFolder();
        Profile.Settle(folder, settings);
        return await Serve(folder, more, before);
    }

    /// <summary>Serves a folder, and deletes it in the end.</summary>
    /// <param name="keep">Leave the folder, to serve it again.</param>
    public static async Task<RunningEssai> Serve(string folder, Action<WebApplication>? more = null, Action<WebApplicationBuilder>? before = null, bool keep = false)
    {
        var opened = await EssaiDatabase.Open(folder, CancellationToken.None);
        var builder = EssaiApp.Prepare(DataFolder.Open(folder), opened, "http://127.0.0.1:0");
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        before?.Invoke(builder);
        var app = EssaiApp.Assemble(builder);
        more?.Invoke(app);
        await app.StartAsync();
        return new RunningEssai(app, opened, log, keep);
    }

    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await running.StopAsync();
        await running.DisposeAsync();
        database.Dispose();
        if (!kept)
        {
            Directory.Delete(database.Folder, recursive: true);
        }
    }
}

internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
