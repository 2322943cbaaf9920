using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Alerts;

/// <summary>
/// Where the log goes. On Telegram: to standard error, for the container or the journal. In the terminal: to a file in the
/// data folder, one a day for a week, so that the conversation stays clean.
/// </summary>
internal static class Logs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    public static void AddTo(IServiceCollection services, AlertsOptions options, string dataFolder)
    {
        // These name addresses at the lower levels, and Telegram's addresses hold the token.
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(LevelConvert.ToSerilogLevel(options.Log.Level))
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // A step says in one line what went wrong with its database; the stack below it need not say so three times.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning);
        if (options.BotToken is null)
            logger.WriteTo.File(Path.Combine(dataFolder, "log", "alerts-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 7, outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
        else
            logger.WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
        services.AddLogging(logging => logging.AddSerilog(logger.CreateLogger(), dispose: true));
    }
}
