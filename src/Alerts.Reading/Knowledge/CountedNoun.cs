using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>What a form of a countable noun stands for.</summary>
/// <param name="Class">The kind of thing.</param>
/// <param name="Number">One, two, many.</param>
internal sealed record CountedNoun(QuantityClass Class, NounNumber Number)
{
    /// <summary>Who, for people.</summary>
    public PersonGroups Groups { get; init; }

    /// <summary>What the noun says befell them.</summary>
    public FigureKind? Kind { get; init; }

    /// <summary>The unit's name in the data; empty for people.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Says nothing without a numeral (deaths, وفاة).</summary>
    public bool CountedOnly { get; init; }

    /// <summary>Can be an adjective too (فلسطيني, مسلح, female).</summary>
    public bool Adjectival { get; init; }

    /// <summary>Often stands before another noun and only modifies it (refugee, police).</summary>
    public bool Modifies { get; init; }

    /// <summary>Carries a possessive pronoun (أطفاله).</summary>
    public bool Possessed { get; init; }

    /// <summary>A nationality or a faith.</summary>
    public bool People { get; init; }

    /// <summary>People, families or bodies.</summary>
    public bool IsPeople => Class is QuantityClass.Person or QuantityClass.Family or QuantityClass.Body;
}
