namespace Alerts.Subscribers;

/// <summary>
/// When the next digest is due. A person's hour comes once on every local day, whatever the clocks do: where the hour is skipped, at the
/// first moment that exists after it; where it comes twice, the first time. A local day that does not exist at all has no digest.
///
/// A day has its digest once, whatever the person changes: who moves westward in the evening does not get a second for the same day, and
/// who moves eastward past the hour, or puts the hour forward, gets the day's digest at once, since no day is to go without.
/// </summary>
public static class DigestSchedule
{
    /// <summary>A week has at least one chosen day, and a day that does not exist may be among them.</summary>
    private const int DaysToLookBack = 15, DaysToLookAhead = 30;

    /// <summary>Who had none on so many days before was away, and waits for the next hour.</summary>
    private const int StillOwed = 2;

    /// <summary>The first due moment after another, both in UTC; null where no day is chosen. What is owed is due at that very moment.</summary>
    public static DateTime? NextDue(Subscriber subscriber, DateTime after)
    {
        var today = LocalDay(ZoneOf(subscriber), after);
        var slots = Slots(subscriber, today.AddDays(-DaysToLookBack), today.AddDays(DaysToLookAhead)).ToList();
        if (IsOwed(subscriber, slots, after)) return after;
        return slots.Where(slot => slot.At > after && !slot.IsServed(subscriber)).Select(slot => (DateTime?)slot.At).FirstOrDefault();
    }

    /// <summary>The last digest that is due up to and including a moment; null where no day is chosen.</summary>
    public static DigestSlot? LastDue(Subscriber subscriber, DateTime until)
    {
        var today = LocalDay(ZoneOf(subscriber), until);
        return Slots(subscriber, today.AddDays(-DaysToLookBack), today.AddDays(1)).Where(slot => slot.At <= until).Select(slot => (DigestSlot?)slot).LastOrDefault();
    }

    public static DateOnly LocalDay(TimeZoneInfo zone, DateTime moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));

    /// <summary>A zone that this machine does not know is taken for UTC: a digest at the wrong hour is better than none.</summary>
    public static TimeZoneInfo ZoneOf(Subscriber subscriber) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(subscriber.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>When an hour of a local day comes; null where the day does not have it, nor anything after it.</summary>
    public static DateTime? DueOn(TimeZoneInfo zone, int hour, DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        if (DateOnly.FromDateTime(local) != day) return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    // The day whose hour has passed went without, although one of the two before had one: it was a change that let the hour pass.
    private static bool IsOwed(Subscriber subscriber, List<DigestSlot> slots, DateTime now)
    {
        var passed = slots.Where(slot => slot.At <= now).Select(slot => slot.Day).Distinct().TakeLast(1 + StillOwed).ToList();
        return passed.Count > 1 && subscriber.LastDigestDay is { } last && last < passed[^1] && last >= passed[0];
    }

    private static IEnumerable<DigestSlot> Slots(Subscriber subscriber, DateOnly from, DateOnly to)
    {
        var zone = ZoneOf(subscriber);
        int[] hours = [.. new[] { subscriber.DigestHour, subscriber.SecondDigestHour ?? subscriber.DigestHour }.Distinct().Order()];
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (!subscriber.DigestDays.HasFlag((Weekdays)(1 << (int)day.DayOfWeek))) continue;
            // Two hours that a change of the clocks makes one moment are one digest.
            var moments = hours.Select(hour => DueOn(zone, hour, day)).OfType<DateTime>().Distinct().ToList();
            for (var number = 0; number < moments.Count; number++) yield return new DigestSlot(day, number, moments[number]);
        }
    }
}
