namespace Alerts.Subscribers.Queries;

/// <summary>Every word that begins so: <c>displac*</c>, behind Arabic particles too.</summary>
/// <param name="Text">As the person wrote it, without the star.</param>
public sealed record Prefix(string Text) : Query;
