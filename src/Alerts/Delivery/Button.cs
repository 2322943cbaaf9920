namespace Alerts.Delivery;

/// <summary>
/// One button under a message. <paramref name="Data"/> is what tapping it says, in the words of a command without its slash
/// ("watch sy-aleppo", "why 12"), at most 64 bytes; or else <paramref name="Url"/> opens a page.
/// </summary>
public sealed record Button(string Text, string? Data = null, string? Url = null);
