using Alerts.Digests;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// What has changed and which sieges go on, loaded once for everybody whose digest is due in the same minute;
/// each watch list then takes its part.
/// </summary>
internal sealed class DigestMaterial
{
    /// <summary>A siege of which nobody has written for so long is no longer recalled.</summary>
    private const int DaysASiegeIsRecalled = 60;

    private readonly PlaceTree places;
    private readonly List<Change> changes;
    private readonly List<Incident> sieges;
    private readonly List<(string Place, DateOnly Day)> aid;
    private readonly Dictionary<int, Subject> subjects = [];

    private DigestMaterial(PlaceTree places, List<Change> changes, List<Incident> sieges, List<(string, DateOnly)> aid) =>
        (this.places, this.changes, this.sieges, this.aid) = (places, changes, sieges, aid);

    /// <summary>The number of the last change there is: a digest that holds it has been told everything up to now.</summary>
    public int Newest => changes.Count == 0 ? 0 : changes[^1].Id;

    /// <summary>When the first of the changes behind this one was read; null where there is none.</summary>
    public DateTime? Since(int after) => changes.Find(change => change.Id > after)?.At;

    public static async Task<DigestMaterial> LoadAsync(AlertsDb db, PlaceTree places, int after, DateTime now, CancellationToken cancellation)
    {
        var changes = await db.Changes.AsNoTrackingWithIdentityResolution().Where(c => c.Id > after).OrderBy(c => c.Id).Whole().ToListAsync(cancellation);
        var recalled = DateOnly.FromDateTime(now).AddDays(-DaysASiegeIsRecalled);
        var sieges = await db.Incidents.AsNoTrackingWithIdentityResolution()
            .Where(i => (i.Indicator == "siege.area" || i.Indicator == "siege.blockade" || i.Indicator == "siege.facility") && i.LastDay >= recalled)
            .Include(i => i.Reports).AsSplitQuery().ToListAsync(cancellation);
        return new DigestMaterial(places, changes, [.. sieges.Where(IsOpen)], await AidAsync(db, cancellation));
    }

    // All that is kept, but little of each: a place and a day.
    private static async Task<List<(string, DateOnly)>> AidAsync(AlertsDb db, CancellationToken cancellation)
    {
        ClaimStatus[] arrived = [ClaimStatus.Occurred, ClaimStatus.Started, ClaimStatus.Resumed, ClaimStatus.Ongoing];
        var aid = await db.Incidents.Where(i => i.Indicator == "access.delivered" && i.PlaceId != null && arrived.Contains(i.Status))
            .GroupBy(i => i.PlaceId!).Select(of => new { Place = of.Key, Day = of.Max(i => i.LastDay) }).ToListAsync(cancellation);
        return aid.ConvertAll(a => (a.Place, a.Day));
    }

    /// <summary>The part of it that these watches cover.</summary>
    /// <param name="watches">Any of them suffices.</param>
    /// <param name="after">Changes up to this one have been told.</param>
    /// <param name="held">Those that were held back from the reader, and since when.</param>
    /// <param name="before">Only changes before this moment; null for all.</param>
    public Digest For(IReadOnlyCollection<Watch> watches, int after, IReadOnlyDictionary<int, DateTime>? held = null, DateTime? before = null)
    {
        var index = Watchlists.Of([.. watches], places.Around);
        var news = changes.Where(c => c.Id > after && (before is null || c.At < before)).GroupBy(c => c.Incident.Id).Where(of => AreCovered(index, of.First().Incident))
            .Select(of => WithAid(Told.Of(of.First().Incident, [.. of])) with { HeldSince = HeldSince(of, held) }).ToList();
        var going = sieges.Where(siege => AreCovered(index, siege) && !news.Exists(told => told.Incident.Id == siege.Id));
        return Digest.Of(news, going.Select(siege => WithAid(Told.Of(siege, []))));
    }

    // What reached the place itself or one inside it; what reached the city did not reach its besieged quarter.
    private Told WithAid(Told told)
    {
        if (!SiegeText.IsOpen(told.Incident) || told.Incident.PlaceId is not { } besieged) return told;
        var days = aid.Where(a => places.Holds(a.Place, besieged)).Select(a => a.Day).ToList();
        return days.Count == 0 ? told : told with { LastAid = days.Max() };
    }

    private static DateTime? HeldSince(IEnumerable<Change> of, IReadOnlyDictionary<int, DateTime>? held) =>
        held is null ? null : of.Where(c => held.ContainsKey(c.Id)).Select(c => (DateTime?)held[c.Id]).Min();

    private bool AreCovered(Watchlists index, Incident incident)
    {
        if (!subjects.TryGetValue(incident.Id, out var subject)) subjects[incident.Id] = subject = Subject.Of(incident, incident.Reports);
        return index.Finds(subject);
    }

    private static bool IsOpen(Incident siege) =>
        SiegeText.IsOpen(siege) && siege.Severity >= Severity.Moderate;
}
