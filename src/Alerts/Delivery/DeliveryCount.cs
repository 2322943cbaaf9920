namespace Alerts.Delivery;

/// <summary>How many messages of a lane went out on a day: all that remains of a chat that was forgotten.</summary>
public sealed class DeliveryCount
{
    public required DateOnly Day { get; init; }

    public required MessageLane Lane { get; init; }

    public int Sent { get; set; }

    /// <summary>Of those sent, how many may have been there already.</summary>
    public int Repeated { get; set; }

    public int GivenUp { get; set; }
}
