using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>One article's claim, as kept.</summary>
public sealed class Report
{
    public int Id { get; init; }

    public int ArticleId { get; init; }

    public int? IncidentId { get; set; }

    public Incident? Incident { get; set; }

    public required string Indicator { get; init; }

    public required ClaimStatus Status { get; init; }

    public string? State { get; init; }

    public FigureKind? FigureKind { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    public FigureQualifier? Qualifier { get; init; }

    public bool Cumulative { get; init; }

    /// <summary>A part of a figure of the same article ("including 5 children"): never added to it.</summary>
    public bool Subset { get; init; }

    /// <summary>"family" where the text counts families.</summary>
    public string? Unit { get; init; }

    public string? PlaceId { get; init; }

    public string? PlaceName { get; init; }

    public string? PlaceNameAr { get; init; }

    public string? Country { get; init; }

    public required string Quote { get; init; }

    public int QuoteStart { get; init; }

    public Severity Severity { get; init; }

    public Urgency Urgency { get; init; }

    public Certainty Certainty { get; init; }

    public bool Background { get; init; }

    public string? Weapon { get; init; }

    public string? Facility { get; init; }

    public string? Cause { get; init; }

    public string? Duration { get; init; }

    /// <summary>Comma-separated ids.</summary>
    public string Actors { get; init; } = "";

    /// <summary>Comma-separated ids of those who help them, each with its means where said: <c>rus:air</c>.</summary>
    public string Supporters { get; init; } = "";

    /// <summary>Comma-separated groups among the victims.</summary>
    public string Victims { get; init; } = "";

    /// <summary>Comma-separated: food, water, medicine…</summary>
    public string Items { get; init; } = "";

    public required string AttributionType { get; init; }

    public string? AttributedTo { get; init; }

    /// <summary>The day of the event, not of the article.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True when the article names the day; otherwise it is the day of publication.</summary>
    public bool DayStated { get; init; }

    /// <summary>For what still runs: the day it began at the latest, from a date or a duration in the text.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Counts towards its incident; background, parts of a figure and talk do not.</summary>
    public bool Counts => !Background && !Subset && (Status.IsAsserted() || Status is ClaimStatus.Planned or ClaimStatus.Threatened or ClaimStatus.Warned or ClaimStatus.Denied);

    public required string Language { get; init; }

    public required string Outlet { get; init; }

    public required string Independence { get; init; }

    public string? Link { get; init; }

    /// <summary>Of the article: kept when its text is forgotten.</summary>
    public string Title { get; init; } = "";

    public required DateTime PublishedAt { get; init; }

    /// <summary>From an article that is told to nobody as new.</summary>
    public bool TellNobody { get; init; }
}
