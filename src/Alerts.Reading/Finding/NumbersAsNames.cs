using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Numbers that count nobody: dates, years, times, ages, percentages, ratios, sums of money, scores, and the numbers in names
/// (Resolution 2254, F-16). Asked before any noun is looked for.
/// </summary>
internal sealed class NumbersAsNames(MarkedTokens marks)
{
    /// <summary>Where reading goes on after a number that was a name; 0 when that is its own end.</summary>
    public int SkipTo { get; private set; }

    public bool TryName(in Measure measure, ref Quantity quantity)
    {
        SkipTo = 0;
        if (measure.Vague) return TryPercent(measure, ref quantity);
        return TryPercent(measure, ref quantity) || TryMoney(measure, ref quantity) || TryShape(measure, ref quantity) || TryTime(measure, ref quantity) ||
            TryAge(measure, ref quantity) || TryDate(measure, ref quantity) || TryIdentifier(measure, ref quantity) || TryScore(measure, ref quantity) ||
            TryRatio(measure, ref quantity) || TryFraction(measure, ref quantity);
    }

    private bool Named(QuantityClass kind, int end, ref Quantity quantity, string unit = "")
    {
        quantity.Class = kind;
        quantity.Unit = unit;
        SkipTo = end;
        return true;
    }

    private bool TryPercent(in Measure measure, ref Quantity quantity)
    {
        var at = measure.End;
        if (marks.IsSign(at, '%') || marks.IsSign(at, '٪')) return Named(QuantityClass.Percent, at + 1, ref quantity);
        if (marks.IsSign(measure.NumberFirst - 1, '%') || marks.IsSign(measure.NumberFirst - 1, '٪')) return Named(QuantityClass.Percent, at, ref quantity);
        if (marks.IsSign(at, '-') || marks.IsSign(at, '–')) at++;
        var arabic = marks.IsWord(at) && marks.Stream.Folded(at) is "في" ? at + 1 : at;
        if (!marks.Has(arabic, NumberCue.Percent) || (marks.IsArabic(arabic) && !marks.Is(arabic, TokenMarks.Definite))) return false;
        return Named(QuantityClass.Percent, marks.CueEnd(arabic, NumberCue.Percent), ref quantity);
    }

    private bool TryMoney(in Measure measure, ref Quantity quantity)
    {
        var sign = marks.Kind(measure.NumberFirst - 1) == TokenKind.Sign ? marks.Stream.Folded(measure.NumberFirst - 1)[0] : ' ';
        var unit = sign switch { '$' => "usd", '€' => "eur", '£' => "gbp", '¥' or '₪' or '₺' or '₽' => "money", _ => null };
        return unit is not null && Named(QuantityClass.Money, measure.End, ref quantity, unit);
    }

    private bool TryShape(in Measure measure, ref Quantity quantity) => measure.Number.Kind switch
    {
        DigitsKind.Time => Named(QuantityClass.Time, TimeEnd(measure.End), ref quantity),
        DigitsKind.Date => Named(QuantityClass.Date, measure.End, ref quantity),
        DigitsKind.Identifier => Named(QuantityClass.Identifier, measure.End, ref quantity),
        _ => false,
    };

    private int TimeEnd(int at)
    {
        while (marks.Has(at, NumberCue.TimeMark)) at = marks.CueEnd(at, NumberCue.TimeMark);
        return at;
    }

    private bool TryTime(in Measure measure, ref Quantity quantity)
    {
        var clock = measure.Number is { IsWhole: true, Value: <= 24 } || measure.Number.MayBeTime || measure.Number is { PlainDigits: true, Value: <= 2400 };
        if (!clock || measure.IsHedged) return false;
        var before = marks.Has(measure.NumberFirst - 1, NumberCue.TimeBefore) && marks.Is(measure.NumberFirst - 1, TokenMarks.Definite);
        if (!before && !marks.Has(measure.End, NumberCue.TimeMark)) return false;
        return Named(QuantityClass.Time, TimeEnd(measure.End), ref quantity);
    }

