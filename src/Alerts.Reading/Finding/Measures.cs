using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Reads hedge, number and range into bounds.</summary>
internal sealed class Measures(MarkedTokens marks, NumberWords words, Ranges ranges, Hedges hedges)
{
    /// <summary>More people than there are: no number that anything is computed from.</summary>
    private const decimal Mankind = 10_000_000_000;

    /// <summary>Reads what begins at the token: a hedge with its number, a number, a range, a vague word.</summary>
    public bool TryRead(int at, out Measure measure)
    {
        measure = default;
        ranges.Begin();
        if (!marks.CanBeginNumber(at)) return false;
        var start = at;
        var hedge = hedges.Before(ref start);
        if (hedge == FigureQualifier.About && hedges.Before(ref start) is { } nearer) hedge = nearer;
        if (!TryBounds(start, ref measure)) return false;
        var sound = hedge is not null && hedges.IsSound(at, start);
        measure.First = ranges.Superseded is not null ? measure.NumberFirst : sound || hedge is null ? at : start;
        if (!measure.Vague) measure.Flags |= Definite(measure.NumberFirst);
        if (sound) Hedges.Apply(hedge, ref measure.Min, ref measure.Max, ref measure.Qualifier);
        return true;
    }

    private bool TryBounds(int at, ref Measure measure)
    {
        if (marks.Has(at, NumberCue.Mask)) return false;
        if (marks.Has(at, NumberCue.Between | NumberCue.From)) return ranges.TryFramed(at, ref measure);
        if (TryVague(at, ref measure) || TryPart(at, ref measure)) return true;
        var bracket = marks.IsSign(at, '(') && marks.IsDigits(at + 1) && marks.IsSign(at + 2, ')');
        if (!words.TryRead(bracket ? at + 1 : at, out var number) || IsPronoun(number)) return false;
        measure.Set(number);
        if (bracket) measure.End++;
        ranges.Extend(ref measure);
        return true;
    }

    /// <summary>"this one", "each one", "the last one"; «طريق واحد».</summary>
    private bool IsPronoun(in NumberReading number) =>
        number is { Value: 1 } && number.End == number.First + 1 && marks.IsWord(number.First) && marks.Noun(number.End) is null &&
        (marks.IsArabic(number.First)
            ? marks.Noun(number.First - 1) is { IsPeople: false } && !marks.HasAnd(number.First)
            : marks.Has(number.First - 1, NumberCue.Determiner | NumberCue.Each | NumberCue.Any | NumberCue.Adjective));

    /// <summary>A vague word that is also a scale (آلاف) is vague only where no number is made with it.</summary>
    private bool TryVague(int at, ref Measure measure)
    {
        if (marks.Phrase(at, NumberPhraseRole.Vague, out var end) is not { } vague) return false;
        if (vague.OfPeople && !IsPeople(marks.Has(end, NumberCue.Of) ? end + 1 : end)) return false;
        (measure.Min, measure.Max, measure.NumberFirst, measure.End, measure.Vague) = (vague.Min, vague.Max, at, end, true);
        measure.Qualifier = vague.Min == vague.Max ? FigureQualifier.About : FigureQualifier.Vague;
        if (end - 1 > at && marks.Has(end - 1, NumberCue.Of)) measure.End = end - 1;
        return true;
    }

    /// <summary>"Half of the 2.3 million residents", "a third of 900 families".</summary>
    private bool TryPart(int at, ref Measure measure)
    {
        if (marks.IsArabic(at) || marks.Phrase(at, NumberPhraseRole.Fraction, out var of) is not { } part) return false;
        var whole = marks.Has(of, NumberCue.Of) ? of + 1 : of;
        if (marks.Has(whole, NumberCue.Determiner)) whole++;
        if (whole == of || marks.Stream.Folded(whole) is "a" or "an" || !words.TryRead(whole, out var number) || number.Value is < 2 or > Mankind) return false;
        measure.Set(number);
        (measure.Min, measure.Max, measure.Qualifier) = ((long)number.Value * part.Numerator / part.Denominator, (((long)number.Value * part.Numerator) + part.Denominator - 1) / part.Denominator, FigureQualifier.Fraction);
        return true;
    }

    private bool IsPeople(int at) => marks.Noun(at) is { IsPeople: true } || (marks.Has(at, NumberCue.Adjective) && marks.Noun(at + 1) is { IsPeople: true });

    private QuantityFlags Definite(int number)
    {
        if (marks.Has(number - 1, NumberCue.Possessive)) return QuantityFlags.Possessed;
        if (marks.IsArabic(number - 1) && marks.Stream.Folded(number - 1) is "ال") return QuantityFlags.Definite;
        return marks.Is(number, TokenMarks.Definite) || marks.Has(number - 1, NumberCue.Determiner) ? QuantityFlags.Definite : QuantityFlags.None;
    }
}
