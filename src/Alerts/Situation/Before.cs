using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>What an incident was before the reports at hand.</summary>
/// <param name="Exists">False for an incident that begins with them.</param>
/// <param name="Known">
/// It was asserted, and whoever wanted to hear of it could have: an event known only from articles that are told to nobody is still news.
/// A state is not: that it goes on is no news because somebody else says so.
/// </param>
internal sealed record Before(
    bool Exists, bool Known, ClaimStatus Status, string? State, FigureKind? FigureKind, int Sources, bool Contested)
{
    public static Before Of(Incident incident)
    {
        var asserted = incident.Reports.Where(r => r.Counts && r.Status.IsAsserted());
        var known = Indicators.Lasts(incident.Indicator) ? asserted.Any() : asserted.Any(Channels.IsTold);
        return new Before(
            incident.Reports.Count > 0, known, incident.Status, incident.State, incident.FigureKind, incident.IndependentSources, incident.Contested);
    }

    public Before And(Before other) => this with
    {
        Exists = Exists || other.Exists,
        Known = Known || other.Known,
        Contested = Contested || other.Contested,
        Sources = Math.Max(Sources, other.Sources),
    };
}
