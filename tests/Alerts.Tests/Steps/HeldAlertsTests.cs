using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Subscribers;
using Alerts.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Steps;

/// <summary>Quiet hours, a mute and too many alerts for an hour hold and merge, and never drop.</summary>
public sealed class HeldAlertsTests : IDisposable
{
    private static readonly PlaceMention[] Places = [Some.Rafah, Some.Aleppo, Some.Homs, Some.KhanYounis];

    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task QuietHoursHoldAndTellItMergedWhenTheyEnd()
    {
        // Noon in UTC is three in the afternoon in Damascus.
        belt.Given(Quiet(14, 17));
        await KilledAsync(Some.Rafah, 12);
        await KilledAsync(Some.Aleppo, 15);
        Assert.Empty(belt.Messages);

        belt.Clock.Advance(TimeSpan.FromHours(1.9));
        Assert.False(await belt.TellHeldAlerts.RunAsync(default));
        belt.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.True(await belt.TellHeldAlerts.RunAsync(default));

        var message = Assert.Single(belt.Messages);
        Assert.Contains("Held since 15:00", message.Html, StringComparison.Ordinal);
        Assert.Contains("12 people killed", message.Html, StringComparison.Ordinal);
        Assert.Contains("15 people killed", message.Html, StringComparison.Ordinal);
        Assert.False(await belt.TellHeldAlerts.RunAsync(default));
    }

