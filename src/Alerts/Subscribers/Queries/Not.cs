namespace Alerts.Subscribers.Queries;

/// <summary>Must not be found: <c>NOT football</c>.</summary>
public sealed record Not(Query Part) : Query;
