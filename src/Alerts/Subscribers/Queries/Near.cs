namespace Alerts.Subscribers.Queries;

/// <summary>Both on one line, in either order, at most so many words from each other: next to each other is 1.</summary>
/// <param name="Left">A word, a phrase or a prefix.</param>
/// <param name="Right">The same.</param>
/// <param name="Distance">From the end of one to the beginning of the other, counted in words.</param>
public sealed record Near(Query Left, Query Right, int Distance) : Query;
