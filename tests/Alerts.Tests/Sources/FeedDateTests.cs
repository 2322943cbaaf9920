using System.Globalization;
using Alerts.Sources.Feeds;

namespace Alerts.Tests.Sources;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Tue, 04 Oct 2016 12:30:00 +0300", "2016-10-04T09:30:00")]
    [InlineData("04 Oct 16 12:30 GMT", "2016-10-04T12:30:00")]
    [InlineData("2016-10-04", "2016-10-04T00:00:00")]
    [InlineData("2016-10-04T12:30:00.250+03:00", "2016-10-04T09:30:00.250")]
    [InlineData("20161004T123000Z", "2016-10-04T12:30:00")]
    [InlineData("الثلاثاء، ٤ أكتوبر ٢٠١٦ 12:30", "2016-10-04T12:30:00")]
    [InlineData("4 تشرين الأول 2016", "2016-10-04T00:00:00")]
    [InlineData("الثلاثاء 4 أكتوبر/تشرين الأول 2016", "2016-10-04T00:00:00")]
    [InlineData("4 كانون الثاني 2016 الساعة 3:05 مساء", "2016-01-04T15:05:00")]
    [InlineData("mardi 4 octobre 2016 12:30", "2016-10-04T12:30:00")]
    [InlineData("mar., 16 févr. 2016 08:00:00 +0100", "2016-02-16T07:00:00")]
    [InlineData("October 4th, 2016 9:00 am EDT", "2016-10-04T13:00:00")]
    [InlineData("04.10.2016 18:00", "2016-10-04T18:00:00")]
    [InlineData("24/10/2016", "2016-10-24T00:00:00")]
    [InlineData("1475584200", "2016-10-04T12:30:00")]
    [InlineData("1475584200000", "2016-10-04T12:30:00")]
    public void IsReadInEveryHabitOfTheField(string text, string utc) =>
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), FeedDate.Read(text));

    [Theory]
    [InlineData("04/10/2016")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2016")]
    [InlineData("2016-13-01")]
    [InlineData("Tue, 04 Oct 2016 25:00:00 GMT")]
    [InlineData("Tue, 04 Oct 2016 12:00:00 +99:00")]
    [InlineData("3 محرم 1438")]
    [InlineData("")]
    [InlineData(null)]
    public void IsLeftUnreadWhereItIsNotCertain(string? text) => Assert.Null(FeedDate.Read(text));

    [Fact]
    public void AHijriDateIsLeftUnreadWithANote()
    {
        Assert.Equal("Hijri dates are left unread", FeedDate.WhyUnread("3 محرم 1438 هـ"));
        Assert.Null(FeedDate.WhyUnread("4 أكتوبر 2016"));
    }
}
