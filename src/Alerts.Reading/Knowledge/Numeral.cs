namespace Alerts.Reading.Knowledge;

/// <summary>The place of a number word in a compound.</summary>
internal enum NumeralRole : byte
{
    None,

    /// <summary>0 to 9.</summary>
    Ones,

    /// <summary>10.</summary>
    Ten,

    /// <summary>11 to 19 in one word.</summary>
    Teen,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>100: multiplies what stands before it.</summary>
    Hundred,

    /// <summary>200 to 900 in one word.</summary>
    Hundreds,

    /// <summary>1,000 and up.</summary>
    Scale,
}

/// <summary>A number word: its place and its value, and the value it has at the beginning of a number where that differs (ألفا).</summary>
internal readonly record struct Numeral(NumeralRole Role, long Value, long Dual)
{
    public static NumeralRole RoleOf(long value) => value switch
    {
        < 10 => NumeralRole.Ones,
        10 => NumeralRole.Ten,
        < 20 => NumeralRole.Teen,
        < 100 => NumeralRole.Tens,
        100 => NumeralRole.Hundred,
        < 1000 => NumeralRole.Hundreds,
        _ => NumeralRole.Scale,
    };
}
