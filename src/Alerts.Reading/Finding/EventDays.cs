using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// When it happened: the day named nearest the fact in its sentence, resolved against the day of publication. "Tuesday" is the last
/// Tuesday up to it; a date without a year is the last such date up to it, a few days' slip allowed for what is announced.
/// </summary>
internal sealed class EventDays(Grammar grammar)
{
    private const int Reach = 25;
    private const int Slip = 10;

    public DateOnly? Find(TokenStream stream, SentenceScan scan, List<Quantity> quantities, Hit fact, DateOnly? published)
    {
        if (published is not { } today) return null;
        DateOnly? found = null;
        var best = Reach;
        foreach (var day in scan.Days)
        {
            var gap = day.First >= fact.End ? day.First - fact.End : fact.First - day.End;
            gap += 4 * scan.BoundariesBetween(Math.Min(day.First, fact.First), Math.Max(day.First, fact.First));
            if (gap >= best || IsSince(stream, scan, day) || IsNoDay(stream, scan, day) || Resolve(stream, quantities, day, today) is not { } resolved) continue;
            best = gap;
            found = resolved;
        }

        return found;
    }

    /// <summary>«اثنين» and «أحد» without their article are two and one, «يوم» is any day; of «ليل الأحد الاثنين» the later day is meant.</summary>
    private static bool IsNoDay(TokenStream stream, SentenceScan scan, Hit day)
    {
        var isOneWord = day.End - day.First == 1 && (day.Term.Day == DayKind.Weekday || day.Term is { Day: DayKind.DaysAgo, DayNumber: 0 });
        if (!isOneWord || stream.Folded(day.First)[0] < 'ء') return false;
        return !stream.Folded(day.First).Contains("ال", StringComparison.Ordinal) || scan.Days.Exists(other => other.First == day.End && other.Term.Day == DayKind.Weekday);
    }

    private static DateOnly? Resolve(TokenStream stream, List<Quantity> quantities, Hit day, DateOnly today) => day.Term.Day switch
    {
        DayKind.DaysAgo => today.AddDays(-day.Term.DayNumber),
        DayKind.Weekday => LastWeekday(today, day.Term.DayNumber),
        _ => OfMonth(stream, quantities, day, today),
    };

    private static DateOnly LastWeekday(DateOnly today, int weekday)
    {
        var wanted = (DayOfWeek)(weekday % 7);
        return today.AddDays(-(((int)today.DayOfWeek - (int)wanted + 7) % 7));
    }

    /// <summary>A month counts only with a day beside it.</summary>
    private static DateOnly? OfMonth(TokenStream stream, List<Quantity> quantities, Hit month, DateOnly today)
    {
        var (day, year) = Beside(stream, quantities, month);
        if (day is null) return null;
        var resolved = Date(year ?? today.Year, month.Term.DayNumber, day.Value);
        return year is null && resolved > today.AddDays(Slip) ? Date(today.Year - 1, month.Term.DayNumber, day.Value) : resolved;
    }

    /// <summary>The day and the year that stand beside the name of a month.</summary>
    internal static (int? Day, int? Year) Beside(TokenStream stream, List<Quantity> quantities, Hit month)
    {
        int? day = null, year = null;
        foreach (var q in quantities)
        {
            if (q.Class != QuantityClass.Date || q.Min is not { } value || q.End < month.First - 1 || q.First > month.End + 2) continue;
            if (value is >= 1 and <= 31) day = (int)value;
            else if (value is > 1900 and < 2100) year = (int)value;
        }

        for (var i = month.End; i < Math.Min(stream.Count, month.End + 4) && year is null; i++)
            if (stream[i].Kind == TokenKind.Number && stream[i].FoldedLength == 4 && int.TryParse(stream.Folded(i), out var written) && written is > 1900 and < 2100) year = written;
        return (day, year);
    }

    private static DateOnly? Date(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>"Since Monday" begins a time and does not date the fact.</summary>
    private bool IsSince(TokenStream stream, SentenceScan scan, Hit day)
    {
        for (var i = day.First - 1; i >= Math.Max(scan.Sentence.First, day.First - 3); i--)
            if (grammar.IsSince(stream[i].Form)) return true;
        return false;
    }
}
