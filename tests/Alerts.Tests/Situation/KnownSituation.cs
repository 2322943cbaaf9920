using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Situation;

/// <summary>A situation in memory, to which articles come one after the other.</summary>
internal sealed class KnownSituation
{
    private int articles;
    private int numbered;

    public DateTime Now { get; set; } = Some.Noon;

    public List<Incident> Incidents { get; } = [];

    public List<Change> Changes { get; } = [];

    public Incident Only => Assert.Single(Incidents);

    /// <summary>One article with its reports; what is worth telling of it.</summary>
    public IReadOnlyList<Change> Told(params Report[] reports)
    {
        var updated = SituationUpdate.Apply(Incidents.ToList(), reports, Some.Places, Now);
        foreach (var (gone, _) in updated.Merged) Incidents.Remove(gone);
        foreach (var begun in updated.Incidents.Where(i => !Incidents.Contains(i))) Incidents.Add(begun);
        foreach (var incident in Incidents.Where(i => i.Id == 0)) typeof(Incident).GetProperty(nameof(Incident.Id))!.SetValue(incident, ++numbered);
        Changes.AddRange(updated.Changes);
        return updated.Changes;
    }

    public ChangeKind[] Kinds(params Report[] reports) => [.. Told(reports).Select(c => c.Kind)];

    /// <summary>A report of its own article unless said otherwise.</summary>
    public Report Report(
        string indicator = "casualty.killed", long? min = null, long? max = null, ClaimStatus status = ClaimStatus.Occurred, string outlet = "A",
        PlaceMention? place = null, int day = 4, double hours = 0, Severity severity = Severity.Severe, Certainty certainty = Certainty.Likely,
        bool background = false, bool subset = false, bool cumulative = false, bool tellNobody = false, bool dayStated = true, string? weapon = null,
        string? facility = null, string? actors = null, string? victims = null, string? state = null, string? quote = null, DateOnly? since = null,
        FigureKind kind = FigureKind.Killed, FigureQualifier? qualifier = null, int? article = null, string attribution = "narrator", string? said = null,
        bool nowhere = false, int month = 10, int? published = null)
    {
        var at = nowhere ? null : place ?? Some.Rafah;
        return new Report
        {
            ArticleId = article ?? ++articles,
            Indicator = indicator,
            Status = status,
            State = state,
            FigureKind = min is null && max is null ? null : kind,
            Min = min,
            Max = max ?? (qualifier is null ? min : null),
            Qualifier = qualifier,
            Cumulative = cumulative,
            Subset = subset,
            PlaceId = at?.Id,
            PlaceName = at?.Name,
            PlaceNameAr = at?.NameAr,
            Country = at?.Country,
            Quote = quote ?? $"Report {articles} by {outlet} in its own words.",
            QuoteStart = 0,
            Severity = severity,
            Certainty = certainty,
            Background = background,
            Weapon = weapon,
            Facility = facility,
            Actors = actors ?? "",
            Victims = victims ?? "",
            AttributionType = attribution,
            AttributedTo = said,
            Day = new DateOnly(2016, month, day),
            DayStated = dayStated,
            Since = since,
            Language = "en",
            Outlet = outlet,
            Independence = outlet,
            Link = $"https://example.org/{articles}",
            PublishedAt = new DateTime(2016, month, published ?? day, 8, 0, 0, DateTimeKind.Utc).AddHours(hours),
            TellNobody = tellNobody,
        };
    }
}
