namespace Alerts.Reading.Finding;

/// <summary>What a run of digits and separators is.</summary>
internal enum DigitsKind : byte
{
    Number,
    Time,
    Date,
    Identifier,
}

/// <summary>
/// Reads digits with separators. A comma or point before three digits groups thousands, before one or two it begins a decimal;
/// the agencies' ر stands for a decimal point with the fraction written first.
/// </summary>
internal readonly record struct Digits(DigitsKind Kind, decimal Value)
{
    /// <summary>From here on further digits are left: a number as long as that counts nothing.</summary>
    private const long MoreThanAnybodyCounts = 100_000_000_000_000_000;

    /// <summary>The value when a single point before three digits is a decimal point after all (7.737 million).</summary>
    public decimal AsDecimal { get; init; }

    /// <summary>Digits only, no separator.</summary>
    public bool Plain { get; init; }

    /// <summary>How many digits stand before a ر, when it can be a clock time too; otherwise 0.</summary>
    public bool MayBeTime { get; init; }

    public static Digits Read(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOfAnyExceptInRange('0', '9');
        if (sign < 0) return text.Length > 15 ? new Digits(DigitsKind.Identifier, 0) : Plainly(text);
        return text[sign] switch
        {
            ':' => new Digits(DigitsKind.Time, 0),
            '/' => new Digits(DigitsKind.Date, 0),
            'ر' => Agency(text),
            _ => Separated(text),
        };
    }

    private static Digits Plainly(ReadOnlySpan<char> text)
    {
        var value = Whole(text);
        return new Digits(DigitsKind.Number, value) { AsDecimal = value, Plain = true };
    }

    private static long Whole(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (var c in digits)
            if (char.IsAsciiDigit(c) && value < MoreThanAnybodyCounts) value = (value * 10) + (c - '0');
        return value;
    }

    /// <summary>Groups in reading order; the last may be a fraction.</summary>
    private static Digits Separated(ReadOnlySpan<char> text)
    {
        decimal value = 0;
        var groups = 0;
        var from = 0;
        var last = '\0';
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i])) continue;
            var group = text[from..i];
            if (group.Length > 15) return new Digits(DigitsKind.Identifier, 0);
            if (groups == 0) value = Whole(group);
            else if (IsThousands(group, last)) value = (value * 1000) + Whole(group);
            else if (i < text.Length) return new Digits(groups == 1 && text.Length >= 6 ? DigitsKind.Date : DigitsKind.Identifier, 0);
            else return Decimal(value, group);
            groups++;
            if (groups > 5) return new Digits(DigitsKind.Identifier, 0);
            if (i == text.Length) break;
            last = text[i];
            if (last is ':' or '/' or 'ر') return new Digits(DigitsKind.Identifier, 0);
            from = i + 1;
        }

        var decimals = groups == 2 && last == '.' ? Decimal(Math.Floor(value / 1000), text[from..]).Value : value;
        return new Digits(DigitsKind.Number, value) { AsDecimal = decimals };
    }

    private static bool IsThousands(ReadOnlySpan<char> group, char separator) =>
        group.Length == 3 && (separator != '٫' || group is "000");

    private static Digits Decimal(decimal whole, ReadOnlySpan<char> fraction)
    {
        decimal part = Whole(fraction);
        for (var i = 0; i < fraction.Length; i++) part /= 10;
        return new Digits(DigitsKind.Number, whole + part) { AsDecimal = whole + part };
    }

    /// <summary>5ر2 is 2.5 and 500ر12 is 12,500: the groups stand in reverse order.</summary>
    private static Digits Agency(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c != 'ر' && !char.IsAsciiDigit(c)) return new Digits(DigitsKind.Identifier, 0);
        var cut = text.LastIndexOf('ر');
        var value = (decimal)Whole(text[(cut + 1)..]);
        var mayBeTime = text.Length is 4 or 5 && text.IndexOf('ر') == cut;
        while (cut >= 0)
        {
            var rest = text[..cut];
            cut = rest.LastIndexOf('ر');
            var group = rest[(cut + 1)..];
            if (group.Length > 15) return new Digits(DigitsKind.Identifier, 0);
            if (group.Length == 3) value = (value * 1000) + Whole(group);
            else return Decimal(value, group) with { MayBeTime = mayBeTime };
        }

        return new Digits(DigitsKind.Number, value) { AsDecimal = value };
    }
}
