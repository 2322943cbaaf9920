namespace Alerts.Delivery;

/// <summary>Telegram does not know the bot's token: nothing can be sent or received until an operator mends it.</summary>
public sealed class TokenRefusedException(Exception? inner = null) : Exception(
    "Telegram refuses the bot's token. Get a valid one from @BotFather, set TELEGRAM_BOT_TOKEN and start again; nothing was lost.", inner);
