using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Subscribers;

public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData("Asia/Gaza")]
    [InlineData("Asia/Beirut")]
    [InlineData("Africa/Cairo")]
    [InlineData("Asia/Damascus")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/New_York")]
    public void EveryHourOfTheDayComesOnceOnEveryLocalDayOfTwoYears(string name)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var subscriber = At(name, hour);
            var due = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            var days = new List<DateOnly>();
            while (due.Year < 2026)
            {
                due = DigestSchedule.NextDue(subscriber, due)!.Value;
                days.Add(LocalDay(subscriber, due));
            }

            Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
        }
    }

    // In Cairo on 26 April 2024 the clock went from 00:00 to 01:00; on 1 November 2024 at 00:00 back to 23:00.
    [Theory]
    [InlineData(0, "2024-04-25T12:00", "2024-04-25T22:00")]
    [InlineData(1, "2024-04-25T12:00", "2024-04-25T22:00")]
    [InlineData(23, "2024-10-31T12:00", "2024-10-31T20:00")]
    public void ASkippedHourIsTheFirstMomentAfterItAndARepeatedHourComesOnce(int hour, string after, string expected)
    {
        var due = DigestSchedule.NextDue(At("Africa/Cairo", hour), Utc(after));

        Assert.Equal(Utc(expected), due);
    }

    [Fact]
    public void ARepeatedHourIsNotDueASecondTimeThatNight() =>
        Assert.Equal(Utc("2024-11-01T21:00"), DigestSchedule.NextDue(At("Africa/Cairo", 23), Utc("2024-10-31T20:00")));

    [Fact]
    public void ADayThatWasSkippedAltogetherHasNoDigest()
    {
        // Samoa went from 29 to 31 December 2011.
        var inApia = At("Pacific/Apia", 8);

        Assert.Equal(new DateOnly(2011, 12, 31), LocalDay(inApia, DigestSchedule.NextDue(inApia, Utc("2011-12-29T20:00"))));
    }

    [Fact]
    public void AnHourThatIsDueIsTheLastDueMomentAtOnce()
    {
        var inDamascus = At("Asia/Damascus", 8);

        Assert.Equal(Utc("2026-03-02T05:00"), DigestSchedule.LastDue(inDamascus, Utc("2026-03-02T05:00"))?.At);
        Assert.Equal(Utc("2026-03-01T05:00"), DigestSchedule.LastDue(inDamascus, Utc("2026-03-02T04:59"))?.At);
    }

    [Fact]
    public void WhoMovesWestwardAfterTheDigestOfTheDayWaitsForTheNextDay()
    {
        var subscriber = At("America/New_York", 8);
        subscriber.LastDigestDay = new DateOnly(2026, 3, 2);

        Assert.Equal(new DateOnly(2026, 3, 3), LocalDay(subscriber, DigestSchedule.NextDue(subscriber, Utc("2026-03-02T08:00"))));
    }

    [Fact]
    public void WhoMovesEastwardPastTheHourGetsTheDigestOfTheDayAtOnce()
    {
        // Seven in the morning of Monday in New York, with Sunday's digest read, is a quarter to five in the afternoon in Kathmandu.
        var subscriber = At("Asia/Kathmandu", 8);
        subscriber.LastDigestDay = new DateOnly(2026, 3, 1);

        Assert.Equal(Utc("2026-03-02T12:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));
    }

    [Fact]
    public void WhoPutsTheHourForwardPastNowGetsTheDigestOfTheDayAtOnceAndNoneTwice()
    {
        var subscriber = At("Asia/Damascus", 8);
        subscriber.LastDigestDay = new DateOnly(2026, 3, 1);
        Assert.Equal(Utc("2026-03-02T12:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));

        subscriber.LastDigestDay = new DateOnly(2026, 3, 2);
        Assert.Equal(Utc("2026-03-03T05:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));
    }

    [Fact]
    public void WhoBeginsOrComesBackLaterWaitsForTheNextHour()
    {
        var subscriber = At("Asia/Damascus", 8);
        Assert.Equal(Utc("2026-03-03T05:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));

        subscriber.LastDigestDay = new DateOnly(2026, 2, 1);
        Assert.Equal(Utc("2026-03-03T05:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));
    }

    [Fact]
    public void TwiceADayHasBothHoursInTheirOrder()
    {
        var subscriber = At("Asia/Damascus", 20);
        subscriber.SecondDigestHour = 8;
        subscriber.LastDigestDay = new DateOnly(2026, 3, 1);
        subscriber.LastDigestSlot = 1;

        Assert.Equal(Utc("2026-03-02T05:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-01T20:00")));
        (subscriber.LastDigestDay, subscriber.LastDigestSlot) = (new DateOnly(2026, 3, 2), 0);
        Assert.Equal(Utc("2026-03-02T17:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-02T05:00")));
    }

    [Fact]
    public void TwoHoursThatTheClocksMakeOneMomentAreOneDigest()
    {
        var subscriber = At("America/New_York", 2);
        subscriber.SecondDigestHour = 3;

        Assert.Equal(Utc("2026-03-08T07:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-08T06:00")));
        Assert.Equal(Utc("2026-03-09T06:00"), DigestSchedule.NextDue(subscriber, Utc("2026-03-08T07:00")));
    }

    [Theory]
    [InlineData(Weekdays.Sunday, "2026-03-08")]
    [InlineData(Weekdays.Monday | Weekdays.Thursday, "2026-03-05")]
    [InlineData(Weekdays.All & ~Weekdays.Friday & ~Weekdays.Saturday, "2026-03-03")]
    public void OnChosenDaysTheNextOfThemIsTaken(Weekdays days, string expected)
    {
        var subscriber = At("Asia/Gaza", 8);
        subscriber.DigestDays = days;

        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), LocalDay(subscriber, DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00"))));
    }

    [Fact]
    public void WhoChoosesNoDayGetsNone()
    {
        var subscriber = At("Asia/Gaza", 8);
        subscriber.DigestDays = Weekdays.None;

        Assert.Null(DigestSchedule.NextDue(subscriber, Utc("2026-03-02T12:00")));
        Assert.Null(DigestSchedule.LastDue(subscriber, Utc("2026-03-02T12:00")));
    }

    [Fact]
    public void AZoneThatThisMachineDoesNotKnowIsTakenForUtc() =>
        Assert.Equal(TimeZoneInfo.Utc, DigestSchedule.ZoneOf(Some.Subscriber(zone: "Mars/Olympus")));

    private static Subscriber At(string zone, int hour)
    {
        var subscriber = Some.Subscriber(zone: zone);
        subscriber.DigestHour = hour;
        return subscriber;
    }

    private static DateOnly LocalDay(Subscriber subscriber, DateTime? due) => DigestSchedule.LocalDay(DigestSchedule.ZoneOf(subscriber), due!.Value);

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
