using Alerts.Reading.Knowledge;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>What somebody asks to be told, understood.</summary>
/// <param name="Places">Where; empty for anywhere.</param>
/// <param name="Topics">Indicators or families; empty for all.</param>
/// <param name="Words">What is neither, folded; null where all was understood.</param>
/// <param name="Unsure">Places of one name, of which the person has to choose.</param>
public sealed record Wish(IReadOnlyList<Place> Places, IReadOnlyList<string> Topics, string? Words, IReadOnlyList<Place> Unsure)
{
    public bool IsEmpty => Places.Count == 0 && Topics.Count == 0 && Words is null && Unsure.Count == 0;

    /// <summary>A watch for each place with each topic.</summary>
    public IEnumerable<Watch> Watches() =>
        from place in Places.Count == 0 ? [null] : Places.Select(place => (string?)place.Id)
        from topic in Topics.Count == 0 ? [null] : Topics.Select(topic => (string?)topic)
        select new Watch { Asked = Words ?? "", PlaceId = place, Indicator = topic, Words = Words };
}
