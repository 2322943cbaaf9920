namespace Alerts.Subscribers.Queries;

/// <summary>A text read as a query: one of the two.</summary>
public sealed record QueryReading(Query? Query, QueryError? Error);
