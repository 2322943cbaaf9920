using System.Globalization;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>How long a state has lasted, as ISO 8601 with the hedge before it: "for more than a month" is <c>&gt;P1M</c>.</summary>
internal static class Durations
{
    private const int Reach = 40;

    public static string? Of(TokenStream stream, SentenceScan scan, List<Quantity> quantities, Hit fact)
    {
        string? found = null;
        var best = Reach;
        foreach (var q in quantities)
        {
            if (q.Class != QuantityClass.Duration || Designator(q.Unit) is not { } unit || (q.Min ?? q.Max) is not { } value) continue;
            var gap = q.First >= fact.End ? q.First - fact.End : fact.First - q.End;
            if (gap >= best || q.First < scan.Sentence.First) continue;
            best = gap;
            found = Hedge(stream, q) + string.Format(CultureInfo.InvariantCulture, unit, value);
        }

        return found;
    }

    private static string? Designator(string unit) => unit switch
    {
        "hour" => "PT{0}H",
        "day" => "P{0}D",
        "week" => "P{0}W",
        "month" => "P{0}M",
        "year" => "P{0}Y",
        _ => null,
    };

    /// <summary>"More than a month": the hedge stands before a unit without a number.</summary>
    private static string Hedge(TokenStream stream, in Quantity q)
    {
        if (q.Max is null) return ">";
        if (q.Min is null) return "<";
        if (q.First < 2 || !q.Has(QuantityFlags.Implied)) return "";
        return $"{stream.Stem(q.First - 2)} {stream.Folded(q.First - 1)}" switch
        {
            "اكثر من" or "more than" => ">",
            "اقل من" or "less than" => "<",
            _ => "",
        };
    }
}
