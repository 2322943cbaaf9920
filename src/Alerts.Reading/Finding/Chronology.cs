using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Which facts are history. A year before the year of publication that stands in the fact's clause or the next makes it history,
/// unless the fact has gone on since then; in the first months of a year the last year is not history yet.
/// </summary>
internal sealed class Chronology(Grammar grammar)
{
    private const int Near = 16;

    public bool IsHistory(TokenStream stream, SentenceScan scan, List<Quantity> quantities, in Trigger trigger, DateOnly? published)
    {
        if (published is not { } today) return false;
        foreach (var q in quantities)
            if (IsYearBefore(q, today) && IsNear(scan, q, trigger.Hit) && !IsSince(stream, scan, q, trigger.Hit)) return true;
        return false;
    }

    /// <summary>The sentence says today, yesterday, this week.</summary>
    public static bool IsOfToday(SentenceScan scan)
    {
        foreach (var cue in scan.Cues)
            if (cue.Term.Cue == CueKind.Window) return true;
        return false;
    }

    /// <summary>"Since 2011": a total of years, told again as background.</summary>
    public bool IsSinceYears(TokenStream stream, SentenceScan scan, List<Quantity> quantities, in Trigger trigger, DateOnly? published)
    {
        foreach (var q in quantities)
            if (q.Class == QuantityClass.Date && q.Min is > 1900 and < 2100 && (published is null || q.Min < published.Value.Year) && IsSince(stream, scan, q, trigger.Hit) && Math.Abs(q.First - trigger.Hit.First) <= 2 * Near)
                return true;
        return false;
    }

    private static bool IsYearBefore(in Quantity q, DateOnly today)
    {
        if (q.Class is QuantityClass.None or QuantityClass.Date && q.Min is >= 1000 and <= 1900 && q.Min == q.Max && q.Qualifier is null && q.NumberEnd - q.NumberFirst == 1) return true;
        if (q.Class != QuantityClass.Date || q.Min is not (> 1900 and < 2100)) return false;
        return q.Min < today.Year - 1 || (q.Min == today.Year - 1 && today.Month > 3);
    }

    private static bool IsNear(SentenceScan scan, in Quantity q, Hit hit)
    {
        var from = Math.Min(q.First, hit.First);
        var to = Math.Max(q.First, hit.First);
        return to - from <= Near && scan.BoundariesBetween(from, to) <= 1;
    }

    /// <summary>"Since 2011"; but "since his abduction in 2014" dates the abduction.</summary>
    private bool IsSince(TokenStream stream, SentenceScan scan, in Quantity q, Hit hit)
    {
        for (var i = q.First - 1; i >= Math.Max(scan.Sentence.First, q.First - 7); i--)
            if (grammar.IsSince(stream[i].Form)) return !(hit.First > i && hit.First < q.First);
        return grammar.IsSince(stream[q.First].Form);
    }
}
