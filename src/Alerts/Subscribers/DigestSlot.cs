namespace Alerts.Subscribers;

/// <summary>One of the digests that a person has asked for.</summary>
/// <param name="Day">The person's own day that it is for.</param>
/// <param name="Number">0 for the first of the day, 1 for the second.</param>
/// <param name="At">When it is due, in UTC.</param>
public readonly record struct DigestSlot(DateOnly Day, int Number, DateTime At)
{
    /// <summary>It, or a later one, has been written.</summary>
    public bool IsServed(Subscriber subscriber) =>
        subscriber.LastDigestDay is { } day && (Day < day || (Day == day && Number <= subscriber.LastDigestSlot));
}
