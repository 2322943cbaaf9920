namespace Alerts.Delivery;

/// <summary>
/// Telegram does not say whether a 429 means one chat or the whole bot. It means the whole bot when a second chat is refused
/// before any other was served; a single chat that is refused while others are served is that chat's own matter.
/// </summary>
public sealed class FloodWatch
{
    private readonly Lock gate = new();
    private long? refused;

    /// <summary>Notes a refusal; true when everyone has to wait.</summary>
    public bool Refused(long chat)
    {
        lock (gate)
        {
            var another = refused is { } first && first != chat;
            refused ??= chat;
            return another;
        }
    }

    public void Served()
    {
        lock (gate) refused = null;
    }
}
