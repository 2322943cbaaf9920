namespace Alerts.Conversation;

/// <summary>Something was written to the outbox: whoever delivers may go on at once.</summary>
public delegate Task WakeDelivery(CancellationToken cancellation);
