namespace Alerts.Digests;

/// <summary>One message's worth of a digest.</summary>
/// <param name="Html">Telegram HTML.</param>
/// <param name="Entries">What stands on it and has a quote to be asked for.</param>
public sealed record Page(string Html, IReadOnlyList<NumberedEntry> Entries);

/// <param name="Number">As the reader sees it.</param>
/// <param name="IncidentId">The incident that leads the entry.</param>
public readonly record struct NumberedEntry(int Number, int IncidentId);
