namespace Alerts.Reading.Finding;

/// <summary>A number as its words say it, before hedges and nouns.</summary>
internal struct NumberReading
{
    public decimal Value;
    public int First;
    public int End;

    /// <summary>The scale its last part was multiplied by; 0 when it has none.</summary>
    public decimal Scale;

    /// <summary>A dozen, a couple.</summary>
    public bool Loose;

    /// <summary>20000 ألف.</summary>
    public bool Suspect;

    /// <summary>Written as digits without separators and without a scale.</summary>
    public bool PlainDigits;

    /// <summary>A date, a time or an identifier by its own shape.</summary>
    public DigitsKind Kind;

    /// <summary>47ر09 can be a time of day.</summary>
    public bool MayBeTime;

    public readonly bool IsWhole => Value == decimal.Truncate(Value);

    /// <summary>Sets value and end; always true, so that a reading can end with it.</summary>
    public bool Take(decimal value, int end)
    {
        (Value, End) = (value, end);
        return true;
    }
}
