using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>What is worth telling about an incident. Told once: <see cref="ToldAt"/> is set in the transaction that writes the messages.</summary>
public sealed class Change
{
    public int Id { get; init; }

    public int IncidentId { get; set; }

    public required Incident Incident { get; set; }

    public int ReportId { get; init; }

    /// <summary>The report that made the difference.</summary>
    public required Report Report { get; init; }

    public required ChangeKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Worth an alert at once; the others wait for the digest.</summary>
    public bool Immediate { get; init; }

    /// <summary>What the incident was before, for "140 → 171" and "ongoing → ended".</summary>
    public ClaimStatus? OldStatus { get; init; }

    public string? OldState { get; init; }

    public long? OldMin { get; init; }

    public long? OldMax { get; init; }

    public DateTime? ToldAt { get; set; }
}

public enum ChangeKind
{
    New,
    Grown,
    StatusChanged,
    Corroborated,
    Corrected,
    Denied,
    Ended,
}
