namespace Alerts.Steps;

/// <summary>How long what is kept.</summary>
/// <param name="ArticleText">Full texts; quotes stay with their reports.</param>
/// <param name="Reports">Reports, incidents and what was told of them.</param>
/// <param name="SentMessages">Messages that were sent or given up.</param>
public sealed record Retention(TimeSpan ArticleText, TimeSpan Reports, TimeSpan SentMessages);
