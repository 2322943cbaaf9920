namespace Alerts.Subscribers.Queries;

/// <summary>One part suffices: <c>siege OR blockade</c>.</summary>
public sealed record AnyOf(IReadOnlyList<Query> Parts) : Query
{
    public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(2, HashCode.Combine);
}
