namespace Alerts.Delivery;

/// <summary>
/// One page of a digest that a chat turns over by its buttons. The pages are kept as they were written: what a person leafs through does
/// not change under the fingers.
/// </summary>
public sealed class DigestPage
{
    public int Id { get; init; }

    public required int SubscriberId { get; init; }

    /// <summary>Letters and digits, not to be guessed: a button has 64 bytes.</summary>
    public required string Token { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Telegram HTML.</summary>
    public required string Html { get; init; }

    /// <summary>As <see cref="Keyboard"/> writes them.</summary>
    public string? Buttons { get; init; }

    public required DateTime WrittenAt { get; init; }
}
