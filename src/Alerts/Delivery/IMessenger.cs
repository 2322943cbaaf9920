namespace Alerts.Delivery;

/// <summary>Where messages go: Telegram, or the terminal.</summary>
public interface IMessenger
{
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Replaces the text and buttons of a message sent before.</summary>
    Task<SendResult> EditAsync(long chatId, int messageId, string html, string? buttons, CancellationToken cancellation);
}

/// <summary>What became of a message.</summary>
public abstract record SendResult
{
    /// <summary>It is there; <paramref name="Remark"/> says what had to be left out to get it through.</summary>
    public sealed record Sent(int MessageId, string? Remark = null) : SendResult;

    /// <summary>Not now; <paramref name="Everyone"/> when the whole bot must wait.</summary>
    public sealed record TryLater(TimeSpan After, bool Everyone, string Reason) : SendResult;

    /// <summary>The chat has left for good: the subscriber is paused, the settings stay.</summary>
    public sealed record Gone(string Reason) : SendResult;

    /// <summary>The group became a supergroup.</summary>
    public sealed record Moved(long NewChatId) : SendResult;

    /// <summary>The forum topic is closed or deleted; the chat itself is still there.</summary>
    public sealed record TopicClosed(string Reason) : SendResult;

    /// <summary>This message will never be taken as it is.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>The connection broke after the message may have been taken: sent again, recognisable as a repeat.</summary>
    public sealed record Unknown(string Reason) : SendResult;
}
