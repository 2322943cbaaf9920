using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Two numbers that are one range (between 20 and 30, 20–30, عشرون أو ثلاثون) or one change (rose from 20 to 30).</summary>
internal sealed class Ranges(MarkedTokens marks, NumberWords words)
{
    /// <summary>The value before the change that was read last, or null.</summary>
    public Measure? Superseded { get; private set; }

    public void Begin() => Superseded = null;

    /// <summary>between A and B, «من A إلى B».</summary>
    public bool TryFramed(int at, ref Measure measure)
    {
        var between = marks.Has(at, NumberCue.Between);
        if (!words.TryRead(at + 1, out var a) || a.Kind != DigitsKind.Number) return false;
        var second = a.End;
        if (marks.Has(second, between ? NumberCue.And | NumberCue.To : NumberCue.To)) second++;
        else if (!between || !marks.HasAnd(second)) return between && TrySplit(at, a, ref measure);
        if (!words.TryRead(second, out var b) || b.Kind != DigitsKind.Number) return false;
        if (between || !IsChange(at)) measure.SetRange(a, b, at);
        else Change(a, b, ref measure);
        return true;
    }

    /// <summary>A to B, A–B, A or B, with no word before.</summary>
    public void Extend(ref Measure measure)
    {
        var at = measure.End;
        var a = measure.Number;
        var dash = marks.IsDash(at) && marks.IsDigits(at + 1) && marks.IsDigits(at - 1);
        if ((!dash && !marks.Has(at, NumberCue.To | NumberCue.Or)) || a.Kind != DigitsKind.Number) return;
        if (!words.TryRead(at + 1, out var b) || b.Kind != DigitsKind.Number || b.Value == a.Value || b.Value == 0 || a.Value == 0) return;
        if (dash && marks.IsDash(b.End) && marks.IsDigits(b.End + 1)) return;
        if (!dash && marks.Has(at, NumberCue.To) && (b.Value <= a.Value || IsChange(at))) return;
        measure.SetRange(a, b, measure.NumberFirst);
    }

    /// <summary>«ثلاثة أشخاص أو أربعة»: the second number stands behind the noun and has none of its own.</summary>
    public void ExtendPastNoun(ref Quantity quantity)
    {
        if (quantity.Qualifier is not null || !marks.Has(quantity.Reach, NumberCue.Or) || !words.TryRead(quantity.Reach + 1, out var b)) return;
        if (b.Kind != DigitsKind.Number || b.Value <= quantity.Max || b.Value > 1000 || marks.Noun(b.End) is not null) return;
        (quantity.Max, quantity.Qualifier, quantity.End) = ((long)b.Value, FigureQualifier.Range, b.End);
    }

    /// <summary>A verb of rising or falling shortly before: the two numbers are then an old value and a new one.</summary>
    public bool IsChange(int at)
    {
        for (var i = at; i >= at - 12 && i >= marks.First; i--)
            if (marks.Has(i, NumberCue.Change)) return true;
        return false;
    }

    /// <summary>«بين خمسة وعشرين»: two numbers that read as one.</summary>
    private bool TrySplit(int at, in NumberReading whole, ref Measure measure)
    {
        for (var i = whole.End - 1; i > whole.First; i--)
        {
            if (!marks.HasAnd(i) || !words.TryRead(i, out var b) || b.End != whole.End) continue;
            var a = whole with { End = i, Value = whole.Value - b.Value, Scale = 0 };
            if (a.Value >= b.Value) continue;
            measure.SetRange(a, b, at);
            return true;
        }

        return false;
    }

    private void Change(in NumberReading a, in NumberReading b, ref Measure measure)
    {
        var old = new Measure { First = a.First, Flags = QuantityFlags.Superseded };
        old.Set(a);
        Superseded = old;
        measure.Set(b);
        measure.First = b.First;
    }
}
