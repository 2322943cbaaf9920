namespace Alerts.Situation;

/// <summary>What is worth telling about an incident. Told once: <see cref="ToldAt"/> is set in the transaction that writes the messages.</summary>
public sealed class Change
{
    public int Id { get; init; }

    public int IncidentId { get; init; }

    public int ReportId { get; init; }

    public required ChangeKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Worth an alert at once; the others wait for the digest.</summary>
    public bool Immediate { get; init; }

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
