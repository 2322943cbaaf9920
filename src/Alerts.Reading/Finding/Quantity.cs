using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>
/// A quantity as its own words state it, before any predicate is asked what it counts: bounds, hedge, counted noun, and
/// how it stands to the quantities around it. Token indexes point into the stream; ends are exclusive.
/// </summary>
internal struct Quantity
{
    /// <summary>The lower bound, or null when the text states none ("up to 50").</summary>
    public long? Min;

    /// <summary>The upper bound, or null when open ("at least 12").</summary>
    public long? Max;

    /// <summary>The hedge; null for a plain number.</summary>
    public FigureQualifier? Qualifier;

    /// <summary>What is counted.</summary>
    public QuantityClass Class;

    /// <summary>Who is counted, when people are.</summary>
    public PersonGroups Groups;

    /// <summary>What the noun itself says befell them: قتيل, wounded, نازح.</summary>
    public FigureKind? NounKind;

    /// <summary>How it stands to others.</summary>
    public QuantityFlags Flags;

    /// <summary>day, km, usd, family… as the data names it; empty for people and bare numbers.</summary>
    public string Unit;

    /// <summary>"One in each of A and B": over how many; Min and Max are already multiplied. 0 when not distributed.</summary>
    public int DistributedOver;

    /// <summary>First token of hedge, number and scale, and of a hedge after them; the noun where there is no numeral.</summary>
    public int First;

    /// <summary>One past the last token of the wording.</summary>
    public int End;

    /// <summary>First token of the number alone, or -1.</summary>
    public int NumberFirst;

    /// <summary>One past the number.</summary>
    public int NumberEnd;

    /// <summary>First token of the counted noun with its adjectives, or -1.</summary>
    public int NounFirst;

    /// <summary>One past the counted noun.</summary>
    public int NounEnd;

    /// <summary>True when it has the flag.</summary>
    public readonly bool Has(QuantityFlags flag) => (Flags & flag) != 0;

    /// <summary>People, families or bodies, or a bare number that may be people.</summary>
    public readonly bool MayBePeople => Class is QuantityClass.None or QuantityClass.Person or QuantityClass.Family or QuantityClass.Body;
}
