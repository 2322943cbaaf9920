using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>"Two of our colleagues, a nurse and a driver, were killed", «ثلاثة أشخاص هم أب وابنتاه»: what adds up to the number before it names the same people.</summary>
internal static class Appositions
{
    public static void Mark(TokenStream stream, List<Quantity> quantities)
    {
        for (var q = 0; q + 1 < quantities.Count; q++)
        {
            if (quantities[q].Min is not (> 1 and < 20) || quantities[q].Min != quantities[q].Max || quantities[q].NumberFirst < 0 || !Opens(stream, quantities[q].Reach, quantities[q + 1].First)) continue;
            var end = Sum(stream, quantities, q);
            for (var i = q + 1; i < end; i++) quantities[i] = quantities[i] with { Flags = quantities[i].Flags | QuantityFlags.Subset };
        }
    }

    /// <summary>One past the last quantity of the run that adds up to the one at q, or q where none does.</summary>
    private static int Sum(TokenStream stream, List<Quantity> quantities, int q)
    {
        var sum = 0L;
        for (var i = q + 1; i < quantities.Count; i++)
        {
            if (!quantities[i].MayBePeople || quantities[i].Min != quantities[i].Max || quantities[i].Min is not { } value || (i > q + 1 && !Joins(stream, quantities[i - 1].Reach, quantities[i]))) return q;
            sum += value;
            if (sum >= quantities[q].Min) return sum == quantities[q].Min ? i + 1 : q;
        }

        return q;
    }

    private static bool Opens(TokenStream stream, int from, int to)
    {
        if (to - from is < 1 or > 2) return false;
        for (var i = from; i < to; i++)
            if (!IsComma(stream, i) && stream.Folded(i) is not ("هم" or "هما" or "هن" or ":" or "-" or "–" or "—" or "(")) return false;
        return true;
    }

    private static bool Joins(TokenStream stream, int from, in Quantity next)
    {
        if (next.First - from > 2) return false;
        for (var i = from; i < next.First; i++)
            if (!IsComma(stream, i) && stream.Folded(i) is not ("and" or "و" or "her" or "his" or "their")) return false;
        return next.First > from || stream[next.First].Has(TokenMarks.And);
    }

    private static bool IsComma(TokenStream stream, int i) => stream.IsSign(i, ',') || stream.IsSign(i, '،');
}
