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

    /// <summary>A query of the query language as <see cref="QueryText.Stored"/> writes it; then place, indicator and words are null.</summary>
    public string? Query { get; init; }

    /// <summary>What the person calls it, or null.</summary>
    public string? Name { get; set; }

    /// <summary>Where its alerts go, if not to the subscriber's own chat or topic.</summary>
    public long? ToChatId { get; set; }

    public int? ToThreadId { get; set; }

    /// <summary>Its alerts come without a sound.</summary>
    public bool Silent { get; set; }

    /// <summary>Never at once, only in the digest.</summary>
    public bool DigestOnly { get; set; }

    /// <summary>Asks for the same, whatever words it was asked in.</summary>
    public bool IsSameAs(Watch other) => (PlaceId, Indicator, Words, Query) == (other.PlaceId, other.Indicator, other.Words, other.Query);

    /// <summary>
    /// What it asks for. All that is named must fit: the place or one inside it; the indicator or one of its family; every word.
    /// A watch for a quarter does not hear of its city: what is said of all Aleppo is not said of its east.
    /// </summary>
    public Queries.Query Asks()
    {
        // What no version of the language reads finds nothing, and is still shown and can be ended.
        if (Query is not null) return QueryParser.ReadStored(Query) ?? new AnyOf([]);
        Queries.Query?[] named =
        [
            PlaceId is null ? null : new FieldIs(Field.Place, PlaceId),
            Indicator is null ? null : new FieldIs(Field.Indicator, Indicator),
            .. (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Phrase([word])),
        ];
        return named.OfType<Queries.Query>().ToArray() is { Length: > 0 } parts ? Queries.Query.All(parts) : new Everything();
    }
}
