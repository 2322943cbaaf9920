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

    public bool IsNew => Changes.Any(c => c.Kind == ChangeKind.New);
}
