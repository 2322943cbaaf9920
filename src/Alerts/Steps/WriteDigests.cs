using System.Globalization;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// Each minute: whose hour has come? One indexed question, then for each of them the digest, the day it is for and the next due moment in
/// one transaction; the key of the message, chat, local day and which of the day's it is, lets no second one in. A digest that was missed
/// while the service was down is written once, late, and says so: however many days were missed, what happened in them is in it.
/// </summary>
public sealed partial class WriteDigests(
    IDbContextFactory<AlertsDb> store, TimeProvider clock, PlaceTree places, Wordings wordings, ILogger<WriteDigests> log) : IStep
{
    private const int Batch = 200;

    private const int DaysOfQuiet = 7;

    private static readonly TimeSpan CalledLate = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan TriedAgain = TimeSpan.FromHours(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7);

    // Only in memory: the row keeps the moment at which the digest was due.
    private readonly Dictionary<int, DateTime> putOff = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var now = Now;
        var due = await DueAsync(now, cancellation);
        if (due.Count == 0) return false;
        await using var reading = await store.CreateDbContextAsync(cancellation);
        var material = await DigestMaterial.LoadAsync(reading, places, due.Min(d => d.After), now, cancellation);
        foreach (var (id, after) in due) await WriteOrPutOffAsync(id, after, material, now, cancellation);
        return true;
    }

    private async Task<List<(int Id, int After)>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var later = putOff.Where(p => p.Value > now).Select(p => p.Key).ToArray();
        var subscribers = await db.Subscribers.AsNoTracking().Where(s => s.NextDigestAt <= now && !s.Paused && !later.Contains(s.Id))
            .OrderBy(s => s.NextDigestAt).ThenBy(s => s.Id).Take(Batch).ToListAsync(cancellation);
        var due = new List<(int Id, int After)>();
        foreach (var subscriber in subscribers) due.Add((subscriber.Id, await AfterAsync(db, subscriber, now, cancellation)));
        return due;
    }

    // The first digest reaches back as far as those that follow; and who comes back after a month's pause is not told a month's news.
    private static async Task<int> AfterAsync(AlertsDb db, Subscriber subscriber, DateTime now, CancellationToken cancellation)
    {
        var daily = subscriber.DigestDays == Weekdays.All;
        if (subscriber.DigestedThrough is not { } after) return await LastChangeBeforeAsync(db, subscriber.NextDigestAt!.Value - (daily ? Day : Week), cancellation);
        return Math.Max(after, await LastChangeBeforeAsync(db, now - (daily ? Week : 2 * Week), cancellation));
    }

    private static async Task<int> LastChangeBeforeAsync(AlertsDb db, DateTime moment, CancellationToken cancellation) =>
        await db.Changes.Where(c => c.At < moment).MaxAsync(c => (int?)c.Id, cancellation) ?? 0;

    // One person's digest that fails is tried again in an hour; it is late then, and costs nobody else anything.
    private async Task WriteOrPutOffAsync(int id, int after, DigestMaterial material, DateTime now, CancellationToken cancellation)
    {
        try
        {
            await using var db = await store.CreateDbContextAsync(cancellation);
            var subscriber = await db.Subscribers.Include(s => s.Watches).FirstOrDefaultAsync(s => s.Id == id && s.NextDigestAt <= now && !s.Paused, cancellation);
            if (subscriber is null) return;
            await WriteAsync(db, subscriber, after, material, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            putOff.Remove(id);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not Microsoft.Data.Sqlite.SqliteException)
        {
            Log.PutOff(log, fault, id);
            putOff[id] = now + TriedAgain;
        }
    }

    private async Task WriteAsync(AlertsDb db, Subscriber subscriber, int after, DigestMaterial material, DateTime now, CancellationToken cancellation)
    {
        if (DigestSchedule.LastDue(subscriber, now) is { } slot && !slot.IsServed(subscriber))
        {
            var held = await HeldHereAsync(db, subscriber, cancellation);
            var digest = material.For(subscriber.Watches, after, held.GroupBy(h => h.ChangeId).ToDictionary(of => of.Key, of => of.Min(h => h.HeldAt)));
            if (IsWorthWriting(digest, subscriber, slot.Day)) Add(db, subscriber, digest, slot, material.Since(after) ?? now, now);
            db.RemoveRange(held.Where(h => digest.Tells(h.ChangeId)));
            (subscriber.LastDigestDay, subscriber.LastDigestSlot) = (slot.Day, slot.Number);
            subscriber.DigestedThrough = Math.Max(after, material.Newest);
        }

        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, now);
    }

    // What was held from this very chat is told by its digest, which says so; what was held from another waits there.
    private static Task<List<HeldAlert>> HeldHereAsync(AlertsDb db, Subscriber subscriber, CancellationToken cancellation) =>
        db.HeldAlerts.Where(h => h.SubscriberId == subscriber.Id && h.ChatId == subscriber.ChatId && h.ThreadId == subscriber.ThreadId).ToListAsync(cancellation);

    // Nothing new, or nothing watched: said once a week, so that silence is not taken for failure, and daily only to who wishes it.
    private static bool IsWorthWriting(Digest digest, Subscriber subscriber, DateOnly day)
    {
        if (!digest.HasNoNews || subscriber.TellsNothingDaily) return true;
        if (subscriber.LastQuietDay is { } quiet && day.DayNumber - quiet.DayNumber < DaysOfQuiet) return false;
        subscriber.LastQuietDay = day;
        return true;
    }

    private void Add(AlertsDb db, Subscriber subscriber, Digest digest, DigestSlot slot, DateTime since, DateTime now)
    {
        var wording = wordings.For(subscriber);
        var pages = TurnablePages.Of(DigestText.For(digest, OccasionOf(subscriber, slot, since, now), wording), subscriber.Id, wording, now);
        db.AddRange(TurnablePages.ToKeep(pages));
        db.Add(new OutgoingMessage
        {
            ChatId = subscriber.ChatId,
            ThreadId = subscriber.ThreadId,
            Html = pages[0].Html,
            Buttons = pages[0].Buttons,
            Key = string.Create(CultureInfo.InvariantCulture, $"digest {subscriber.ChatId}/{subscriber.ThreadId} {slot.Day:yyyy-MM-dd} {slot.Number + 1}"),
            Lane = MessageLane.Digest,
            Silent = subscriber.Silent,
            WrittenAt = now,
        });
    }

    // Late is what was due long ago, not what a change of zone or hour has made due just now.
    private static Occasion OccasionOf(Subscriber subscriber, DigestSlot slot, DateTime since, DateTime now)
    {
        var late = now - slot.At > CalledLate && now - subscriber.NextDigestAt > CalledLate;
        return new Occasion(slot.Day, DigestSchedule.ZoneOf(subscriber), since, late ? slot.At : null)
        {
            Rhythm = subscriber.DigestDays != Weekdays.All ? Rhythm.OnChosenDays : subscriber.SecondDigestHour is null ? Rhythm.Daily : Rhythm.TwiceADay,
            TellsNothingDaily = subscriber.TellsNothingDaily,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The digest of subscriber {Id} could not be written; it is tried again in an hour")]
        public static partial void PutOff(ILogger log, Exception fault, int id);
    }
}
