namespace Alerts.Situation;

/// <summary>One incident went up in another: its reports are there already, its changes are to follow.</summary>
public sealed record Merged(Incident Gone, Incident Into);
