using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>A number with its hedge, range and bounds, before its noun is known.</summary>
internal struct Measure
{
    public long? Min;
    public long? Max;
    public FigureQualifier? Qualifier;
    public QuantityFlags Flags;

    /// <summary>First token of the hedge, or of the number.</summary>
    public int First;

    /// <summary>First token of the number.</summary>
    public int NumberFirst;

    /// <summary>One past the number.</summary>
    public int End;

    /// <summary>The number; of a range its second part.</summary>
    public NumberReading Number;

    /// <summary>Dozens, several: no number at all.</summary>
    public bool Vague;

    public readonly bool IsHedged => Qualifier is not null;

    public readonly Quantity ToQuantity() => new()
    {
        Min = Min,
        Max = Max,
        Qualifier = Qualifier,
        Class = QuantityClass.None,
        Flags = Flags,
        Unit = "",
        First = First,
        End = End,
        NumberFirst = NumberFirst,
        NumberEnd = End,
        NounFirst = -1,
        NounEnd = -1,
    };

    /// <summary>Sets the bounds that a number alone gives.</summary>
    public void Set(in NumberReading number)
    {
        (Number, NumberFirst, End) = (number, number.First, number.End);
        Min = Max = (long)decimal.Round(number.Value, MidpointRounding.AwayFromZero);
        if (number.Loose) (Qualifier, Flags) = (FigureQualifier.About, Flags | QuantityFlags.Loose);
        if (number.Suspect) Qualifier = FigureQualifier.Suspect;
    }

    /// <summary>Sets the bounds of "A to B"; a scale that only B carries counts for both (20 to 30 thousand).</summary>
    public void SetRange(NumberReading a, in NumberReading b, int first)
    {
        if (a.Scale == 0 && b.Scale > 0 && a.Value < 1000 && a.Value * b.Scale < b.Value) a.Value *= b.Scale;
        Set(b);
        (Min, Max) = ((long)Math.Min(a.Value, b.Value), (long)Math.Max(a.Value, b.Value));
        (Qualifier, NumberFirst) = (FigureQualifier.Range, first);
    }
}
