using System.Net;

namespace Essai.Chaos;

/// <summary>
/// Stands between learners and nodes and is no help: it delays, so that requests overtake each other, cuts connections before or
/// after the node has answered, and sends some requests twice, to two nodes.
/// </summary>
internal sealed class Proxy : IAsyncDisposable
{
    private const double Delayed = 0.2;
    private const double CutBefore = 0.02;
    private const double CutAfter = 0.03;
    private const double Twice = 0.05;
    private const int LongestDelay = 250;

    private readonly WebApplication front;
    private readonly Nodes nodes;
    private readonly HttpClient out_ = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(1) });

    private Proxy(WebApplication front, Nodes nodes) => (this.front, this.nodes) = (front, nodes);

    public Uri Address => new(front.Urls.First());

    /// <summary>Off while the last commands are delivered.</summary>
    public bool Mischief { get; set; } = true;

    public static async Task<Proxy> Start(Nodes nodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var proxy = new Proxy(app, nodes);
        app.Run(proxy.Pass);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await front.StopAsync();
        await front.DisposeAsync();
        out_.Dispose();
    }

    private async Task Pass(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (Happens(Delayed))
        {
            await Task.Delay(Random.Shared.Next(LongestDelay), CancellationToken.None);
        }

        if (Happens(CutBefore))
        {
            http.Abort();
            return;
        }

        var sent = Happens(Twice) ? await Task.WhenAll(Forward(http, body.ToArray()), Forward(http, body.ToArray())) : [await Forward(http, body.ToArray())];
        if (Happens(CutAfter))
        {
            http.Abort();
            return;
        }

        var (status, content) = sent.FirstOrDefault(s => s.Status != HttpStatusCode.BadGateway, sent[0]);
        http.Response.StatusCode = (int)status;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(content);
    }

    private async Task<(HttpStatusCode Status, byte[] Content)> Forward(HttpContext http, byte[] body)
    {
        try
        {
            using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(nodes.Any(), http.Request.Path + http.Request.QueryString));
            if (body.Length > 0)
            {
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            }

            if (http.Request.Headers.Authorization.FirstOrDefault() is { } token)
            {
                request.Headers.TryAddWithoutValidation("Authorization", token);
            }

            using var reply = await out_.SendAsync(request);
            return (reply.StatusCode, await reply.Content.ReadAsByteArrayAsync());
        }
        catch (HttpRequestException)
        {
            return (HttpStatusCode.BadGateway, []);
        }
    }

    private bool Happens(double chance) => Mischief && Random.Shared.NextDouble() < chance;
}
