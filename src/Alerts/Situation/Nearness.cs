namespace Alerts.Situation;

/// <summary>How two reports lie to each other, nearest first.</summary>
public enum Nearness
{
    Same,

    /// <summary>One in the other: a quarter and its city.</summary>
    Nested,

    /// <summary>One in the other, and the other a province or a country.</summary>
    Wide,

    /// <summary>One of them does not say where.</summary>
    Unknown,

    Apart,
}
