namespace Alerts.Reading.Knowledge;

/// <summary>What kind of thing a quantity counts, as far as its own words tell.</summary>
internal enum QuantityClass : byte
{
    /// <summary>A bare number: "killing 10", «قتل 12».</summary>
    None,

    /// <summary>People, whatever befell them.</summary>
    Person,

    /// <summary>Families and households, never multiplied into people.</summary>
    Family,

    /// <summary>Bodies and remains.</summary>
    Body,

    /// <summary>Hours, days, years; the unit says which.</summary>
    Duration,

    /// <summary>A calendar date or a year.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Somebody's age.</summary>
    Age,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>One in five.</summary>
    Ratio,

    /// <summary>Third, «الثالثة».</summary>
    Ordinal,

    /// <summary>A sum of money; the unit is the currency.</summary>
    Money,

    /// <summary>A length or an area.</summary>
    Distance,

    /// <summary>A weight or a volume.</summary>
    Weight,

    /// <summary>Trucks, tanks, aircraft, boats.</summary>
    Vehicles,

    /// <summary>Strikes, raids, attacks, violations.</summary>
    Strikes,

    /// <summary>Rockets, shells, bombs.</summary>
    Munitions,

    /// <summary>Homes, buildings, tents.</summary>
    Buildings,

    /// <summary>Hospitals, schools and other places of service.</summary>
    Facilities,

    /// <summary>A name with a number in it: Resolution 2254, F-16, IPC Phase 5.</summary>
    Identifier,

    /// <summary>A score of a match.</summary>
    Score,

    /// <summary>Three times, «مرتين».</summary>
    Frequency,

    /// <summary>A counted thing that is none of these: animals, votes, degrees.</summary>
    Other,
}
