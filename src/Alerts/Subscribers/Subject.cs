using Alerts.Reading.Text;
using Alerts.Situation;

namespace Alerts.Subscribers;

/// <summary>What a piece of news is about, as a watch sees it.</summary>
/// <param name="PlaceId">Where, or null.</param>
/// <param name="Indicator">What.</param>
/// <param name="Text">Titles and quotes, folded.</param>
public sealed record Subject(string? PlaceId, string Indicator, string Text)
{
    /// <summary>An incident as the given reports tell it.</summary>
    public static Subject Of(Incident incident, IEnumerable<Report> reports) =>
        new(incident.PlaceId, incident.Indicator, Folding.Fold(string.Join('\n', reports.Select(r => r.Title + "\n" + r.Quote))));
}
