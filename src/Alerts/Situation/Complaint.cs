namespace Alerts.Situation;

/// <summary>A reader says that something told is wrong. It waits for the operator; who said so is not kept.</summary>
public sealed class Complaint
{
    public int Id { get; init; }

    public required int IncidentId { get; init; }

    public Incident Incident { get; init; } = null!;

    public required ComplaintKind Kind { get; init; }

    public required DateTime At { get; init; }

    public DateTime? SettledAt { get; set; }

    /// <summary>What the operator decided, in the words of the review.</summary>
    public string? Settlement { get; set; }
}

public enum ComplaintKind
{
    WrongPlace,
    WrongFigure,
    NotAnEvent,
    Duplicate,
}
