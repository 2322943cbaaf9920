namespace Alerts.Subscribers.Queries;

/// <summary>Each part must be found: <c>siege Aleppo</c>.</summary>
public sealed record AllOf(IReadOnlyList<Query> Parts) : Query
{
    public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(1, HashCode.Combine);
}
