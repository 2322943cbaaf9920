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
    /// All that is named must fit: the place or one inside it; the indicator or one of its family; every word.
    /// A watch for a quarter does not hear of its city: what is said of all Aleppo is not said of its east.
    /// </summary>
    public bool Covers(Subject subject, Func<string, string, bool> within) =>
        CoversPlace(subject.PlaceId, within) && CoversIndicator(subject.Indicator) && CoversWords(subject);

    private bool CoversPlace(string? place, Func<string, string, bool> within) =>
        PlaceId is null || (place is not null && (place == PlaceId || within(place, PlaceId)));

    private bool CoversIndicator(string indicator) =>
        Indicator is null || indicator == Indicator || indicator.StartsWith(Indicator + ".", StringComparison.Ordinal);

    private bool CoversWords(Subject subject) => Words is null || FoldedWords.AllIn(subject.Text, Words);
}
