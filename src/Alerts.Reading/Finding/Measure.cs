using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>A number with its hedge, range and bounds, before its noun is known.</summary>
internal struct Measure
{
    public long? Min;
    public long? Max;
    public FigureQualifier? Qualifier;
    public int First;
    public int NumberFirst;
    public int End;
    public QuantityFlags Flags;
    public NumberReading Number;
    public bool Vague;

    /// <summary>The old value of a change, found together with the new one.</summary>
    public Measure[]? SupersededOne;

    public readonly Measure? Superseded => SupersededOne is { Length: 1 } old ? old[0] : null;

    public readonly bool IsHedged => Qualifier is not null;

    public readonly Quantity ToQuantity() => new()
    {
        Min = Min, Max = Max, Qualifier = Qualifier, Class = QuantityClass.None, Flags = Flags, Unit = "",
        First = First, End = End, NumberFirst = NumberFirst, NumberEnd = End, NounFirst = -1, NounEnd = -1,
    };
}
