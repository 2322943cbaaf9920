using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

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

    /// <summary>What its own predicate counted it as, where another fact of the sentence carries it: at risk under a siege.</summary>
    public FigureKind? CountedAs;

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

    /// <summary>People, families or bodies, or a bare number that may be people.</summary>
    public readonly bool MayBePeople => Class is QuantityClass.None or QuantityClass.Person or QuantityClass.Family or QuantityClass.Body;

    /// <summary>One past everything that belongs to it.</summary>
    public readonly int Reach => Math.Max(End, NounEnd);

    /// <summary>True when it has the flag.</summary>
    public readonly bool Has(QuantityFlags flag) => (Flags & flag) != 0;

    /// <summary>What a noun without a numeral counts: one, two, or more than one.</summary>
    public static Quantity Implied(CountedNoun noun, int first, int end)
    {
        var (min, max, qualifier) = noun.Number switch
        {
            NounNumber.One => (1L, (long?)1, FigureQualifier.Implied),
            NounNumber.Two => (2, 2, FigureQualifier.Implied),
            _ => (2, null, FigureQualifier.UnspecifiedPlural),
        };
        return Named(noun.Class, min, max, first, end) with
        {
            Qualifier = qualifier,
            Groups = noun.Groups,
            NounKind = noun.Kind,
            Unit = noun.Unit,
            Flags = QuantityFlags.Implied,
        };
    }

    /// <summary>Nobody, no casualties.</summary>
    public static Quantity Nobody(int first, int end) => Named(QuantityClass.Person, 0, 0, first, end) with { Qualifier = FigureQualifier.Zero };

    /// <summary>A quantity whose wording is its noun.</summary>
    public static Quantity Named(QuantityClass kind, long? min, long? max, int first, int end) => new()
    {
        Class = kind,
        Min = min,
        Max = max,
        Unit = "",
        First = first,
        End = end,
        NumberFirst = -1,
        NumberEnd = -1,
        NounFirst = first,
        NounEnd = end,
    };

    /// <summary>Takes the noun over tokens first to end as what is counted.</summary>
    public void Count(CountedNoun noun, int first, int end)
    {
        (Class, NounKind, Unit) = (noun.Class, noun.Kind, noun.Unit);
        Groups |= noun.Groups;
        (NounFirst, NounEnd) = (first, end);
    }
}
