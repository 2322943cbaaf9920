namespace Alerts.Situation;

/// <summary>Can two figures be of one and the same event?</summary>
public enum FigureMatch
{
    /// <summary>Within a tenth of each other.</summary>
    Close,

    /// <summary>One of the two is missing or vague, or the larger may be the later toll.</summary>
    Possible,

    /// <summary>Too far apart, or counts of different things.</summary>
    Conflict,
}
