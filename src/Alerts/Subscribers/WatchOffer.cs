namespace Alerts.Subscribers;

/// <summary>
/// A watch list that is not anybody's yet: waiting for Save under its replay, or shared by a link. Known by a token, since a button has 64
/// bytes. It holds what is asked for and never who asked, but for the chat that it is shown in until it is saved.
/// </summary>
public sealed class WatchOffer
{
    /// <summary>Letters and digits, not to be guessed.</summary>
    public required string Token { get; init; }

    /// <summary>As <see cref="Queries.QueryText.Stored"/> writes it.</summary>
    public required string Query { get; init; }

    public string? Name { get; set; }

    /// <summary>The chat that may save it; null for whoever has the link.</summary>
    public long? ChatId { get; set; }

    public int? ThreadId { get; set; }

    public required DateTime MadeAt { get; init; }
}
