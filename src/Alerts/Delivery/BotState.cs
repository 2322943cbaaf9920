namespace Alerts.Delivery;

/// <summary>A line of what the bot must remember over a restart: the last update handled, a wait that Telegram imposed on everything.</summary>
public sealed class BotState
{
    public const string LastUpdate = "updates.last";

    public const string HoldUntil = "hold.until";

    public required string Name { get; init; }

    public required string Value { get; set; }

    public required DateTime At { get; set; }
}
