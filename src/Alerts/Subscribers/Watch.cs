using Alerts.Subscribers.Queries;

namespace Alerts.Subscribers;

/// <summary>What a subscriber wants to be told: a place, an indicator or its family, or words; empty means any.</summary>
public sealed class Watch
{
    public int Id { get; init; }

    public int SubscriberId { get; init; }

    /// <summary>The words the person gave, where place and indicator do not say it all; never more of what was typed.</summary>
    public required string Asked { get; init; }

    public string? PlaceId { get; init; }

    /// <summary>An indicator's id or a family's: siege.area, siege.</summary>
    public string? Indicator { get; init; }

    /// <summary>Folded words that the quote or the title must hold; null when place or indicator say it all.</summary>
    public string? Words { get; init; }

    /// <summary>Asks for the same, whatever words it was asked in.</summary>
    public bool IsSameAs(Watch other) => (PlaceId, Indicator, Words) == (other.PlaceId, other.Indicator, other.Words);

    /// <summary>
    /// What it asks for. All that is named must fit: the place or one inside it; the indicator or one of its family; every word.
    /// A watch for a quarter does not hear of its city: what is said of all Aleppo is not said of its east.
    /// </summary>
    public Query Asks()
    {
        Query?[] named =
        [
            PlaceId is null ? null : new FieldIs(Field.Place, PlaceId),
            Indicator is null ? null : new FieldIs(Field.Indicator, Indicator),
            .. (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Phrase([word])),
        ];
        return named.OfType<Query>().ToArray() is { Length: > 0 } parts ? Query.All(parts) : new Everything();
    }
}
