using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alerts.Verbs;

/// <summary>What a verb asks of the database of the service: the config read, the database there and in shape, or one line that says why not.</summary>
internal static class KeptStore
{
    public static async Task<int> AskAsync(Func<IServiceProvider, AlertsDb, Task<int>> question, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        if (faults.Count > 0) return RunVerb.Refuse(faults);
        if (!File.Exists(config.Database)) return await RefuseAsync($"There is no database at {config.Database} yet. Run alerts first.");
        using var host = RunVerb.Build(config, TimeProvider.System);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync(cancellation);
        return await Upgrade.RunAsync(db, cancellation) is { } refusal ? await RefuseAsync(refusal) : await question(host.Services, db);
    }

    public static async Task<int> RefuseAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
