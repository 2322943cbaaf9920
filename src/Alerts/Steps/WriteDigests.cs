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
/// one transaction; the key of the message, chat and local day, lets no second one in. A digest that was missed while the service was
/// down is written once, late, and says so: however many days were missed, what happened in them is in it.
/// </summary>
public sealed partial class WriteDigests(
    IDbContextFactory<AlertsDb> store, TimeProvider clock, PlaceTree places, Wordings wordings, ILogger<WriteDigests> log) : IStep
{
    private const int Batch = 200;

    private const int DaysOfQuiet = 7;

    private static readonly TimeSpan CalledLate = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan FirstDigestReachesBack = TimeSpan.FromDays(1);

    // Who comes back after a month's pause is not told a month's news.
    private static readonly TimeSpan FurthestBack = TimeSpan.FromDays(7);

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
        var subscribers = await db.Subscribers.Where(s => s.NextDigestAt <= now && !s.Paused).OrderBy(s => s.NextDigestAt).ThenBy(s => s.Id).Take(Batch)
            .Select(s => new { s.Id, s.DigestedThrough, s.NextDigestAt }).ToListAsync(cancellation);
        if (subscribers.Count == 0) return [];
        var furthest = await LastChangeBeforeAsync(db, now - FurthestBack, cancellation);
        var due = new List<(int Id, int After)>();
        foreach (var subscriber in subscribers)
        {
            var after = subscriber.DigestedThrough ?? await LastChangeBeforeAsync(db, subscriber.NextDigestAt!.Value - FirstDigestReachesBack, cancellation);
            due.Add((subscriber.Id, Math.Max(after, furthest)));
        }

        return due;
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
            Write(db, subscriber, after, material, now);
            await db.SaveChangesAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not Microsoft.Data.Sqlite.SqliteException)
        {
            Log.PutOff(log, fault, id);
            await using var db = await store.CreateDbContextAsync(cancellation);
            await db.Subscribers.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.NextDigestAt, now.AddHours(1)), cancellation);
        }
    }

    private void Write(AlertsDb db, Subscriber subscriber, int after, DigestMaterial material, DateTime now)
    {
        var zone = DigestSchedule.ZoneOf(subscriber);
        var due = DigestSchedule.LastDue(zone, subscriber.DigestHour, now);
        var day = DigestSchedule.LocalDay(zone, due);
        if (subscriber.LastDigestDay is null || day > subscriber.LastDigestDay)
        {
            var digest = material.For(subscriber.Watches, after);
            if (IsWorthWriting(digest, subscriber, day)) Add(db, subscriber, digest, new Occasion(day, zone, now, now - due > CalledLate ? due : null), now);
            subscriber.LastDigestDay = day;
            subscriber.DigestedThrough = Math.Max(after, material.Newest);
        }

        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, now);
    }

    // Nothing new, or nothing watched: said once a week, so that silence is not taken for failure, and not daily.
    private static bool IsWorthWriting(Digest digest, Subscriber subscriber, DateOnly day)
    {
        if (!digest.HasNoNews) return true;
        if (subscriber.LastQuietDay is { } quiet && day.DayNumber - quiet.DayNumber < DaysOfQuiet) return false;
        subscriber.LastQuietDay = day;
        return true;
    }

    private void Add(AlertsDb db, Subscriber subscriber, Digest digest, Occasion occasion, DateTime now)
    {
        var pages = DigestText.For(digest, occasion, wordings.For(subscriber.Language));
        var key = string.Create(CultureInfo.InvariantCulture, $"digest {subscriber.ChatId}/{subscriber.ThreadId} {occasion.Today:yyyy-MM-dd}");
        for (var i = 0; i < pages.Count; i++)
        {
            db.Add(new OutgoingMessage
            {
                ChatId = subscriber.ChatId,
                ThreadId = subscriber.ThreadId,
                Html = pages[i],
                Key = $"{key} {i + 1}",
                Lane = MessageLane.Digest,
                WrittenAt = now,
            });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The digest of subscriber {Id} could not be written; it is tried again in an hour")]
        public static partial void PutOff(ILogger log, Exception fault, int id);
    }
}
