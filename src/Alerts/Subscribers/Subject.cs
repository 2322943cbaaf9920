using Alerts.Situation;
using Alerts.Subscribers.Queries;

namespace Alerts.Subscribers;

/// <summary>What a piece of news is about, as a watch sees it.</summary>
/// <param name="Facts">What it tells; a query must be true of its words and of one of these.</param>
/// <param name="Text">Titles and quotes, each on its line.</param>
public sealed record Subject(IReadOnlyList<Fact> Facts, string Text)
{
    /// <summary>An incident as the given reports tell it.</summary>
    public static Subject Of(Incident incident, IReadOnlyCollection<Report> reports) => new([FactOf(incident, reports)], TextOf(reports));

    private static Fact FactOf(Incident incident, IReadOnlyCollection<Report> reports) => new(incident.PlaceId, incident.Indicator)
    {
        Severity = incident.Severity,
        Status = incident.Status,
        Min = incident.Min,
        Max = incident.Max,
        Victims = [.. reports.SelectMany(report => report.Victims.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct()],
        Outlets = [.. reports.Select(report => report.Outlet).Distinct()],
        Languages = [.. reports.Select(report => report.Language).Distinct()],
    };

    private static string TextOf(IEnumerable<Report> reports) => string.Join('\n', reports.Select(report => report.Title + "\n" + report.Quote));
}