    [Theory]
    [InlineData(22, 7, "2016-10-01T20:30", true)]
    [InlineData(22, 7, "2016-10-02T03:59", true)]
    [InlineData(22, 7, "2016-10-02T04:00", false)]
    [InlineData(22, 7, "2016-10-01T12:00", false)]
    [InlineData(7, 7, "2016-10-01T04:00", false)]
    [InlineData(0, 23, "2016-10-01T20:00", false)]
    public void QuietHoursAreLocalAndMayLieOverMidnight(int from, int until, string utc, bool quiet) =>
        Assert.Equal(quiet, Holding.IsQuiet(Quiet(from, until), DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal)));

    [Fact]
    public async Task WhatChangedMeanwhileIsToldAsItIsNow()
    {
        belt.Given(Quiet(14, 17));
        await KilledAsync(Some.Rafah, 12);
        belt.Clock.Advance(TimeSpan.FromHours(1));
        await KilledAsync(Some.Rafah, 40);

        belt.Clock.Advance(TimeSpan.FromHours(2));
        await belt.TellHeldAlerts.RunAsync(default);

        var message = Assert.Single(belt.Messages);
        Assert.Contains("1 alert", message.Html, StringComparison.Ordinal);
        Assert.Contains("40 people killed", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMuteHoldsUntilItIsOver()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch());
        subscriber.MutedUntil = Some.Noon.AddHours(2);
        belt.Given(subscriber);
        await KilledAsync(Some.Rafah, 12);
        await belt.TellHeldAlerts.RunAsync(default);
        Assert.Empty(belt.Messages);

        belt.Clock.Advance(TimeSpan.FromHours(2));
        await belt.TellHeldAlerts.RunAsync(default);

        Assert.Single(belt.Messages);
    }

    [Fact]
    public async Task MoreThanTheHourHoldsIsOneLineWithAButton()
    {
        belt.MostAlertsAnHour = 2;
        belt.Given(Some.Subscriber(watches: Some.Watch()));
        foreach (var place in Places) await KilledAsync(place, 12);
        Assert.Equal(2, belt.Messages.Count);

        await belt.TellHeldAlerts.RunAsync(default);
        await belt.TellHeldAlerts.RunAsync(default);

        var line = Assert.Single(belt.Messages.Skip(2));
        Assert.Equal("2 more alerts", line.Html);
        Assert.Equal("held", Keyboard.Read(line.Buttons).Single().Single().Data);
        Assert.Equal(2, belt.Store.Ask(db => db.HeldAlerts.Count()));
    }

    [Fact]
    public async Task WhatIsLessGraveThanWishedForWaitsForTheDigest()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch());
        subscriber.LeastSeverity = Severity.Extreme;
        belt.Given(subscriber);
        await KilledAsync(Some.Rafah, 12);

        Assert.Empty(belt.Messages);
        Assert.Equal(0, belt.Store.Ask(db => db.HeldAlerts.Count()));
        Assert.NotNull(belt.Store.Ask(db => db.Changes.First().ToldAt));
    }

    [Fact]
    public async Task AWatchMayHaveAChatAndASoundOfItsOwn()
    {
        var elsewhere = Some.Watch("ps-rafah");
        (elsewhere.ToChatId, elsewhere.ToThreadId, elsewhere.Silent) = (-100, 12, true);
        belt.Given(Some.Subscriber(chat: 7, watches: [elsewhere, Some.Watch("sy")]));
        await KilledAsync(Some.Rafah, 12);
        await KilledAsync(Some.Aleppo, 15);

        Assert.Equal([(-100, 12, true), (7, null, false)], belt.Messages.Select(m => (m.ChatId, m.ThreadId, m.Silent)));
    }

    [Fact]
    public async Task WhatWasHeldAndStandsInTheDigestIsNotToldAgainAndIsMarkedThere()
    {
        belt.Given(Quiet(14, 9));
        await KilledAsync(Some.Rafah, 12);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);
        belt.Clock.Advance(TimeSpan.FromHours(2));

        Assert.False(await belt.TellHeldAlerts.RunAsync(default));

        Assert.Contains("Held since 15:00 on 4 October 2016", Assert.Single(belt.Messages).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasHeldFromAnotherChatWaitsThereForItsOwnTime()
    {
        var elsewhere = Some.Watch("ps-rafah");
        elsewhere.ToChatId = -100;
        var subscriber = Quiet(14, 9);
        subscriber.Watches.Clear();
        subscriber.Watches.Add(elsewhere);
        belt.Given(subscriber);
        await KilledAsync(Some.Rafah, 12);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);
        belt.Clock.Advance(TimeSpan.FromHours(2));

        Assert.True(await belt.TellHeldAlerts.RunAsync(default));

        Assert.Equal([1, -100], belt.Messages.Select(m => m.ChatId));
    }

    [Fact]
    public async Task ACorrectionReachesEvenWhoWantsToHearOfTheGravestOnly()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch());
        subscriber.LeastSeverity = Severity.Extreme;
        belt.Given(subscriber);
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim(figure: Some.Figure(60, 60), place: Some.Rafah, quote: "60.", severity: Severity.Extreme));
        await belt.RaiseAlerts.RunAsync(default);
        belt.Clock.Advance(TimeSpan.FromHours(1));
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim(figure: Some.Figure(30, 30), place: Some.Rafah, quote: "30, not 60.", severity: Severity.Severe));
        await belt.RaiseAlerts.RunAsync(default);

        Assert.Contains("Correction by the source: 60 → 30", belt.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Equal(2, belt.Messages.Count);
    }

    [Fact]
    public async Task AGroupThatMovesTakesWhatIsHeldAlongEvenIntoSettingsThatAreThereAlready()
    {
        var group = Quiet(14, 17);
        group.ChatId = -1;
        belt.Given(group);
        var there = Some.Subscriber(chat: -1001, watches: Some.Watch("sy"));
        belt.Given(there);
        await KilledAsync(Some.Rafah, 12);
        await using (var db = belt.Store.CreateDbContext())
        {
            await Alerts.Steps.ChatMove.ApplyAsync(db, -1, -1001);
            await db.SaveChangesAsync();
        }

        Assert.True(await belt.TellHeldAlerts.RunAsync(default));
        Assert.Equal(-1001, Assert.Single(belt.Messages).ChatId);
    }

    private static Subscriber Quiet(int from, int until)
    {
        var subscriber = Some.Subscriber(zone: "Asia/Damascus", watches: Some.Watch());
        (subscriber.QuietFrom, subscriber.QuietUntil) = (from, until);
        return subscriber;
    }

    private async Task KilledAsync(PlaceMention place, int toll)
    {
        await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(toll, toll), place: place, quote: $"{toll} were killed in {place.Name}."));
        await belt.RaiseAlerts.RunAsync(default);
    }
}
