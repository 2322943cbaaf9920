using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Reads hedge, number and range into bounds.</summary>
internal sealed class Measures(MarkedTokens marks)
{
    private readonly NumberWords words = new(marks);
    private Measure old;
    private bool hasOld;

    public NumberWords Words => words;

    public bool TryRead(int at, out Measure measure)
    {
        hasOld = false;
        measure = default;
        if (!CanBegin(at)) return false;
        var start = at;
        var qualifier = Hedge(ref start, out var negated);
        if (qualifier is not null && start < marks.End && Hedge(ref start, out _) is { } second && qualifier == FigureQualifier.About) qualifier = second;
        if (!TryBounds(start, ref measure)) return false;
        if (!IsHedgeSound(at, start, qualifier)) (at, qualifier) = (start, null);
        measure.First = at;
        measure.Flags |= Definite(measure.NumberFirst);
        Apply(qualifier, negated, ref measure);
        if (hasOld) measure.SupersededOne = [old];
        return true;
    }

    private bool CanBegin(int at) =>
        marks.IsDigits(at) || (marks.IsWord(at) && (marks.Stream[at].Form != 0) &&
            (marks.Numeral(at).Role != NumeralRole.None || (marks.Cue(at) & (NumberCue.Article | NumberCue.Between | NumberCue.From | NumberCue.ElevenBegins)) != 0 ||
            marks.Phrase(at, NumberPhraseRole.HedgeBefore, out _) is not null || marks.Phrase(at, NumberPhraseRole.Vague, out _) is not null || marks.Phrase(at, NumberPhraseRole.Fraction, out _) is not null));

    private FigureQualifier? Hedge(ref int at, out bool negated)
    {
        negated = false;
        if (marks.Phrase(at, NumberPhraseRole.HedgeBefore, out var end) is not { } hedge) return null;
        if (marks.Has(at, NumberCue.Mask)) return null;
        negated = hedge.Qualifier == FigureQualifier.MoreThan && IsNegated(at);
        at = end;
        return hedge.Qualifier;
    }

    /// <summary>"did not hold for more than 7 days", «لم يصمد لأكثر من 7 أيام»: the most, not the least.</summary>
    private bool IsNegated(int hedge)
    {
        for (var i = hedge - 1; i >= marks.First && i >= hedge - 4 && marks.IsWord(i); i--)
            if (marks.Has(i, NumberCue.Negation)) return true;
        return false;
    }

    /// <summary>دون is "without" before anything but a number word or an article; a hedge never stands before a time of day.</summary>
    private bool IsHedgeSound(int at, int number, FigureQualifier? qualifier) =>
        qualifier is not null && (!(marks.Stream.Stem(at) is "دون") || marks.Is(number, TokenMarks.Definite) || !marks.IsDigits(number) || number > at + 1);

    private QuantityFlags Definite(int number) =>
        marks.Is(number, TokenMarks.Definite) && !marks.Has(number, NumberCue.Percent) ? QuantityFlags.Definite
        : marks.Has(number - 1, NumberCue.Determiner) ? QuantityFlags.Definite
        : QuantityFlags.None;

    private bool TryBounds(int at, ref Measure measure)
    {
        if (marks.Has(at, NumberCue.Mask)) return false;
        if (marks.Has(at, NumberCue.Between) || marks.Has(at, NumberCue.From)) return TryFramedRange(at, ref measure);
        if (TryVague(at, ref measure)) return true;
        if (!words.TryRead(at, out var number)) return false;
        SetNumber(number, ref measure);
        TryOpenRange(ref measure);
        return true;
    }

    private bool TryVague(int at, ref Measure measure)
    {
        if (marks.Phrase(at, NumberPhraseRole.Vague, out var end) is not { } vague) return false;
        if (marks.Numeral(at).Role != NumeralRole.None && end == at + 1 && words.TryRead(at, out var longer) && longer.End > end) return false;
        (measure.Min, measure.Max, measure.NumberFirst, measure.End) = (vague.Min, vague.Max, at, end);
        (measure.Qualifier, measure.Vague) = (vague.Min == vague.Max ? FigureQualifier.About : FigureQualifier.Vague, true);
        if (marks.Has(end - 1, NumberCue.Of) && end - 1 > at) measure.End = end - 1;
        return true;
    }

    private static void SetNumber(in NumberReading number, ref Measure measure)
    {
        measure.Number = number;
        measure.NumberFirst = number.First;
        measure.End = number.End;
        measure.Min = measure.Max = (long)decimal.Round(number.Value, MidpointRounding.AwayFromZero);
        if (number.Loose) measure.Qualifier = FigureQualifier.About;
        if (number.Loose) measure.Flags |= QuantityFlags.Loose;
        if (number.Suspect) measure.Qualifier = FigureQualifier.Suspect;
    }

    /// <summary>between A and B, from A to B.</summary>
    private bool TryFramedRange(int at, ref Measure measure)
    {
        var between = marks.Has(at, NumberCue.Between);
        if (!words.TryRead(at + 1, out var a)) return false;
        var joins = a.End;
        if (between ? marks.HasAnd(joins) || Skips(ref joins, NumberCue.And | NumberCue.To) : Skips(ref joins, NumberCue.To))
        {
            if (!words.TryRead(joins, out var b)) return false;
            if (!between && IsChange(at)) return Change(a, b, ref measure);
            SetRange(a, b, at, ref measure);
            return true;
        }

        return between && TrySplit(at, a, ref measure);
    }

