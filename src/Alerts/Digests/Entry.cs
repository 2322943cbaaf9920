using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// What is told in one breath: one incident, or several that are one story. A siege is told with what it does to people, a strike with its
/// dead, where one article says both of one place.
/// </summary>
/// <param name="Together">The incident that leads, and those told with it.</param>
public sealed record Entry(IReadOnlyList<Told> Together)
{
    private static readonly string[] Order = ["siege", "casualty", "hunger", "access", "attack", "weapon", "displacement", "detention", "ceasefire", "shortage", "need"];

    public Told Lead => Together[0];

    public IEnumerable<Change> Changes => Together.SelectMany(told => told.Changes);

    public static Entry Of(IEnumerable<Told> together) =>
        new([.. together.OrderByDescending(t => t.Incident.Severity).ThenBy(t => Rank(t.Incident)).ThenBy(t => t.Incident.Id)]);

    /// <summary>Incidents told with one another: one place, one story, and an article that speaks of both.</summary>
    public static IReadOnlyList<Entry> Group(IEnumerable<Told> all)
    {
        var groups = new List<List<Told>>();
        foreach (var told in all)
        {
            if (groups.Find(group => group.Exists(other => BelongTogether(other, told))) is { } home) home.Add(told);
            else groups.Add([told]);
        }

        return [.. groups.Select(Of)];
    }

    private static bool BelongTogether(Told one, Told other) =>
        one.Incident.PlaceId == other.Incident.PlaceId && one.Incident.PlaceName == other.Incident.PlaceName
        && Indicators.ToldWith(one.Incident.Indicator) == Indicators.ToldWith(other.Incident.Indicator)
        && one.Incident.Status.IsAsserted() == other.Incident.Status.IsAsserted()
        && one.Reports.Any(r => r.Counts && other.Reports.Any(o => o.Counts && o.ArticleId == r.ArticleId));

    private static int Rank(Incident incident) => Array.IndexOf(Order, Indicators.FamilyOf(incident.Indicator)) is >= 0 and var rank ? rank : Order.Length;
}
