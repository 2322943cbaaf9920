namespace Alerts.Subscribers.Queries;

/// <summary>
/// Words that follow each other on one line. An Arabic article that is written must be there: <c>"الجزيرة"</c> is the channel and not an island. Particles may be
/// written onto the first word only: <c>"حصار حلب"</c> finds «بحصار حلب», not «حصار وحلب».
/// </summary>
/// <param name="Words">As the person wrote them; at least one.</param>
public sealed record Phrase(IReadOnlyList<string> Words) : Query
{
    public bool Equals(Phrase? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => Words.Aggregate(3, HashCode.Combine);
}