    private bool TryAge(in Measure measure, ref Quantity quantity)
    {
        if (!measure.Number.IsWhole || measure.Number.Value > 120) return false;
        var after = marks.Noun(measure.End) is { Class: QuantityClass.Duration } unit ? marks.NounEnd(measure.End) : measure.End;
        if (after > measure.End && IsOld(after)) return Named(QuantityClass.Age, after + 1, ref quantity);
        if (IsAgeBefore(measure.First - 1) || IsAgeBefore(measure.NumberFirst - 1)) return Named(QuantityClass.Age, after, ref quantity);
        if (marks.Has(after, NumberCue.AgeAfter)) return Named(QuantityClass.Age, marks.CueEnd(after, NumberCue.AgeAfter), ref quantity);
        if (InBrackets(measure, after)) return Named(QuantityClass.Age, after + 1, ref quantity);
        if (marks.Has(measure.NumberFirst - 2, NumberCue.AgeBefore) && marks.IsWord(measure.NumberFirst - 1)) return Named(QuantityClass.Age, after, ref quantity);
        return after == measure.End && !measure.IsHedged && IsBetweenCommasOrAfterName(measure) && Named(QuantityClass.Age, measure.End, ref quantity);
    }

    private bool IsOld(int at) => marks.IsWord(at) && marks.Stream.Folded(at) is "old" or "olds";

    private bool IsAgeBefore(int at) => marks.Has(at, NumberCue.AgeBefore);

    /// <summary>(12 عاما), (54): in brackets alone or with a year word.</summary>
    private bool InBrackets(in Measure measure, int after) =>
        marks.IsSign(measure.NumberFirst - 1, '(') && marks.IsSign(after, ')') && measure.Number.Value > 0 &&
        (after > measure.End || (marks.IsWord(measure.NumberFirst - 2) && !marks.IsNumber(measure.NumberFirst - 2)));

    /// <summary>"A man, 54, was killed"; and "Ziad 13 suffered" in a text that lost its commas.</summary>
    private bool IsBetweenCommasOrAfterName(in Measure measure)
    {
        if (!measure.Number.PlainDigits || measure.Number.Value is < 1 or > 110) return false;
        var before = measure.NumberFirst - 1;
        var next = measure.End;
        if (IsComma(before))
        {
            var person = marks.Is(before - 1, TokenMarks.Capital) || marks.Noun(before - 1) is { IsPeople: true, Number: NounNumber.One };
            return person && (IsComma(next) || marks.Has(next, NumberCue.And) || marks.Kind(next) is TokenKind.Sign or TokenKind.Break);
        }

        return marks.Is(before, TokenMarks.Capital) && marks.IsWord(before) && marks.Stream[before].Form == 0 && marks.Is(before - 1, TokenMarks.Capital) == false &&
            !marks.Has(before - 1, NumberCue.Stop) && before > marks.First && marks.IsWord(next) && !marks.Is(next, TokenMarks.Capital) && marks.Noun(next) is null && !marks.Has(next, NumberCue.Adjective) && !IsPlural(next);
    }

    private bool IsPlural(int at) => marks.Stream.Folded(at) is "were" or "are" or "have" or "killed" or "wounded" or "injured" or "die" || marks.Stream.Folded(at)[^1] == 's' && marks.Stream[at].Form == 0;

    private bool IsComma(int at) => marks.IsSign(at, ',') || marks.IsSign(at, '،');

    private bool TryDate(in Measure measure, ref Quantity quantity)
    {
        if (!measure.Number.IsWhole || measure.Number.Scale > 0) return false;
        var value = measure.Number.Value;
        if (value is >= 1 and <= 31 && IsMonth(measure.End)) return Named(QuantityClass.Date, MonthEnd(measure.End), ref quantity);
        if (value is >= 1 and <= 31 && IsMonth(measure.NumberFirst - 1) && marks.Noun(measure.End) is null) return Named(QuantityClass.Date, measure.End, ref quantity);
        if (IsDash(measure.End) && marks.IsDigits(measure.End + 1) && IsDash(measure.End + 2) && marks.IsDigits(measure.End + 3)) return Named(QuantityClass.Date, measure.End + 4, ref quantity);
        if (!measure.Number.PlainDigits || measure.IsHedged) return false;
        if (value is >= 1900 and <= 2099 && (marks.Noun(measure.End) is null || marks.Has(measure.NumberFirst - 1, NumberCue.YearWord)) && !marks.Has(measure.End, NumberCue.Of)) return Named(QuantityClass.Date, YearEnd(measure.End), ref quantity);
        return value is >= 1300 and <= 1499 && (marks.Has(measure.NumberFirst - 1, NumberCue.YearWord) || IsMonth(measure.NumberFirst - 1)) && marks.Noun(measure.End) is null && marks.IsArabic(measure.NumberFirst - 1) && Named(QuantityClass.Date, measure.End, ref quantity);
    }

