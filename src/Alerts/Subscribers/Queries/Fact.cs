using Alerts.Reading;

namespace Alerts.Subscribers.Queries;

/// <summary>One thing that a piece of news tells, as the fields of a query see it.</summary>
/// <param name="PlaceId">Where, or null.</param>
/// <param name="Indicator">What; null where the reader found no fact.</param>
public sealed record Fact(string? PlaceId, string? Indicator)
{
    public Severity? Severity { get; init; }

    public ClaimStatus? Status { get; init; }

    /// <summary>The figure's lower bound.</summary>
    public long? Min { get; init; }

    /// <summary>The figure's upper bound.</summary>
    public long? Max { get; init; }

    public IReadOnlyList<string> Victims { get; init; } = [];

    /// <summary>The outlets that tell it.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The languages it is told in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
