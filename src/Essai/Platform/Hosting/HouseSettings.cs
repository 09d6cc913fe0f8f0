namespace Essai.Platform.Hosting;

/// <summary>
/// What an operator decides (docs/operator.md): section <c>Essai</c> of <c>essai.json</c> in the data folder, or environment
/// variables such as <c>Essai__BaseUrl</c>.
/// </summary>
internal sealed record HouseSettings
{
    public const string Section = "Essai";

    /// <summary>How to reach the PostgreSQL database in which everything is stored; null for SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>The address that learners type, such as https://learn.example.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>More host names under which the installation answers; <c>*.example</c> takes every name below.</summary>
    public string[] AllowedHosts { get; init; } = [];

    /// <summary>Addresses or networks (10.0.0.0/8) of the proxies whose X-Forwarded headers are believed.</summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>Where to report a security problem: a mail address or an https address.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>Where it is written down who was erased; null for erasures.txt in the data folder.</summary>
    public string? ErasureLedger { get; init; }

    public LimitSettings Limits { get; init; } = new();

    public OperationSettings Operations { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>As the data folder and the environment say.</summary>
    public static HouseSettings Read(string folder) => From(new ConfigurationBuilder().AddHouse(folder).Build());

    public static HouseSettings From(IConfiguration configuration) => configuration.GetSection(Section).Get<HouseSettings>() ?? new();
}

internal static class HouseConfiguration
{
    /// <summary>Where settings are found; the environment stands above the file.</summary>
    public static IConfigurationBuilder AddHouse(this IConfigurationBuilder configuration, string folder) => configuration
        .AddJsonFile(Path.Combine(folder, "essai.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables();
}

/// <summary>What is for operators alone.</summary>
internal sealed record OperationSettings
{
    /// <summary>Where measures are told, separated by semicolons; null for nowhere. Whoever reaches it may read them.</summary>
    public string? Urls { get; init; }
}

/// <summary>Where the program sends what it tells of itself.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>The collector that takes traces (OTLP over HTTP), such as http://127.0.0.1:4318.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>The share of requests that are traced, up to 1.</summary>
    public double Share { get; init; } = 0.1;
}

/// <summary>How fast one guest may go, and how fast all strangers of one address together.</summary>
internal sealed record LimitSettings
{
    public int GuestBurst { get; init; } = 60;
    public int GuestPerSecond { get; init; } = 2;

    /// <summary>A whole company may stand behind one address: 5,000 people who begin within ten minutes are no attack.</summary>
    public int AddressBurst { get; init; } = 10_000;
    public int AddressPerSecond { get; init; } = 20;
}
