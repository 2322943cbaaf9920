namespace Alerts.Reading.Knowledge;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>A region without borders of its own: Eastern Ghouta, northern Syria, the Sahel.</summary>
    Area,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A sea, a gulf, a strait.</summary>
    Sea,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A governorate, province, state or region of a country.</summary>
    Admin1,

    /// <summary>A district.</summary>
    Admin2,

    /// <summary>A city.</summary>
    City,

    /// <summary>A town.</summary>
    Town,

    /// <summary>A village.</summary>
    Village,

    /// <summary>A quarter of a city.</summary>
    Neighbourhood,

    /// <summary>A camp of refugees or displaced people.</summary>
    Camp,

    /// <summary>A border crossing or checkpoint.</summary>
    Crossing,

    /// <summary>A hospital, airport, dam, square: one spot with a name.</summary>
    Site,
}
