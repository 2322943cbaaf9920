using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// Untold immediate changes meet the watches. What one article says of one place is told together; a chat with several watches that
/// cover it gets one message. The messages and the marks of their causes are one transaction, so a change is told once.
/// </summary>
public sealed partial class RaiseAlerts(
    IDbContextFactory<AlertsDb> store, TimeProvider clock, CurrentWatchlists watchlists, Wordings wordings, ILogger<RaiseAlerts> log) : IStep
{
    private const int Batch = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var told = false;
        foreach (var change in await UntoldAsync(cancellation)) told |= await TellOrLeaveAsync(change, cancellation);
        return told;
    }

    /// <summary>The oldest that are untold, of these the gravest first.</summary>
    private async Task<List<int>> UntoldAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var oldest = await db.Changes.Where(c => c.Immediate && c.ToldAt == null).OrderBy(c => c.Id).Select(c => new { c.Id, c.Incident.Severity }).Take(Batch).ToListAsync(cancellation);
        return [.. oldest.OrderByDescending(c => c.Severity).ThenBy(c => c.Id).Select(c => c.Id)];
    }

    // One story that cannot be told stays untold, is logged, and holds up no other.
    private async Task<bool> TellOrLeaveAsync(int id, CancellationToken cancellation)
    {
        try
        {
            await using var db = await store.CreateDbContextAsync(cancellation);
            return await TellAsync(db, id, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not SqliteException)
        {
            Log.NotTold(log, fault, id);
            return false;
        }
    }

    private async Task<bool> TellAsync(AlertsDb db, int id, CancellationToken cancellation)
    {
        var changes = await StoryAsync(db, id, cancellation);
        if (changes.Count == 0) return false;
        var entry = Entry.Of(changes.GroupBy(c => c.Incident).Select(of => Told.Of(of.Key, [.. of.OrderBy(c => c.Id)])));
        foreach (var subscriber in await WhoWatchesAsync(db, entry, cancellation)) db.Add(MessageFor(subscriber, entry, changes));
        // One moment for all: that is how /why knows what was told together.
        var now = Now;
        foreach (var change in changes) change.ToldAt = now;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// The change with all that is told in the same breath: what its article says of the same place and story, be it for the digest
    /// otherwise (the shortage with its siege), and what else is still untold of the same incidents, whichever article brought it.
    /// </summary>
    private static async Task<List<Change>> StoryAsync(AlertsDb db, int id, CancellationToken cancellation)
    {
        var untold = db.Changes.Where(c => c.ToldAt == null).Include(c => c.Report).Include(c => c.Incident).ThenInclude(i => i.Reports).AsSplitQuery();
        if (await untold.FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } first) return [];
        var article = first.Report.ArticleId;
        var ofArticle = await untold.Where(c => c.Report.ArticleId == article).ToListAsync(cancellation);
        var story = ofArticle.Where(c => c == first || (StoryOf(c) == StoryOf(first) && c.Incident.Status.IsAsserted())).ToList();
        var incidents = story.Select(c => c.IncidentId).Distinct().ToList();
        var others = await untold.Where(c => incidents.Contains(c.IncidentId)).ToListAsync(cancellation);
        return [.. story.Union(others).OrderBy(c => c.Id)];
    }

    private static (string?, string) StoryOf(Change change) =>
        (change.Incident.PlaceId ?? change.Incident.PlaceName, Indicators.ToldWith(change.Incident.Indicator));

    private async Task<List<Subscriber>> WhoWatchesAsync(AlertsDb db, Entry entry, CancellationToken cancellation)
    {
        var subjects = entry.Together.Select(told => Subject.Of(told.Incident, told.Reports)).ToList();
        var found = await watchlists.FindAsync(db, subjects, cancellation);
        return await db.Subscribers.Where(s => s.Watches.Any(w => found.Contains(w.Id) && !w.DigestOnly) && !s.Paused).OrderBy(s => s.Id).ToListAsync(cancellation);
    }

    private OutgoingMessage MessageFor(Subscriber subscriber, Entry entry, List<Change> changes)
    {
        var wording = wordings.For(subscriber.Language);
        return new OutgoingMessage
        {
            ChatId = subscriber.ChatId,
            ThreadId = subscriber.ThreadId,
            Html = AlertText.For(entry, wording, DigestSchedule.ZoneOf(subscriber)),
            Buttons = Keyboard.Write(new Button(wording.Say("alerts.why"), $"why {entry.Lead.Incident.Id}")),
            Key = $"alert {subscriber.ChatId}/{subscriber.ThreadId} {changes.Min(c => c.Id)}",
            Lane = MessageLane.Alert,
            // That somebody else reports it too is worth knowing and not worth waking anybody.
            Silent = changes.TrueForAll(c => c.Kind == ChangeKind.Corroborated),
            WrittenAt = Now,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Change {Id} could not be told; it is tried again")]
        public static partial void NotTold(ILogger log, Exception fault, int id);
    }
}
