using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Alerts.Reading.Knowledge;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alerts.Verbs;

/// <summary>Runs the service until it is told to stop. What the command does where no other verb is given.</summary>
internal static class RunVerb
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static void AddTo(RootCommand root)
    {
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "Begin at this moment instead of now, to live through an old day (UTC unless it names an offset).",
            HelpName = "MOMENT",
            CustomParser = Moment,
        };
        var run = new Verb("run", "Runs the service (what happens without a verb).", "alerts run\nalerts run --at 2016-10-04T12:00") { at };
        root.Options.Add(at);
        foreach (var command in new Command[] { root, run }) command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(at), cancellation));
        root.Subcommands.Add(run);
    }

    private static async Task<int> RunAsync(DateTimeOffset? at, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        if (faults.Count > 0) return Refuse(faults);

        Directory.CreateDirectory(config.Data);
        Directory.CreateDirectory(config.Inbox);
        using var host = Build(config, at is { } moment ? new RehearsalClock(moment) : TimeProvider.System);
        if (await UpgradeAsync(host, cancellation) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        await host.RunAsync(cancellation);
        return Environment.ExitCode;
    }

    private static DateTimeOffset? Moment(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
        given.AddError($"'{text}' is no moment. Write it as 2016-10-04 or 2016-10-04T12:00.");
        return null;
    }

    internal static IHost Build(Config config, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = config.Folders.Root });
        Logs.AddTo(builder.Services, config.Options, config.Data);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToStop);
        Program.Wire(builder.Services, config, clock);
        return builder.Build();
    }

    internal static int Refuse(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults) Console.Error.WriteLine(fault);
        Console.Error.WriteLine(faults.Count == 1 ? "1 fault. Nothing was started." : $"{faults.Count} faults. Nothing was started.");
        return 1;
    }

    private static async Task<string?> UpgradeAsync(IHost host, CancellationToken cancellation)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync(cancellation);
        return await Upgrade.RunAsync(db, cancellation);
    }
}
