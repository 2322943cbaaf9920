namespace Alerts.Reading;

/// <summary>What a figure counts. The names are those of the figures specification; only kinds of people are told as victims.</summary>
public enum FigureKind
{
    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People injured.</summary>
    Injured,

    /// <summary>People killed or injured, not separated by the text.</summary>
    Combined,

    /// <summary>People whose fate is unknown.</summary>
    Missing,

    /// <summary>People trapped.</summary>
    Trapped,

    /// <summary>People arrested or held by an authority.</summary>
    Detained,

    /// <summary>People abducted or taken hostage.</summary>
    Abducted,

    /// <summary>People freed.</summary>
    Released,

    /// <summary>People who fled or are displaced.</summary>
    Displaced,

    /// <summary>People who went back.</summary>
    Returned,

    /// <summary>People moved out of danger.</summary>
    Evacuated,

    /// <summary>People who lost their homes.</summary>
    Homeless,

    /// <summary>People under siege.</summary>
    Besieged,

    /// <summary>People at risk.</summary>
    AtRisk,

    /// <summary>People in need of aid.</summary>
    InNeed,

    /// <summary>People whom aid has reached.</summary>
    Reached,

    /// <summary>People who live in a place.</summary>
    Population,

    /// <summary>Trucks and other vehicles.</summary>
    Vehicles,

    /// <summary>A weight.</summary>
    Weight,

    /// <summary>Strikes, raids, violations.</summary>
    Strikes,

    /// <summary>Shells, bombs, rockets.</summary>
    Munitions,

    /// <summary>Facilities.</summary>
    Facilities,

    /// <summary>A sum of money.</summary>
    Money,
}

/// <summary>How a figure is hedged. Null in place of a qualifier means a plain number.</summary>
public enum FigureQualifier
{
    /// <summary>About, some, نحو.</summary>
    About,

    /// <summary>Nearly, قرابة.</summary>
    Nearly,

    /// <summary>More than, أكثر من: the lower bound is kept as written.</summary>
    MoreThan,

    /// <summary>At least, ما لا يقل عن.</summary>
    AtLeast,

    /// <summary>Up to, ما يصل إلى.</summary>
    UpTo,

    /// <summary>Fewer than, أقل من.</summary>
    LessThan,

    /// <summary>From A to B.</summary>
    Range,

    /// <summary>Dozens, مئات: a convention gives the bounds.</summary>
    Vague,

    /// <summary>A singular or dual noun without a numeral.</summary>
    Implied,

    /// <summary>A bare plural: at least two.</summary>
    UnspecifiedPlural,

    /// <summary>Half of a figure beside it.</summary>
    Fraction,

    /// <summary>Nobody.</summary>
    Zero,

    /// <summary>The text contradicts itself (20000 ألف).</summary>
    Suspect,
}

/// <summary>
/// A quantity as the text states it: 12, at least 12, about 12, 10 to 12, dozens.
/// "At least 12" never equals 12: the bounds and the qualifier are part of the figure.
/// </summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Min">The lower bound, inclusive, in whole units; null when the text states none ("up to 50").</param>
/// <param name="Max">The upper bound, inclusive, in whole units; null when open ("at least 12").</param>
/// <param name="Qualifier">The hedge, or null for a plain number.</param>
/// <param name="Cumulative">True for a running total or a current stock, which replaces earlier figures and is never added to them.</param>
/// <param name="Start">First UTF-16 code unit of the wording in the original text.</param>
/// <param name="End">One past its last UTF-16 code unit.</param>
/// <param name="Text">The wording: hedge, number, scale.</param>
public sealed record Figure(
    FigureKind Kind,
    long? Min,
    long? Max,
    FigureQualifier? Qualifier,
    bool Cumulative,
    int Start,
    int End,
    string Text)
{
    /// <summary>True for a part of another figure of the same clause ("including 5 children"): never added to it.</summary>
    public bool Subset { get; init; }

    /// <summary>"person", or "family", "body", … as counted by the text; families are never multiplied.</summary>
    public string Unit { get; init; } = "person";
}
