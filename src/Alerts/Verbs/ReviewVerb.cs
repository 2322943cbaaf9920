using System.CommandLine;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alerts.Verbs;

/// <summary>What readers said is wrong, for whoever runs the service.</summary>
internal static class ReviewVerb
{
    private const string Examples =
        """
        alerts review                                      what waits, oldest first
        alerts review settle 7 "place corrected in yemen.tsv"    takes remark 7 off the list, with a word on what was done
        """;

    public static void AddTo(RootCommand root)
    {
        var verb = new Verb("review", "Shows what readers said is wrong with what they were told.", Examples);
        verb.SetAction((_, cancellation) => WithStoreAsync(ListAsync, cancellation));
        var number = new Argument<int>("number") { Description = "As the list shows it." };
        var word = new Argument<string>("word") { Description = "What was decided or done." };
        var settle = new Verb("settle", "Takes a remark off the list.", Examples) { number, word };
        settle.SetAction((parsed, cancellation) => WithStoreAsync((db, config, stop) => SettleAsync(db, parsed.GetRequiredValue(number), parsed.GetRequiredValue(word), stop), cancellation));
        verb.Subcommands.Add(settle);
        root.Subcommands.Add(verb);
    }

    private static async Task<int> WithStoreAsync(Func<AlertsDb, Config, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        if (faults.Count > 0) return RunVerb.Refuse(faults);
        if (!File.Exists(config.Database)) return await SayAsync($"There is no database at {config.Database} yet. Run alerts first.");
        using var host = RunVerb.Build(config, TimeProvider.System);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync(cancellation);
        return await Upgrade.RunAsync(db, cancellation) is { } refusal ? await SayAsync(refusal) : await work(db, config, cancellation);
    }

    private static async Task<int> ListAsync(AlertsDb db, Config config, CancellationToken cancellation)
    {
        var open = await db.Complaints.AsNoTracking().Include(c => c.Incident).ThenInclude(i => i.Reports).Where(c => c.SettledAt == null).OrderBy(c => c.Id).ToListAsync(cancellation);
        if (open.Count == 0) Console.WriteLine("Nothing waits for review.");
        foreach (var complaint in open) Print(complaint, config.Wordings.For("en"));
        return 0;
    }

    private static void Print(Complaint complaint, Wording wording)
    {
        var told = Told.Of(complaint.Incident, []);
        var clauses = string.Join(" · ", IncidentPhrase.Clauses(told.Incident, told.Report, told.Parts, wording));
        Console.WriteLine($"{complaint.Id}  {complaint.Kind}  {complaint.At:yyyy-MM-dd HH:mm}  incident {complaint.IncidentId}: {IncidentPhrase.Place(told.Incident, wording)}: {clauses}");
        foreach (var report in told.Reports.Where(report => report.Counts).DistinctBy(report => report.Quote).Take(3)) Console.WriteLine($"     {report.Outlet}, {report.PublishedAt:yyyy-MM-dd}: {report.Quote}");
    }

    private static async Task<int> SettleAsync(AlertsDb db, int number, string word, CancellationToken cancellation)
    {
        if (await db.Complaints.FindAsync([number], cancellation) is not { SettledAt: null } complaint) return await SayAsync($"No remark {number} waits. See: alerts review");
        (complaint.SettledAt, complaint.Settlement) = (TimeProvider.System.GetUtcNow().UtcDateTime, word);
        await db.SaveChangesAsync(cancellation);
        Console.WriteLine($"Settled: {number}.");
        return 0;
    }

    private static async Task<int> SayAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
