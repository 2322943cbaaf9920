using Alerts.Reading;

namespace Alerts.Subscribers;

/// <summary>
/// What is not told at once. What is less grave than somebody wishes to hear of waits for the digest and is not held. The rest is held, never dropped: while
/// the chat is muted, in its quiet hours, and when it has had its alerts of the hour; in this order, since the first says best when it ends.
/// </summary>
public static class Holding
{
    public static bool IsWorthAnAlert(Subscriber subscriber, Severity severity) =>
        (severity == Severity.Unknown ? Severity.Minor : severity) >= subscriber.LeastSeverity;

    public static HeldFor? ReasonFor(Subscriber subscriber, DateTime now, int toldThisHour, int mostAnHour)
    {
        if (subscriber.MutedUntil > now) return HeldFor.Muted;
        if (IsQuiet(subscriber, now)) return HeldFor.QuietHours;
        return toldThisHour >= mostAnHour ? HeldFor.TooMany : null;
    }

    /// <summary>From 22 to 7 is over midnight; from 7 to 7 is never.</summary>
    public static bool IsQuiet(Subscriber subscriber, DateTime now)
    {
        if (subscriber is not { QuietFrom: { } from, QuietUntil: { } until } || from == until) return false;
        var hour = TimeZoneInfo.ConvertTimeFromUtc(now, DigestSchedule.ZoneOf(subscriber)).Hour;
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
