namespace Alerts.Subscribers;

/// <summary>
/// When the next digest is due. A person's hour comes once on every local day, whatever the clocks do: where the hour is skipped, at the
/// first moment that exists after it; where it comes twice, the first time. A local day that does not exist at all has no digest.
/// </summary>
public static class DigestSchedule
{
    /// <summary>The first due moment after another, both in UTC.</summary>
    public static DateTime NextDue(TimeZoneInfo zone, int hour, DateTime after)
    {
        var day = LocalDay(zone, after).AddDays(-1);
        while (true)
        {
            if (DueOn(zone, hour, day) is { } due && due > after) return due;
            day = day.AddDays(1);
        }
    }

    /// <summary>The last due moment up to and including another.</summary>
    public static DateTime LastDue(TimeZoneInfo zone, int hour, DateTime until)
    {
        var day = LocalDay(zone, until).AddDays(1);
        while (true)
        {
            if (DueOn(zone, hour, day) is { } due && due <= until) return due;
            day = day.AddDays(-1);
        }
    }

    /// <summary>
    /// The same for a subscriber, on a day later than that of the last digest: who moves westward in the evening does not get two for one day.
    /// </summary>
    public static DateTime NextDue(Subscriber subscriber, DateTime after)
    {
        var zone = ZoneOf(subscriber);
        var due = NextDue(zone, subscriber.DigestHour, after);
        while (LocalDay(zone, due) <= subscriber.LastDigestDay) due = NextDue(zone, subscriber.DigestHour, due);
        return due;
    }

    public static DateOnly LocalDay(TimeZoneInfo zone, DateTime moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));

    /// <summary>A zone that this machine does not know is taken for UTC: a digest at the wrong hour is better than none.</summary>
    public static TimeZoneInfo ZoneOf(Subscriber subscriber) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(subscriber.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    private static DateTime? DueOn(TimeZoneInfo zone, int hour, DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        if (DateOnly.FromDateTime(local) != day) return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
