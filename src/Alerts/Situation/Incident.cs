using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>Reports that speak of the same thing, place and day; its best figure now.</summary>
public sealed class Incident
{
    public int Id { get; init; }

    public required string Indicator { get; set; }

    public string? PlaceId { get; set; }

    public string? PlaceName { get; set; }

    public string? PlaceNameAr { get; set; }

    public string? Country { get; set; }

    /// <summary>Day of the event; for a state, the day it was first reported.</summary>
    public required DateOnly Day { get; set; }

    public required ClaimStatus Status { get; set; }

    public string? State { get; set; }

    public Severity Severity { get; set; }

    public Certainty Certainty { get; set; }

    public FigureKind? FigureKind { get; set; }

    public long? Min { get; set; }

    public long? Max { get; set; }

    public FigureQualifier? Qualifier { get; set; }

    /// <summary>The figure is a running total or a stock, not the count of one event.</summary>
    public bool Cumulative { get; set; }

    /// <summary>For a state, the first day it is known to have held: its start, or the day of writing less the duration told.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The last day on which it was told to hold or to have happened.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>Somebody denies what somebody else reports.</summary>
    public bool Contested { get; set; }

    /// <summary>The report whose figure and quote stand for the incident now.</summary>
    public int? BestReportId { get; set; }

    /// <summary>How many independent groups report it.</summary>
    public int IndependentSources { get; set; }

    public required DateTime FirstReportedAt { get; set; }

    public required DateTime LastReportedAt { get; set; }

    /// <summary>The figure as last told: growth is measured from it, so that a toll that creeps up is told in the end.</summary>
    public long? ToldMin { get; set; }

    public long? ToldMax { get; set; }

    public Severity ToldSeverity { get; set; }

    /// <summary>True once a change of it was worth an alert: corrections and denials then go the same way.</summary>
    public bool Alerted { get; set; }

    public List<Report> Reports { get; init; } = [];
}
