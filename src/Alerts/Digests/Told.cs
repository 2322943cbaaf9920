using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>One incident as it is to be told.</summary>
/// <param name="Incident">As it is now.</param>
/// <param name="Report">Whose figure stands for it.</param>
/// <param name="Quoted">Whose words are shown: the same, or who denies it.</param>
/// <param name="Reports">All its reports that are still kept.</param>
/// <param name="Changes">What is told of it, oldest first; none when it is only recalled.</param>
public sealed record Told(Incident Incident, Report Report, Report Quoted, IReadOnlyList<Report> Reports, IReadOnlyList<Change> Changes)
{
    /// <summary>An older figure was told of an older state of things.</summary>
    private static readonly TimeSpan SameTime = TimeSpan.FromDays(7);

    /// <summary>What turned the incident is told by the report that says so; otherwise the best report speaks. A denial is quoted and has no figure.</summary>
    public static Told Of(Incident incident, IReadOnlyList<Change> changes)
    {
        var best = Summary.BestOf(incident) ?? incident.Reports[0];
        var turn = changes.LastOrDefault(c => c.Kind is ChangeKind.StatusChanged or ChangeKind.Ended)?.Report ?? best;
        var denial = changes.LastOrDefault(c => c.Kind == ChangeKind.Denied)?.Report;
        return new Told(incident, turn, denial ?? turn, incident.Reports, changes);
    }

    /// <summary>"Including five children": parts of the figure that is told, from the same article.</summary>
    public IEnumerable<Report> Parts => Reports.Where(r => r.Subset && r.ArticleId == Report.ArticleId && r.Min is not null);

    /// <summary>What each independent source says now, best first.</summary>
    public IReadOnlyList<Report> Claims => CurrentClaims.Of(Reports.Where(r => r.Counts && r.Status != ClaimStatus.Denied));

    /// <summary>For a siege: the last day on which aid is known to have come in; null where nobody reports any.</summary>
    public DateOnly? LastAid { get; init; }

    /// <summary>Since when it was held back from its reader.</summary>
    public DateTime? HeldSince { get; init; }

    /// <summary>
    /// From the lowest to the highest that the sources say where they differ; null where they agree. A toll that rises or was corrected is no difference of
    /// opinion, and what a convention made of "dozens" is no bound.
    /// </summary>
    public (long Min, long Max)? Spread
    {
        get
        {
            if (Changes.Any(c => c.Kind is ChangeKind.Grown or ChangeKind.Corrected)) return null;
            var alike = Claims.Where(IsComparable).ToList();
            if (alike.Count < 2 || !alike.Contains(Report)) return null;
            var (min, max) = (alike.Min(r => r.Min ?? r.Max)!.Value, alike.Max(r => r.Max ?? r.Min)!.Value);
            return (min, max) == (Report.Min ?? Report.Max, Report.Max ?? Report.Min) || min == max ? null : (min, max);
        }
    }

    private bool IsComparable(Report other) =>
        (other.FigureKind, other.Unit, other.Cumulative) == (Report.FigureKind, Report.Unit, Report.Cumulative) && Figures.Low(other) is not null
        && !Figures.IsVague(other) && (Report.PublishedAt - other.PublishedAt).Duration() < SameTime;

    public bool IsNew => Changes.Any(c => c.Kind == ChangeKind.New);
}
