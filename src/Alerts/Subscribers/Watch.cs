namespace Alerts.Subscribers;

/// <summary>What a subscriber wants to be told: a place, an indicator or its family, or words; empty means any.</summary>
public sealed class Watch
{
    public int Id { get; init; }

    public int SubscriberId { get; init; }

    /// <summary>What the person typed, as shown in /list.</summary>
    public required string Asked { get; init; }

    public string? PlaceId { get; init; }

    /// <summary>An indicator's id or a family's: siege.area, siege.</summary>
    public string? Indicator { get; init; }

    /// <summary>Folded words that the quote or the title must hold; null when place or indicator say it all.</summary>
    public string? Words { get; init; }

    /// <summary>Asks for the same, whatever words it was asked in.</summary>
    public bool IsSameAs(Watch other) => (PlaceId, Indicator, Words) == (other.PlaceId, other.Indicator, other.Words);
}
