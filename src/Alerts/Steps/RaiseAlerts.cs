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
/// cover it gets one message; a chat that is muted, in its quiet hours or has had enough for the hour gets it later. The messages and the marks of their causes are one transaction, so a change is told once.
/// </summary>
public sealed partial class RaiseAlerts(
    IDbContextFactory<AlertsDb> store, TimeProvider clock, CurrentWatchlists watchlists, Wordings wordings, AlertRules rules, ILogger<RaiseAlerts> log) : IStep
{
    private const int Batch = 100;

    private readonly AlertTargets targets = new(watchlists);

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
        // One moment for all: that is how /why knows what was told together.
        var now = Now;
        await TellOrHoldAsync(db, entry, changes, now, cancellation);
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
        var untold = db.Changes.Where(c => c.ToldAt == null).Whole();
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

    private async Task TellOrHoldAsync(AlertsDb db, Entry entry, List<Change> changes, DateTime now, CancellationToken cancellation)
    {
        var told = await targets.OfAsync(db, entry, cancellation);
        if (told.Count == 0) return;
        var thisHour = await AlertTargets.ToldThisHourAsync(db, now, cancellation);
        foreach (var target in told)
        {
            if (Holding.ReasonFor(target.Subscriber, now, thisHour.GetValueOrDefault((target.ChatId, target.ThreadId)), rules.MostAnHour) is { } reason) Hold(db, target, changes, reason, now);
            else db.Add(MessageFor(target, entry, changes));
        }
    }

    private static void Hold(AlertsDb db, AlertTarget target, List<Change> changes, HeldFor reason, DateTime now)
    {
        foreach (var change in changes)
            db.Add(new HeldAlert { SubscriberId = target.Subscriber.Id, ChangeId = change.Id, ChatId = target.ChatId, ThreadId = target.ThreadId, Reason = reason, HeldAt = now });
    }

    private OutgoingMessage MessageFor(AlertTarget target, Entry entry, List<Change> changes)
    {
        var wording = wordings.For(target.Subscriber);
        return new OutgoingMessage
        {
            ChatId = target.ChatId,
            ThreadId = target.ThreadId,
            Html = AlertText.For(entry, wording, DigestSchedule.ZoneOf(target.Subscriber)),
            Buttons = Keyboard.Write(new Button(wording.Say("alerts.why"), $"why {entry.Lead.Incident.Id}"), new Button(wording.Say("alerts.wrong"), $"wrong {entry.Lead.Incident.Id}")),
            Key = $"alert {target.ChatId}/{target.ThreadId} {changes.Min(c => c.Id)}",
            Lane = MessageLane.Alert,
            // That somebody else reports it too is worth knowing and not worth waking anybody.
            Silent = target.Silent || changes.TrueForAll(c => c.Kind == ChangeKind.Corroborated),
            ShowsPreview = target.Subscriber.ShowsPreviews,
            WrittenAt = Now,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Change {Id} could not be told; it is tried again")]
        public static partial void NotTold(ILogger log, Exception fault, int id);
    }
}
