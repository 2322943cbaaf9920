using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>Reports that speak of the same thing, place and day; its best figure now.</summary>
public sealed class Incident
{
    public int Id { get; init; }

    public required string Indicator { get; init; }

    public string? PlaceId { get; set; }

    public string? PlaceName { get; set; }

    public string? PlaceNameAr { get; set; }

    public string? Country { get; set; }

    /// <summary>Day of the event; for a state, the day it was first reported.</summary>
    public required DateOnly Day { get; set; }

    public required ClaimStatus Status { get; set; }

    public string? State { get; set; }

    public Severity Severity { get; set; }

    /// <summary>The report whose figure and quote stand for the incident now.</summary>
    public int? BestReportId { get; set; }

    /// <summary>How many independent groups report it.</summary>
    public int IndependentSources { get; set; }

    public required DateTime FirstReportedAt { get; set; }

    public required DateTime LastReportedAt { get; set; }
}
