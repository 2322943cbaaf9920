using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Numbers that count nobody: percentages, sums, times, ages, dates, names, scores, ratios, ranks. Asked in this order, before any
/// noun is looked for.
/// </summary>
internal sealed class NumbersAsNames(MarkedTokens marks, NumberWords words)
{
    private readonly Shares _shares = new(marks, words);
    private readonly Calendar _calendar = new(marks);
    private readonly Ages _ages = new(marks);
    private readonly NameNumbers _names = new(marks);

    public Shares Shares => _shares;

    public Calendar Calendar => _calendar;

    /// <summary>Names the quantity when its number is one of these; where reading goes on, or -1.</summary>
    public int TryName(in Measure measure, ref Quantity quantity)
    {
        var end = _shares.TryPercent(measure);
        if (end > 0) return Named(QuantityClass.Percent, end, ref quantity);
        if (measure.Vague) return -1;
        if (Currency(measure) is { } currency) return Named(QuantityClass.Money, measure.End, ref quantity, currency);
        if ((end = _calendar.TryTime(measure)) > 0) return Named(QuantityClass.Time, end, ref quantity);
        if ((end = _ages.TryAge(measure)) > 0) return Named(QuantityClass.Age, end, ref quantity);
        if ((end = _calendar.TryDate(measure)) > 0) return Named(QuantityClass.Date, end, ref quantity);
        if ((end = _names.TryIdentifier(measure)) > 0) return Named(QuantityClass.Identifier, end, ref quantity);
        if ((end = _names.TryScore(measure)) > 0) return Named(QuantityClass.Score, end, ref quantity);
        if ((end = _shares.TryRatio(measure)) > 0) return Named(QuantityClass.Ratio, end, ref quantity);
        if (IsRank(measure)) return Named(QuantityClass.Ordinal, measure.End, ref quantity);
        return IsPartOfOne(measure) ? Named(QuantityClass.Other, measure.End, ref quantity) : -1;
    }

    private static int Named(QuantityClass kind, int end, ref Quantity quantity, string unit = "")
    {
        (quantity.Class, quantity.Unit) = (kind, unit);
        return end;
    }

    private string? Currency(in Measure measure)
    {
        var at = measure.NumberFirst - 1;
        var sign = marks.Kind(at) == TokenKind.Sign ? marks.Stream.Folded(at)[0] : ' ';
        return sign switch { '$' => "usd", '€' => "eur", '£' => "gbp", '¥' or '₪' or '₺' or '₽' => "money", _ => null };
    }

    /// <summary>«يومه الـ400», «للمرة الـ12», "the 21st".</summary>
    private bool IsRank(in Measure measure)
    {
        if (marks.IsWord(measure.End) && marks.Is(measure.End, TokenMarks.Glued) && marks.Stream.Folded(measure.End) is "th" or "st" or "nd" or "rd") return true;
        return marks.IsDigits(measure.NumberFirst) && marks.Is(measure.NumberFirst, TokenMarks.Definite) && marks.Noun(measure.End) is null &&
            marks.Noun(measure.NumberFirst - 1) is { IsPeople: false, Number: NounNumber.One } thing && (thing.Possessed || marks.Is(measure.NumberFirst - 1, TokenMarks.Definite));
    }

    /// <summary>6.4 of something unknown, and nought, count no people.</summary>
    private bool IsPartOfOne(in Measure measure) =>
        marks.Noun(measure.End) is null && ((!measure.Number.IsWhole && measure.Number.Scale == 0) || measure.Number.Value == 0);
}
