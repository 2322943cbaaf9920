using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Numbers of dates, years and times of day.</summary>
internal sealed class Calendar(MarkedTokens marks)
{
    /// <summary>One past a time of day that the number begins, or -1.</summary>
    public int TryTime(in Measure measure)
    {
        if (measure.Number.Kind == DigitsKind.Time) return AfterMarks(measure.End);
        var clock = measure.Number is { IsWhole: true, Value: <= 24 } || measure.Number.MayBeTime || measure.Number is { PlainDigits: true, Value: <= 2400 };
        if (!clock || measure.IsHedged) return -1;
        return marks.Has(measure.End, NumberCue.TimeMark) || IsClockBefore(measure.NumberFirst) ? AfterMarks(measure.End) : -1;
    }

    /// <summary>«الساعة 9», «الساعة التاسعة».</summary>
    public bool IsClockBefore(int at) => marks.Has(at - 1, NumberCue.TimeBefore) && marks.Is(at - 1, TokenMarks.Definite);

    /// <summary>Past "p.m.", "GMT", «بتوقيت غرينتش».</summary>
    public int AfterMarks(int at)
    {
        while (marks.Has(at, NumberCue.TimeMark)) at = marks.CueEnd(at, NumberCue.TimeMark);
        return at;
    }

    /// <summary>One past a date that the number begins or ends, or -1.</summary>
    public int TryDate(in Measure measure)
    {
        if (measure.Number.Kind == DigitsKind.Date) return measure.End;
        if (!measure.Number.IsWhole || measure.Number.Scale > 0) return -1;
        if (measure.Number.Value is >= 1 and <= 31 && DayEnd(measure.NumberFirst, measure.End) is > 0 and var day) return day;
        if (measure.Number is { PlainDigits: true, Value: <= 31 } && marks.Has(measure.End, NumberCue.And) && marks.IsDigits(measure.End + 1) && IsMonth(measure.End + 2)) return measure.End;
        if (marks.IsDash(measure.End) && marks.IsDigits(measure.End + 1) && marks.IsDash(measure.End + 2) && marks.IsDigits(measure.End + 3)) return measure.End + 4;
        return measure.Number.PlainDigits ? TryYear(measure) : -1;
    }

    /// <summary>One past "9 September 2016" or "September 9", given where its day stands; 0 when no month stands beside it.</summary>
    public int DayEnd(int day, int end)
    {
        if (marks.IsWord(end) && marks.Is(end, TokenMarks.Glued) && marks.Stream.Folded(end) is "th" or "st" or "nd" or "rd") end++;
        var month = marks.Has(end, NumberCue.Of) ? end + 1 : end;
        if (IsMonth(month)) return MonthEnd(month);
        var before = marks.IsSign(day - 1, '.') ? day - 2 : day - 1;
        return IsMonth(before) && marks.Noun(end) is not { IsPeople: true } ? YearAfter(end) : 0;
    }

    /// <summary>A year stands without a counted noun, or after a word that leads to a year.</summary>
    private int TryYear(in Measure measure)
    {
        var value = measure.Number.Value;
        var noun = marks.Noun(measure.End);
        if (measure.Qualifier == FigureQualifier.Range) return value is >= 1900 and <= 2099 && measure.Min is >= 1900 && noun is null ? measure.End : -1;
        if (measure.IsHedged) return -1;
        var led = marks.Has(measure.NumberFirst - 1, NumberCue.YearWord) || IsMonth(measure.NumberFirst - 1);
        if (value is >= 1900 and <= 2099 && (led || noun is null) && !marks.Has(measure.End, NumberCue.Of)) return PastLetter(measure.End);
        return value is >= 1000 and < 1900 && led && noun is null && !IsThisYear(measure.NumberFirst - 1) ? PastLetter(measure.End) : -1;
    }

    /// <summary>«منذ بداية العام 1750 قتيلا»: the year is the current one, and the number is none.</summary>
    private bool IsThisYear(int year) => marks.Is(year, TokenMarks.Definite) && !marks.Has(year - 1, NumberCue.Stop);

    /// <summary>1990s, 1437هـ.</summary>
    private int PastLetter(int at) => marks.IsWord(at) && marks.Is(at, TokenMarks.Glued) ? at + 1 : at;

    /// <summary>A month; of those that are words too only with a capital.</summary>
    private bool IsMonth(int at) =>
        marks.Has(at, NumberCue.Month) && (marks.IsArabic(at) || marks.Is(at, TokenMarks.Capital) || marks.Stream.Folded(at) is not ("may" or "march" or "mar" or "sep" or "dec"));

    /// <summary>Past the month, its second name («سبتمبر/ أيلول») and the year.</summary>
    private int MonthEnd(int at)
    {
        while (marks.Has(at, NumberCue.Month) || (marks.IsSign(at, '/') && marks.Has(at + 1, NumberCue.Month))) at++;
        return YearAfter(at);
    }

    private int YearAfter(int at)
    {
        var year = marks.IsComma(at) ? at + 1 : at;
        if (!marks.IsDigits(year)) return at;
        return marks.Stream[year].FoldedLength == 4 || (marks.Stream[year].FoldedLength == 2 && year == at && !marks.IsWord(year + 1)) ? year + 1 : at;
    }
}
