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
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var hour = 0; hour < 24; hour++)
        {
            var due = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            var days = new List<DateOnly>();
            while (due.Year < 2026)
            {
                due = DigestSchedule.NextDue(zone, hour, due);
                days.Add(DigestSchedule.LocalDay(zone, due));
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
        var due = DigestSchedule.NextDue(TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo"), hour, Utc(after));

        Assert.Equal(Utc(expected), due);
    }

    [Fact]
    public void ARepeatedHourIsNotDueASecondTimeThatNight()
    {
        var cairo = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");

        Assert.Equal(Utc("2024-11-01T21:00"), DigestSchedule.NextDue(cairo, 23, Utc("2024-10-31T20:00")));
    }

    [Fact]
    public void ADayThatWasSkippedAltogetherHasNoDigest()
    {
        // Samoa went from 29 to 31 December 2011.
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");

        var due = DigestSchedule.NextDue(apia, 8, Utc("2011-12-29T20:00"));

        Assert.Equal(new DateOnly(2011, 12, 31), DigestSchedule.LocalDay(apia, due));
    }

    [Fact]
    public void AnHourThatIsDueIsTheLastDueMomentAtOnce()
    {
        var damascus = TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus");

        Assert.Equal(Utc("2026-03-02T05:00"), DigestSchedule.LastDue(damascus, 8, Utc("2026-03-02T05:00")));
        Assert.Equal(Utc("2026-03-01T05:00"), DigestSchedule.LastDue(damascus, 8, Utc("2026-03-02T04:59")));
    }

    [Fact]
    public void WhoMovesWestwardAfterTheDigestOfTheDayWaitsForTheNextDay()
    {
        var subscriber = Some.Subscriber(zone: "America/New_York");
        subscriber.LastDigestDay = new DateOnly(2026, 3, 2);

        var due = DigestSchedule.NextDue(subscriber, Utc("2026-03-02T08:00"));

        Assert.Equal(new DateOnly(2026, 3, 3), DigestSchedule.LocalDay(DigestSchedule.ZoneOf(subscriber), due));
    }

    [Fact]
    public void AZoneThatThisMachineDoesNotKnowIsTakenForUtc() =>
        Assert.Equal(TimeZoneInfo.Utc, DigestSchedule.ZoneOf(Some.Subscriber(zone: "Mars/Olympus")));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
