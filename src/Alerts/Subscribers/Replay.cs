using Alerts.Situation;
using Alerts.Subscribers.Queries;

namespace Alerts.Subscribers;

/// <summary>
/// What a watch list would have sent, had it been there. An alert is counted as it is told: what one article says of one place and story is one alert. What
/// nearly fits is what lacks a single one of the parts that are asked for.
/// </summary>
/// <param name="Days">How far the news reaches back.</param>
/// <param name="AtOnce">Alerts.</param>
/// <param name="InDigests">Incidents that would have stood in digests only.</param>
/// <param name="ShareOfArticles">Of all articles of that time, those that it finds: 0 to 1.</param>
/// <param name="Last">The newest that it finds.</param>
/// <param name="Nearest">The newest that it nearly finds.</param>
public sealed record Replay(int Days, int AtOnce, int InDigests, double ShareOfArticles, IReadOnlyList<Incident> Last, IReadOnlyList<NearMiss> Nearest)
{
    /// <summary>A watch list that finds more than this is a stream, and better read in a digest.</summary>
    public const double TooOften = 0.05;

    private const int Shown = 3;

    public bool IsTooOften => ShareOfArticles > TooOften && AtOnce > 3;

    /// <param name="queries">Any of them suffices.</param>
    /// <param name="changes">Oldest first, with their incidents and these with their reports.</param>
    /// <param name="around">The places that a place lies in.</param>
    /// <param name="articles">How many there were in that time.</param>
    /// <param name="days">How far all this reaches back.</param>
    public static Replay Of(IReadOnlyList<Query> queries, IReadOnlyList<Change> changes, Func<string, IEnumerable<string>> around, int articles, int days)
    {
        var incidents = changes.GroupBy(change => change.Incident.Id).Select(of => of.Last().Incident).Reverse().ToList();
        var trial = new Trial(queries, around);
        var found = incidents.Where(trial.Finds).ToList();
        var numbers = found.Select(incident => incident.Id).ToHashSet();
        var told = changes.Where(change => change.Immediate && numbers.Contains(change.Incident.Id)).ToList();
        return new Replay(
            days,
            told.Select(AlertOf).Distinct().Count(),
            numbers.Except(told.Select(change => change.Incident.Id)).Count(),
            articles == 0 ? 0 : Math.Min(1, found.SelectMany(incident => incident.Reports).Select(report => report.ArticleId).Distinct().Count() / (double)articles),
            [.. LeadsOf(told, found).Take(Shown)],
            [.. incidents.Where(incident => !numbers.Contains(incident.Id)).Select(trial.Nearly).OfType<NearMiss>().Take(Shown)]);
    }

    /// <summary>Of what would have been told together the gravest; where nothing would have been told at once, what the digests would have held.</summary>
    private static IEnumerable<Incident> LeadsOf(List<Change> told, List<Incident> found) => told.Count == 0
        ? found
        : told.GroupBy(AlertOf).OrderByDescending(of => of.Max(change => change.Id)).Select(of => of.Select(change => change.Incident).MaxBy(incident => (incident.Severity, -incident.Id))!).DistinctBy(incident => incident.Id);

    /// <summary>What was told together has one moment; what was not told yet, one article.</summary>
    private static (long, string?, string) AlertOf(Change change) =>
        (change.ToldAt?.Ticks ?? -change.Report.ArticleId, change.Incident.PlaceId ?? change.Incident.PlaceName, Indicators.ToldWith(change.Incident.Indicator));

    /// <summary>The queries and their parts, each ready to be asked of one incident after the other.</summary>
    private sealed class Trial(IReadOnlyList<Query> queries, Func<string, IEnumerable<string>> around)
    {
        private readonly Watchlists whole = IndexOf(queries, around);
        private readonly List<List<(Query Part, Watchlists Index)>> parts =
            [.. queries.OfType<AllOf>().Select(all => all.Parts.Select(part => (part, IndexOf([part is Not ? Query.All(new Everything(), part) : part], around))).ToList())];

        public bool Finds(Incident incident) => whole.Finds(Subject.Of(incident, incident.Reports));

        public NearMiss? Nearly(Incident incident)
        {
            var subject = Subject.Of(incident, incident.Reports);
            foreach (var all in parts)
                if (all.Where(part => !part.Index.Finds(subject)).Take(2).ToArray() is [var missing]) return new NearMiss(incident, missing.Part);
            return Wider(incident) is { } place ? new NearMiss(incident, place) : null;
        }

        /// <summary>Asked for a quarter, told of its city.</summary>
        private FieldIs? Wider(Incident incident) =>
            queries.OfType<FieldIs>().FirstOrDefault(asked => asked.Field == Field.Place && incident.PlaceId is { } place && place.Contains('-', StringComparison.Ordinal) && around(asked.Value).Contains(place));

        private static Watchlists IndexOf(IReadOnlyList<Query> queries, Func<string, IEnumerable<string>> around)
        {
            var index = new Watchlists(around);
            for (var i = 0; i < queries.Count; i++) index.Add(i, queries[i]);
            return index;
        }
    }
}

/// <summary>What was not found for want of one part.</summary>
public sealed record NearMiss(Incident Incident, Query Missing);
