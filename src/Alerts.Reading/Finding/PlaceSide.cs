namespace Alerts.Reading.Finding;

/// <summary>Which end of what happens the place is.</summary>
internal enum PlaceSide : byte
{
    /// <summary>Where it happens.</summary>
    At,

    /// <summary>Beside where it happens.</summary>
    Near,

    /// <summary>Where people or things leave.</summary>
    From,

    /// <summary>Where they go.</summary>
    Toward,
}