    private int YearEnd(int at) => marks.IsWord(at) && marks.Is(at, TokenMarks.Glued) ? at + 1 : at;

    private bool IsMonth(int at) => marks.Has(at, NumberCue.Month) && (marks.IsArabic(at) || marks.Is(at, TokenMarks.Capital));

    private int MonthEnd(int at)
    {
        while (marks.Has(at, NumberCue.Month) || (marks.IsSign(at, '/') && marks.Has(at + 1, NumberCue.Month))) at++;
        if (marks.IsSign(at, ',') && marks.IsDigits(at + 1) && marks.Stream[at + 1].FoldedLength == 4) at++;
        return marks.IsDigits(at) && marks.Stream[at].FoldedLength == 4 && marks.Noun(at + 1) is null ? at + 1 : at;
    }

    private bool IsDash(int at) => marks.IsSign(at, '-') || marks.IsSign(at, '–');

    private bool TryIdentifier(in Measure measure, ref Quantity quantity)
    {
        var before = measure.NumberFirst - 1;
        if (marks.IsSign(before, '-') && marks.Is(before, TokenMarks.Glued) && marks.IsWord(before - 1) && marks.Is(measure.NumberFirst, TokenMarks.Glued)) return Named(QuantityClass.Identifier, measure.End, ref quantity);
        if (marks.IsSign(before, '#') || marks.IsSign(before, '+')) return Named(QuantityClass.Identifier, measure.End, ref quantity);
        if (measure.IsHedged || !marks.Has(before, NumberCue.Identifier) || !marks.IsDigits(measure.NumberFirst)) return measure.Number.PlainDigits && measure.Number.Value >= 100_000_000 && marks.Noun(measure.End) is null && Named(QuantityClass.Identifier, measure.End, ref quantity);
        if (marks.IsArabic(before) ? marks.Noun(measure.End) is { IsPeople: true } : !marks.Is(before, TokenMarks.Capital) && marks.Noun(measure.End) is not null) return false;
        return Named(QuantityClass.Identifier, measure.End, ref quantity);
    }

    private bool TryScore(in Measure measure, ref Quantity quantity)
    {
        var range = measure.Qualifier == FigureQualifier.Range;
        if (!range && !(IsDash(measure.End) && marks.IsDigits(measure.End + 1) && marks.IsDigits(measure.End - 1))) return false;
        if (marks.Noun(measure.End) is not null || measure.Number.Value > 200) return false;
        if (range && !HasScoreWord()) return false;
        return Named(QuantityClass.Score, range ? measure.End : measure.End + 2, ref quantity);
    }

    private bool HasScoreWord()
    {
        for (var i = marks.First; i < marks.End; i++)
            if (marks.Has(i, NumberCue.Score)) return true;
        return false;
    }

    /// <summary>One in five children, واحد من كل خمسة.</summary>
    private bool TryRatio(in Measure measure, ref Quantity quantity)
    {
        if (!marks.Has(measure.End, NumberCue.RatioIn) || measure.Number.Value > 20) return false;
        var at = marks.CueEnd(measure.End, NumberCue.RatioIn);
        var arabic = marks.IsArabic(measure.End);
        if (marks.Has(at, NumberCue.Each)) at++;
        if (!marks.IsNumber(at) || marks.Numeral(at).Value == 0 && !marks.IsDigits(at)) return false;
        var noun = marks.Noun(at + 1);
        if (!arabic && noun is null or { Class: QuantityClass.Duration }) return false;
        return Named(QuantityClass.Ratio, at + 1, ref quantity);
    }

    /// <summary>6.4 of something unknown counts no people.</summary>
    private bool TryFraction(in Measure measure, ref Quantity quantity) =>
        !measure.Number.IsWhole && measure.Number.Scale == 0 && marks.Noun(measure.End) is null && Named(QuantityClass.Other, measure.End, ref quantity);
}