    /// <summary>«بين خمسة وعشرين»: two numbers that read as one.</summary>
    private bool TrySplit(int at, in NumberReading a, ref Measure measure)
    {
        for (var i = a.End - 1; i > a.First; i--)
        {
            if (!marks.HasAnd(i) || !words.TryRead(i, out var b) || b.End != a.End) continue;
            var left = a with { End = i, Value = a.Value - b.Value, Scale = 0 };
            if (left.Value >= b.Value) continue;
            SetRange(left, b, at, ref measure);
            return true;
        }

        return false;
    }

    private bool Skips(ref int at, NumberCue cue)
    {
        if (!marks.Has(at, cue)) return false;
        at++;
        return true;
    }

    /// <summary>A to B, A–B, A or B, without a word before.</summary>
    private void TryOpenRange(ref Measure measure)
    {
        var at = measure.End;
        var dash = IsDash(at) && marks.IsDigits(at + 1) && marks.IsDigits(at - 1);
        if (!dash && !marks.Has(at, NumberCue.To | NumberCue.Or)) return;
        if (measure.Number.Kind != DigitsKind.Number || !words.TryRead(at + 1, out var b) || b.Kind != DigitsKind.Number) return;
        if (dash && (IsDash(b.End) && marks.IsDigits(b.End + 1))) return;
        if (!dash && marks.Has(at, NumberCue.To) && (b.Value <= measure.Number.Value || IsChange(at))) return;
        if (b.Value == measure.Number.Value || b.Value == 0 || measure.Number.Value == 0) return;
        SetRange(measure.Number, b, measure.Number.First, ref measure);
    }

    private bool IsDash(int at) => marks.Kind(at) == TokenKind.Sign && marks.Stream.Folded(at)[0] is '-' or '–' or '—' or '−';

    private static void SetRange(NumberReading a, in NumberReading b, int first, ref Measure measure)
    {
        if (a.Scale == 0 && b.Scale > 0 && a.Value < 1000 && a.Value * b.Scale < b.Value) a.Value *= b.Scale;
        SetNumber(b, ref measure);
        measure.Min = (long)Math.Min(a.Value, b.Value);
        measure.Max = (long)Math.Max(a.Value, b.Value);
        measure.Qualifier = FigureQualifier.Range;
        measure.NumberFirst = first;
    }

    /// <summary>"rose from 20 to 30": the old value and the new.</summary>
    private bool Change(in NumberReading a, in NumberReading b, ref Measure measure)
    {
        SetNumber(a, ref measure);
        measure.First = a.First;
        measure.Flags |= QuantityFlags.Superseded;
        (old, hasOld) = (measure, true);
        measure = default;
        SetNumber(b, ref measure);
        measure.First = b.First;
        return true;
    }

    private bool IsChange(int at)
    {
        for (var i = at; i >= marks.First && i >= at - 12; i--)
            if (marks.Has(i, NumberCue.Change)) return true;
        return false;
    }

    private static void Apply(FigureQualifier? qualifier, bool negated, ref Measure measure)
    {
        if (qualifier is null || measure.Qualifier == FigureQualifier.Suspect) return;
        if (negated) qualifier = FigureQualifier.UpTo;
        switch (qualifier)
        {
            case FigureQualifier.AtLeast or FigureQualifier.MoreThan:
                measure.Max = null;
                break;
            case FigureQualifier.UpTo or FigureQualifier.LessThan:
                measure.Max ??= measure.Min;
                measure.Min = null;
                break;
            default:
                if (measure.Qualifier is FigureQualifier.Range or FigureQualifier.Vague) return;
                break;
        }

        measure.Qualifier = qualifier;
    }

    /// <summary>«30 شخصا على الأقل», "30 people or more": looks past the noun.</summary>
    public void HedgeAfter(ref Quantity quantity)
    {
        if (!quantity.MayBePeople && quantity.Class is not (QuantityClass.Duration or QuantityClass.Vehicles or QuantityClass.Strikes or QuantityClass.Munitions or QuantityClass.Buildings or QuantityClass.Facilities or QuantityClass.Weight or QuantityClass.Distance or QuantityClass.Money or QuantityClass.Other)) return;
        var from = Math.Max(quantity.End, quantity.NounEnd);
        if (marks.IsSign(quantity.End, '+') && marks.Is(quantity.End, TokenMarks.Glued)) Hedged(FigureQualifier.MoreThan, quantity.End + 1, ref quantity);
        for (var i = quantity.End; i <= from + 2 && i < marks.End; i++)
        {
            if (i >= from && !marks.IsWord(i)) return;
            if (marks.Phrase(i, NumberPhraseRole.HedgeAfter, out var end) is not { } hedge) continue;
            if (words.TryRead(end, out _)) return;
            Hedged(hedge.Qualifier!.Value, end, ref quantity);
            return;
        }
    }

    private static void Hedged(FigureQualifier qualifier, int end, ref Quantity quantity)
    {
        var measure = new Measure { Min = quantity.Min, Max = quantity.Max, Qualifier = quantity.Qualifier };
        Apply(qualifier, false, ref measure);
        (quantity.Min, quantity.Max, quantity.Qualifier, quantity.End) = (measure.Min, measure.Max, measure.Qualifier, end);
    }
}
