using System.Globalization;

namespace Alerts.Situation;

/// <summary>A length of time as a report tells it: <c>P6M</c>, <c>&gt;P1M</c>, <c>P2W</c>, <c>PT48H</c>.</summary>
/// <param name="Hedge"><c>'&gt;'</c>, <c>'&lt;'</c>, or none.</param>
/// <param name="Unit">Y, M, W, D, or H for hours.</param>
public sealed record Span(char? Hedge, int Number, char Unit)
{
    /// <summary>Null for what is no duration; the first part where there are several.</summary>
    public static Span? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var hedge = text[0] is '>' or '<' ? text[0] : (char?)null;
        var rest = text.AsSpan(hedge is null ? 0 : 1);
        if (rest.Length < 3 || rest[0] != 'P') return null;
        var hours = rest[1] == 'T';
        rest = rest[(hours ? 2 : 1)..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return Known(rest[digits], hours) ? new Span(hedge, number, rest[digits]) : null;
    }

    /// <summary>The latest day on which what has lasted so long can have begun.</summary>
    public DateOnly Before(DateOnly day)
    {
        var number = Math.Min(Number, 5000);
        return Unit switch
        {
            'Y' when number < day.Year - 1 => day.AddYears(-number),
            'M' when number < (day.Year - 1) * 12 => day.AddMonths(-number),
            'W' => day.AddDays(-7 * number),
            'D' => day.AddDays(-number),
            _ => day,
        };
    }

    private static bool Known(char unit, bool hours) => hours ? unit == 'H' : unit is 'Y' or 'M' or 'W' or 'D';
}
