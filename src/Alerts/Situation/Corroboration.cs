using Alerts.Reading.Text;

namespace Alerts.Situation;

/// <summary>
/// How many independent sources report the same. Outlets of one owner, party or agency are one source; so are outlets that print
/// the same sentence, and outlets that all rest on the same named source: five copies of one agency's report are one report.
/// </summary>
public static class Corroboration
{
    /// <summary>Kinds of source that are somebody in particular; two "witnesses" may well be two people.</summary>
    private static readonly string[] Named = ["un", "rcrc", "ngo", "monitor", "party", "media"];

    public static int IndependentSources(IEnumerable<Report> reports) => Sources(reports).Count;

    /// <summary>The reports, sorted into the sources they come down to; the earliest report of each first.</summary>
    public static IReadOnlyList<IReadOnlyList<Report>> Sources(IEnumerable<Report> reports)
    {
        var sources = new List<(HashSet<string> Marks, List<Report> Reports)>();
        foreach (var report in reports.OrderBy(r => r, ReportOrder.Oldest))
        {
            var marks = MarksOf(report).ToHashSet();
            var same = sources.Where(source => source.Marks.Overlaps(marks)).ToList();
            foreach (var other in same.Skip(1))
            {
                same[0].Marks.UnionWith(other.Marks);
                same[0].Reports.AddRange(other.Reports);
                sources.Remove(other);
            }

            if (same.Count == 0) sources.Add((marks, [report]));
            else Add(same[0], marks, report);
        }

        return [.. sources.Select(source => source.Reports)];
    }

    private static void Add((HashSet<string> Marks, List<Report> Reports) source, HashSet<string> marks, Report report)
    {
        source.Marks.UnionWith(marks);
        source.Reports.Add(report);
    }

    // Two reports with one mark in common come from one source.
    private static IEnumerable<string> MarksOf(Report report)
    {
        yield return "group " + report.Independence;
        yield return "words " + Folding.Fold(report.Quote);
        if (report.AttributedTo is { Length: > 0 } name && Named.Contains(report.AttributionType)) yield return "said by " + Folding.Fold(name);
    }
}
