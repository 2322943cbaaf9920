using System.Globalization;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>How long a state has lasted, as ISO 8601 with the hedge before it: "for more than a month" is <c>&gt;P1M</c>.</summary>
internal static class Durations
{
    private const int Reach = 40;
    private const int Beside = 3;

    public static string? Of(TokenStream stream, SentenceScan scan, List<Quantity> quantities, Hit fact)
    {
        string? found = null;
        var best = Reach;
        foreach (var q in quantities)
        {
            if (q.Class != QuantityClass.Duration || Designator(q.Unit) is not { } unit || (q.Min ?? q.Max) is not { } value) continue;
            // "One meal a day" is a measure, and no time that hunger has lasted.
            if ((q.First < fact.End && q.End > fact.First) || IsRate(stream, q)) continue;
            var gap = q.First >= fact.End ? q.First - fact.End : fact.First - q.End;
            if (gap >= best || q.First < scan.Sentence.First || (gap > Beside && !IsMarked(stream, scan, q))) continue;
            best = gap;
            found = Hedge(stream, q) + string.Format(CultureInfo.InvariantCulture, unit, value);
        }

        return found;
    }

    /// <summary>How many days it is at least; 0 when not said.</summary>
    public static int DaysOf(string? duration)
    {
        var at = duration?.IndexOf('P', StringComparison.Ordinal) ?? -1;
        if (at < 0 || duration![0] == '<' || duration[at + 1] == 'T' || !int.TryParse(duration.AsSpan(at + 1, duration.Length - at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return 0;
        return duration[^1] switch { 'D' => count, 'W' => 7 * count, 'M' => 30 * count, _ => 365 * count };
    }

    /// <summary>"For a month", "since", «منذ شهر», «طيلة عامين»: away from the fact only such a word makes it the fact's.</summary>
    private static bool IsMarked(TokenStream stream, SentenceScan scan, in Quantity q)
    {
        for (var i = q.First - 1; i >= Math.Max(scan.Sentence.First, q.First - 3); i--)
            if (stream.Folded(i) is "for" or "since" or "after" or "منذ" or "طوال" or "طيله" or "بعد" or "lasted" or "lasting") return true;
        return stream[q.First].Has(TokenMarks.For);
    }

    /// <summary>"Two meals a day", "six times a month".</summary>
    private static bool IsRate(TokenStream stream, in Quantity q) =>
        q.First > 0 && stream.Folded(q.First) is "a" or "an" or "per" && stream[q.First - 1].Kind == TokenKind.Word &&
        stream.Folded(q.First - 1) is not ("for" or "than" or "about" or "nearly" or "almost" or "within" or "in" or "after" or "over" or "lasting" or "lasted" or "of" or "last" or "lasts" or "only" or "just" or "entire" or "half");

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
