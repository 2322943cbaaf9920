namespace Alerts.Reading.Knowledge;

/// <summary>What a phrase of the number lists does to a quantity.</summary>
internal enum NumberPhraseRole : byte
{
    /// <summary>Only marks its words with a cue.</summary>
    Cue,

    /// <summary>A hedge before the number.</summary>
    HedgeBefore,

    /// <summary>A hedge after the number or its noun.</summary>
    HedgeAfter,

    /// <summary>A vague quantity with bounds.</summary>
    Vague,

    /// <summary>A fraction of a scale word or of a set: half, نصف.</summary>
    Fraction,

    /// <summary>A fraction of the set just named: نصفهم.</summary>
    FractionOfThem,

    /// <summary>A noun of several words.</summary>
    Noun,

    /// <summary>Words that say whose people are counted: الأمم المتحدة.</summary>
    Organisation,

    /// <summary>Several born together.</summary>
    Twins,
}

/// <summary>One phrase of the number lists.</summary>
internal sealed record NumberPhrase(NumberPhraseRole Role)
{
    public NumberCue Cue { get; init; }

    public FigureQualifier? Qualifier { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    public int Numerator { get; init; }

    public int Denominator { get; init; }

    public CountedNoun? Noun { get; init; }

    public PersonGroups Groups { get; init; }

    /// <summary>A vague word that is one only before people (بعض).</summary>
    public bool OfPeople { get; init; }
}
