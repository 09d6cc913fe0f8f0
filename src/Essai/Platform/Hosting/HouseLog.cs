namespace Essai.Platform.Hosting;

/// <summary>The log goes to standard error: one JSON object a line, or readable lines where a person watches.</summary>
internal static class HouseLog
{
    public static void AddHouseLog(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (Console.IsErrorRedirected)
        {
            logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(o => o.SingleLine = true);
        }

        // Requests are never logged whole: addresses, headers and bodies hold tokens and answers.
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);

        // Says at every start that keys lie unencrypted in the data folder; docs/operator.md says it once.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
