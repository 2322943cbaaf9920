namespace Alerts.Situation;

/// <summary>What the new reports brought about.</summary>
/// <param name="Changes">Worth telling, each once.</param>
/// <param name="Incidents">Those begun or changed.</param>
/// <param name="Merged">Incidents that turned out to be one.</param>
public sealed record Updated(IReadOnlyList<Change> Changes, IReadOnlyList<Incident> Incidents, IReadOnlyList<Merged> Merged);
