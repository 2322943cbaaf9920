using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// What each source says now. A later figure of a source replaces its earlier one, upwards and downwards; figures of different
/// sources stand beside each other and are never added. A later report without a figure takes none back.
/// </summary>
public static class CurrentClaims
{
    /// <summary>One report for each independent source, best first.</summary>
    public static IReadOnlyList<Report> Of(IEnumerable<Report> reports) =>
        [.. Corroboration.Sources(reports).Select(Latest).OrderBy(r => r, Best)];

    /// <summary>
    /// Best is what stands for the incident: with a figure rather than without, likely rather than alleged, counted rather than vague,
    /// and then the most recent.
    /// </summary>
    private static Comparer<Report> Best { get; } = Comparer<Report>.Create((one, other) =>
    {
        var order = HasFigure(other).CompareTo(HasFigure(one));
        if (order == 0) order = IsLikely(other).CompareTo(IsLikely(one));
        if (order == 0) order = Figures.IsVague(one).CompareTo(Figures.IsVague(other));
        return order != 0 ? order : ReportOrder.Oldest.Compare(other, one);
    });

    private static Report Latest(IReadOnlyList<Report> source) =>
        source.OrderBy(HasFigure).ThenBy(r => r, ReportOrder.Oldest).Last();

    private static bool HasFigure(Report report) => Figures.Low(report) is not null;

    private static bool IsLikely(Report report) => report.Certainty >= Certainty.Likely;
}
