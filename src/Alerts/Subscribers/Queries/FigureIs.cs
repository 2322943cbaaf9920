namespace Alerts.Subscribers.Queries;

/// <summary>
/// How many. "At least 12" is 12 or more: a figure is compared by what is sure of it, so <c>figure:&gt;=10</c> asks for its lower bound, <c>figure:&lt;=10</c>
/// for its upper one, and of a figure with one bound ("up to 50") that one counts. A plain <c>figure:12</c> lies between the two.
/// </summary>
/// <param name="Least">Inclusive; null for none.</param>
/// <param name="Most">Inclusive; null for none.</param>
public sealed record FigureIs(long? Least, long? Most) : Query
{
    public bool Holds(long? min, long? max)
    {
        if ((min ?? max) is not { } low || (max ?? min) is not { } high) return false;
        if (Least is { } least && Most is { } most) return low <= most && high >= least;
        return (Least is null || low >= Least) && (Most is null || high <= Most);
    }
}
