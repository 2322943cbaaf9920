namespace Alerts.Digests;

/// <summary>Why and when a digest is written.</summary>
/// <param name="Today">The reader's own day.</param>
/// <param name="Zone">The reader's own zone.</param>
/// <param name="Since">From when on news is in it.</param>
/// <param name="LateSince">When it was due, if that is long past; otherwise null.</param>
/// <param name="OnDemand">Asked for, not due.</param>
public sealed record Occasion(DateOnly Today, TimeZoneInfo Zone, DateTime Since, DateTime? LateSince = null, bool OnDemand = false);
