using System.CommandLine;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        verb.SetAction((_, cancellation) => KeptStore.AskAsync((parts, db) => ListAsync(db, parts.GetRequiredService<Wordings>().For("en"), cancellation), cancellation));
        var number = new Argument<int>("number") { Description = "As the list shows it." };
        var word = new Argument<string>("word") { Description = "What was decided or done." };
        var settle = new Verb("settle", "Takes a remark off the list.", Examples) { number, word };
        settle.SetAction((parsed, cancellation) => KeptStore.AskAsync((_, db) => SettleAsync(db, parsed.GetRequiredValue(number), parsed.GetRequiredValue(word), cancellation), cancellation));
        verb.Subcommands.Add(settle);
        root.Subcommands.Add(verb);
    }

    private static async Task<int> ListAsync(AlertsDb db, Wording wording, CancellationToken cancellation)
    {
        var open = await db.Complaints.AsNoTracking().Include(c => c.Incident).ThenInclude(i => i.Reports).Where(c => c.SettledAt == null).OrderBy(c => c.Id).ToListAsync(cancellation);
        if (open.Count == 0) Console.WriteLine("Nothing waits for review.");
        foreach (var complaint in open) Print(complaint, wording);
        return 0;
    }

    private static void Print(Complaint complaint, Wording wording)
    {
        var told = Told.Of(complaint.Incident, []);
        var clauses = IncidentPhrase.Line(told.Incident, told.Report, told.Parts, wording);
        Console.WriteLine($"{complaint.Id}  {complaint.Kind}  {complaint.At:yyyy-MM-dd HH:mm}  incident {complaint.IncidentId}: {IncidentPhrase.Place(told.Incident, wording)}: {clauses}");
        foreach (var report in told.Reports.Where(report => report.Counts).DistinctBy(report => report.Quote).Take(3)) Console.WriteLine($"     {report.Outlet}, {report.PublishedAt:yyyy-MM-dd}: {report.Quote}");
    }

    private static async Task<int> SettleAsync(AlertsDb db, int number, string word, CancellationToken cancellation)
    {
        if (await db.Complaints.FindAsync([number], cancellation) is not { SettledAt: null } complaint) return await KeptStore.RefuseAsync($"No remark {number} waits. See: alerts review");
        (complaint.SettledAt, complaint.Settlement) = (TimeProvider.System.GetUtcNow().UtcDateTime, word);
        await db.SaveChangesAsync(cancellation);
        Console.WriteLine($"Settled: {number}.");
        return 0;
    }
}
