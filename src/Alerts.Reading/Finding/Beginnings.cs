using System.Globalization;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// How long a state has lasted by the day or month it is said to run since, as ISO 8601: "since 19 September" in days, "since May 2024" as
/// more than the whole months or years that have certainly passed.
/// </summary>
internal sealed class Beginnings(Grammar grammar)
{
    private const int Reach = 14;
    private const int DaysSaidInDays = 60;

    public string? Of(TokenStream stream, SentenceScan scan, List<Quantity> quantities, Hit fact, DateOnly? published)
    {
        if (published is not { } today) return null;
        foreach (var month in scan.Days)
        {
            if (month.Term.Day is DayKind.DaysAgo or DayKind.Weekday || Math.Max(month.First - fact.End, fact.First - month.End) > Reach || !IsSince(stream, scan, month)) continue;
            var (day, year) = EventDays.Beside(stream, quantities, month);
            if (Began(day, month.Term.DayNumber, year, today) is { } began) return Between(began, day is not null, today);
        }

        return null;
    }

    private static DateOnly? Began(int? day, int month, int? year, DateOnly today)
    {
        var first = new DateOnly(year ?? today.Year, month, 1);
        if (year is null && first > today) first = first.AddYears(-1);
        if (first > today) return null;
        return day is { } named && named <= DateTime.DaysInMonth(first.Year, month) ? first.AddDays(named - 1) : first.AddMonths(1).AddDays(-1);
    }

    private static string? Between(DateOnly began, bool exact, DateOnly today)
    {
        var days = today.DayNumber - began.DayNumber;
        if (days < 1) return null;
        if (exact && days < DaysSaidInDays) return string.Create(CultureInfo.InvariantCulture, $"P{days}D");
        var months = ((today.Year - began.Year) * 12) + today.Month - began.Month - (today.Day < began.Day ? 1 : 0);
        return months switch
        {
            < 1 => null,
            < 12 => string.Create(CultureInfo.InvariantCulture, $">P{months}M"),
            _ => string.Create(CultureInfo.InvariantCulture, $">P{months / 12}Y"),
        };
    }

    private bool IsSince(TokenStream stream, SentenceScan scan, Hit day)
    {
        for (var i = day.First - 1; i >= Math.Max(scan.Sentence.First, day.First - 3); i--)
            if (grammar.IsSince(stream[i].Form)) return true;
        return false;
    }
}
