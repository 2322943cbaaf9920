using Alerts.Reading;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

/// <summary>/settings, one message edited in place; /mute, /pause, /resume.</summary>
public sealed class AllSettingsTests : IDisposable
{
    private readonly Talk talk = new();

    public void Dispose() => talk.Dispose();

    [Fact]
    public async Task AllSettingsAreOneMessageEditedInPlace()
    {
        talk.Given();
        var settings = await talk.Says("/settings");
        Assert.Contains("Time zone: Damascus", settings.Text, StringComparison.Ordinal);

        var page = await talk.Taps("Hour of the digest");
        var chosen = await talk.Taps("18:00");

        Assert.Equal(55, Assert.Single(page.Messages).Replaces);
        Assert.Equal(55, Assert.Single(chosen.Messages).Replaces);
        Assert.Contains("Digest: 18:00", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(18, talk.Subscriber()!.DigestHour);
    }

    [Theory]
    [InlineData("settings zone Asia/Gaza", "Time zone: Gaza")]
    [InlineData("settings second 20", "Digest: 08:00 and 20:00")]
    [InlineData("settings quiet 22 7", "Quiet hours: 22:00–07:00")]
    [InlineData("settings severity severe", "Alerts: severe and graver")]
    [InlineData("settings sound", "Sound: off")]
    [InlineData("settings previews", "Link previews: on")]
    [InlineData("settings nothing", "“Nothing new” daily: on")]
    [InlineData("settings quiet none", "Quiet hours: none")]
    [InlineData("settings severity nonsense", "Alerts: of any severity")]
    public async Task WhatIsTappedIsSet(string tapped, string shown)
    {
        talk.Given();

        Assert.Contains(shown, (await talk.TapsData(tapped)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task DaysAreAddedAndTakenAwayAndOneStays()
    {
        talk.Given();
        foreach (var day in new[] { "Sunday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Monday" }) await talk.TapsData("settings days " + (int)Enum.Parse<DayOfWeek>(day));

        Assert.Equal(Weekdays.Monday, talk.Subscriber()!.DigestDays);
        // The third of October 2016 is a Monday; today is Tuesday.
        Assert.Equal(new DateTime(2016, 10, 10, 5, 0, 0), talk.Subscriber()!.NextDigestAt);
        Assert.Contains("08:00 · Monday", (await talk.Says("/settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mute 2h", 2)]
    [InlineData("/mute 90m", 1.5)]
    [InlineData("/mute 3 days", 72)]
    [InlineData("/mute ساعتين", 2)]
    [InlineData("/mute ٣ أيام", 72)]
    [InlineData("اكتم يومين", 48)]
    [InlineData("/mute week", 168)]
    public async Task AMuteLastsAsLongAsIsSaid(string said, double hours)
    {
        talk.Given();

        await talk.Says(said);

        Assert.Equal(Some.Noon.AddHours(hours), talk.Subscriber()!.MutedUntil);
    }

    [Theory]
    [InlineData("/mute")]
    [InlineData("/mute 400d")]
    [InlineData("/mute 0h")]
    [InlineData("/mute soon")]
    public async Task WhatIsNoSpanIsAskedFor(string said)
    {
        talk.Given();

        Assert.Equal(["an hour", "2 hours", "8 hours", "a day", "3 days", "7 days"], (await talk.Says(said)).Buttons);
        Assert.Null(talk.Subscriber()!.MutedUntil);
    }

    [Fact]
    public async Task PausedThenResumedItGoesOn()
    {
        talk.Given();
        await talk.Says("/pause");
        Assert.True(talk.Subscriber()!.Paused);

        await talk.Says("/resume");

        Assert.False(talk.Subscriber()!.Paused);
    }

    [Fact]
    public async Task InArabicDigitsAndMonthsAreAsChosen()
    {
        talk.Given(language: "ar");
        await talk.TapsData("settings digits");
        var egypt = await talk.TapsData("settings months egypt");
        Assert.Contains("أسماء الأشهر: يناير", egypt.Text, StringComparison.Ordinal);
        Assert.Contains("٠٨:٠٠", egypt.Text, StringComparison.Ordinal);

        var muted = await talk.Says("/mute 2h", client: "ar");

        Assert.Contains("١٧:٠٠", muted.Text, StringComparison.Ordinal);
        Assert.Contains("٤ أكتوبر", muted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyWhoIsNoAdministratorTurnsASwitchOfTheGroup()
    {
        talk.Given(chat: -100);

        await talk.TapsData("settings sound", chat: -100, group: true, administrator: false);

        Assert.False(talk.Subscriber(-100)!.Silent);
    }
}
