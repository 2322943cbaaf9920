namespace Alerts.Subscribers.Queries;

/// <summary>All news: a lone <c>*</c>.</summary>
public sealed record Everything : Query;
