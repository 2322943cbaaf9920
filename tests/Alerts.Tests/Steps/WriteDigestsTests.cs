using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Steps;

public sealed class WriteDigestsTests : IDisposable
{
    private static readonly string[] Zones = ["Asia/Gaza", "Asia/Beirut", "Africa/Cairo", "Asia/Damascus", "Asia/Kathmandu", "America/New_York"];

    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task InTwoYearsEveryLocalDayHasExactlyOneDigestInEachZone()
    {
        belt.Clock.SetUtcNow(new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero));
        GivenOneInEachZone();
        ASiegeThatGoesOn();

        for (var i = 0; i < 2 * 366 * 24; i++) await TickAsync(TimeSpan.FromHours(1));

        for (var chat = 1; chat <= Zones.Length; chat++) AssertOneADay(chat, atLeast: 725);
    }

    [Fact]
    public async Task OutagesOverTheHourAndMovesBetweenZonesLeaveOneDigestADay()
    {
        belt.Clock.SetUtcNow(new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero));
        GivenOneInEachZone();
        ASiegeThatGoesOn();
        var random = new Random(7);

        for (var i = 0; i < 3000; i++)
        {
            await TickAsync(TimeSpan.FromHours(random.Next(8) == 0 ? random.Next(2, 30) : 1));
            if (random.Next(50) == 0) Move(random.Next(1, Zones.Length + 1), Zones[random.Next(Zones.Length)]);
        }

        for (var chat = 1; chat <= Zones.Length; chat++) AssertNoTwoADay(chat);
    }

    [Fact]
    public async Task ADigestIsWrittenOnceHoweverOftenTheStepRunsInItsMinute()
    {
        await GivenADueDigestAsync();

        await belt.WriteDigests.RunAsync(default);
        await belt.WriteDigests.RunAsync(default);

        Assert.Single(belt.Messages);
    }

    [Fact]
    public async Task ACrashBeforeTheSavingWritesNothingAndTheNextRunWritesAll()
    {
        await GivenADueDigestAsync();
        using (var stop = new CancellationTokenSource())
        {
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => belt.WriteDigests.RunAsync(stop.Token));
        }

        Assert.Empty(belt.Messages);
        await belt.WriteDigests.RunAsync(default);

        Assert.Contains("12 people killed", Assert.Single(belt.Messages).Html);
    }

    [Fact]
    public async Task ADatabaseSetBackToBeforeTheMarkDoesNotWriteTheDayTwice()
    {
        var subscriber = await GivenADueDigestAsync();
        var due = subscriber.NextDigestAt;
        await belt.WriteDigests.RunAsync(default);
        Change(subscriber.Id, s => (s.NextDigestAt, s.LastDigestDay, s.DigestedThrough) = (due, null, null));

        await belt.WriteDigests.RunAsync(default);

        Assert.Single(belt.Messages);
    }

    [Fact]
    public async Task AMissedDigestGoesOutOnceLateAndSaysSo()
    {
        await GivenADueDigestAsync();
        belt.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(2));

        await belt.WriteDigests.RunAsync(default);

        var html = Assert.Single(belt.Messages).Html;
        Assert.Contains("Late: due at 08:00 on 8 October 2016", html);
        Assert.Contains("12 people killed", html);
        Assert.Equal(new DateTime(2016, 10, 9, 5, 0, 0, DateTimeKind.Utc), belt.Store.Ask(db => db.Subscribers.Single().NextDigestAt));
    }

    [Fact]
    public async Task WhatADigestHeldIsNotInTheNext()
    {
        await GivenADueDigestAsync();
        await belt.WriteDigests.RunAsync(default);
        await belt.ArrivesAsync(belt.Article("B"), Some.Claim(figure: Some.Figure(40, 40), place: Some.Rafah, quote: "Forty.") with { Date = new DateOnly(2016, 10, 5) });
        belt.Clock.Advance(TimeSpan.FromDays(1));

        await belt.WriteDigests.RunAsync(default);

        Assert.Contains("40 people killed", belt.Messages[1].Html);
        Assert.DoesNotContain("12", belt.Messages[1].Html);
    }

    [Fact]
    public async Task NothingToReportIsSaidOnceAWeek()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));

        for (var day = 0; day < 15; day++)
        {
            belt.Clock.Advance(TimeSpan.FromDays(1));
            await belt.WriteDigests.RunAsync(default);
        }

        Assert.Equal(3, belt.Messages.Count);
        Assert.Contains("Nothing new to report for what you watch.", belt.Messages[0].Html);
    }

    [Fact]
    public async Task TheFirstDigestReachesADayBack()
    {
        await belt.ArrivesAsync(belt.Article("old", published: Some.Noon), Some.Claim(figure: Some.Figure(90, 90), place: Some.Rafah, quote: "Ninety."));
        belt.Clock.Advance(TimeSpan.FromDays(5));
        await belt.ArrivesAsync(belt.Article("new"), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        belt.Clock.Advance(TimeSpan.FromHours(20));

        await belt.WriteDigests.RunAsync(default);

        Assert.Contains("12 people killed", belt.Messages[0].Html);
        Assert.DoesNotContain("90", belt.Messages[0].Html);
    }

    [Fact]
    public async Task WhoComesBackAfterAMonthIsToldTheLastWeek()
    {
        var subscriber = await GivenADueDigestAsync();
        await belt.WriteDigests.RunAsync(default);
        Change(subscriber.Id, s => s.Paused = true);
        await belt.ArrivesAsync(belt.Article("old"), Some.Claim(figure: Some.Figure(90, 90), place: Some.KhanYounis, quote: "Ninety."));
        belt.Clock.Advance(TimeSpan.FromDays(30));
        await belt.ArrivesAsync(belt.Article("new"), Some.Claim(figure: Some.Figure(15, 15), place: Some.Rafah, quote: "Fifteen."));
        Change(subscriber.Id, s => s.Paused = false);
        belt.Clock.Advance(TimeSpan.FromHours(1));

        await belt.WriteDigests.RunAsync(default);

        Assert.Contains("15 people killed", belt.Messages[1].Html);
        Assert.DoesNotContain("90", belt.Messages[1].Html);
    }

    [Fact]
    public async Task WhoIsPausedGetsNone()
    {
        var subscriber = await GivenADueDigestAsync();
        Change(subscriber.Id, s => s.Paused = true);

        Assert.False(await belt.WriteDigests.RunAsync(default));
    }

    [Fact]
    public async Task ALongDigestIsSeveralMessagesAndEachHasItsKey()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(indicator: "casualty")));
        for (var i = 0; i < 80; i++)
        {
            var place = Some.Rafah with { Id = null, Name = $"Village {i}", NameAr = null };
            await belt.ArrivesAsync(belt.Article($"Outlet {i}"), Some.Claim(figure: Some.Figure(10 + i, 10 + i), place: place, quote: $"Sentence {i}."));
        }

        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);

        Assert.True(belt.Messages.Count > 1);
        Assert.Equal(belt.Messages.Count, belt.Messages.Select(m => m.Key).Distinct().Count());
        Assert.All(belt.Messages, message => Assert.InRange(Alerts.Digests.Html.Length(message.Html), 1, 4096));
    }

    [Fact]
    public async Task ThePreviewIsTheSameAndSavesNothing()
    {
        await GivenADueDigestAsync();

        var pages = await belt.DigestPreview.WriteAsync([Some.Watch(place: "ps")], "en", TimeZoneInfo.Utc, TimeSpan.FromDays(1), default);

        Assert.Contains("12 people killed", Assert.Single(pages));
        Assert.Empty(belt.Messages);
    }

    [Fact]
    public async Task APreviewReachesAsFarBackAsIsAsked()
    {
        await GivenADueDigestAsync();
        belt.Clock.Advance(TimeSpan.FromDays(3));

        var day = await belt.DigestPreview.WriteAsync([Some.Watch(place: "ps")], "en", TimeZoneInfo.Utc, TimeSpan.FromDays(1), default);
        var week = await belt.DigestPreview.WriteAsync([Some.Watch(place: "ps")], "en", TimeZoneInfo.Utc, TimeSpan.FromDays(7), default);

        Assert.DoesNotContain("12 people killed", Assert.Single(day));
        Assert.Contains("12 people killed", Assert.Single(week));
    }

    private async Task<Subscriber> GivenADueDigestAsync()
    {
        var subscriber = belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        return subscriber;
    }

    private void GivenOneInEachZone()
    {
        for (var i = 0; i < Zones.Length; i++)
        {
            var subscriber = Some.Subscriber(chat: i + 1, zone: Zones[i], watches: Some.Watch(place: "sy"));
            subscriber.DigestHour = i % 3 == 0 ? 0 : 8;
            belt.Given(subscriber);
        }
    }

    // So that there is something to write every day: a change of an incident each morning.
    private void ASiegeThatGoesOn()
    {
        var article = Some.Article();
        belt.Store.Given(article);
        var incident = new Incident
        {
            Indicator = "siege.area",
            PlaceId = "sy-aleppo",
            PlaceName = "Aleppo",
            Country = "SY",
            Day = new DateOnly(2024, 1, 1),
            LastDay = new DateOnly(2027, 1, 1),
            Status = ClaimStatus.Ongoing,
            Severity = Severity.Extreme,
            FirstReportedAt = Some.Noon,
            LastReportedAt = Some.Noon,
        };
        var report = Reported.By(article, new ArticleReading("en", [Some.Claim("siege.area", ClaimStatus.Ongoing, place: Some.Aleppo)], []))[0];
        report.Incident = incident;
        belt.Store.Given(incident, report);
    }

    private async Task TickAsync(TimeSpan later)
    {
        belt.Clock.Advance(later);
        using (var db = belt.Store.CreateDbContext())
        {
            if (belt.Clock.GetUtcNow().Hour % 4 == 0)
            {
                var (incident, report) = (db.Incidents.Single(), db.Reports.Single());
                db.Changes.RemoveRange(db.Changes);
                db.Changes.Add(new Change { Incident = incident, Report = report, Kind = ChangeKind.Grown, At = belt.Clock.GetUtcNow().UtcDateTime });
                db.SaveChanges();
            }
        }

        await belt.WriteDigests.RunAsync(default);
    }

    private void Move(int chat, string zone) => Change(chat, subscriber =>
    {
        subscriber.TimeZone = zone;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, belt.Clock.GetUtcNow().UtcDateTime);
    });

    private void Change(int id, Action<Subscriber> change)
    {
        using var db = belt.Store.CreateDbContext();
        change(db.Subscribers.Single(s => s.Id == id));
        db.SaveChanges();
    }

    private void AssertOneADay(int chat, int atLeast)
    {
        var days = DaysOf(chat);
        Assert.True(days.Count >= atLeast, $"{Zones[chat - 1]} has {days.Count} digests.");
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
    }

    private void AssertNoTwoADay(int chat)
    {
        var days = DaysOf(chat);
        Assert.True(days.Count > 100);
        Assert.Equal(days.Distinct(), days);
    }

    // The first page of each digest names its day in the key.
    private List<DateOnly> DaysOf(int chat) =>
        [.. belt.Messages.Where(m => m.ChatId == chat && m.Lane == MessageLane.Digest).Select(m => m.Key.Split(' ')).Where(key => key[3] == "1")
            .Select(key => DateOnly.Parse(key[2], System.Globalization.CultureInfo.InvariantCulture))];
}
