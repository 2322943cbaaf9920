using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Steps;

public sealed class WriteDigestsTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

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
    public async Task NothingToReportIsSaidDailyToWhoWishesIt()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch(place: "ps"));
        subscriber.TellsNothingDaily = true;
        belt.Given(subscriber);

        for (var day = 0; day < 5; day++)
        {
            belt.Clock.Advance(TimeSpan.FromDays(1));
            await belt.WriteDigests.RunAsync(default);
        }

        Assert.Equal(5, belt.Messages.Count);
        Assert.DoesNotContain("once a week", belt.Messages[0].Html);
    }

    [Fact]
    public async Task AnEveningDigestHoldsWhatTheMorningsDidNot()
    {
        var subscriber = await GivenADueDigestAsync(s => s.SecondDigestHour = 20);
        await belt.WriteDigests.RunAsync(default);
        await belt.ArrivesAsync(belt.Article("B"), Some.Claim(figure: Some.Figure(40, 40), place: Some.KhanYounis, quote: "Forty."));
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 17, 0, 0, TimeSpan.Zero));

        await belt.WriteDigests.RunAsync(default);

        Assert.Equal(2, belt.Messages.Count);
        Assert.Contains("40 people killed", belt.Messages[1].Html);
        Assert.DoesNotContain("12 people", belt.Messages[1].Html);
        Assert.Equal(new DateTime(2016, 10, 6, 5, 0, 0, DateTimeKind.Utc), Again(subscriber).NextDigestAt);
    }

    [Fact]
    public async Task AWeeklyDigestHoldsTheWeek()
    {
        var subscriber = await GivenADueDigestAsync(s => s.DigestDays = Weekdays.Saturday);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 8, 5, 0, 0, TimeSpan.Zero));

        await belt.WriteDigests.RunAsync(default);

        Assert.Contains("12 people killed", Assert.Single(belt.Messages).Html);
        Assert.DoesNotContain("Daily", belt.Messages[0].Html);
        Assert.Equal(new DateTime(2016, 10, 15, 5, 0, 0, DateTimeKind.Utc), Again(subscriber).NextDigestAt);
    }

    [Fact]
    public async Task ADigestThatAMoveMadeDueDoesNotSayThatTheServiceWasDown()
    {
        var subscriber = await GivenADueDigestAsync();
        await belt.WriteDigests.RunAsync(default);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 6, 4, 0, 0, TimeSpan.Zero));
        Change(subscriber.Id, s =>
        {
            s.TimeZone = "Asia/Kathmandu";
            s.NextDigestAt = DigestSchedule.NextDue(s, belt.Clock.GetUtcNow().UtcDateTime);
            s.TellsNothingDaily = true;
        });

        await belt.WriteDigests.RunAsync(default);

        Assert.Equal(2, belt.Messages.Count);
        Assert.DoesNotContain("Late", belt.Messages[1].Html);
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
    public async Task ALongDigestIsOneMessageWhosePagesAreKeptBesideIt()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(indicator: "casualty")));
        for (var i = 0; i < 80; i++)
        {
            var place = Some.Rafah with { Id = null, Name = $"Village {i}", NameAr = null };
            await belt.ArrivesAsync(belt.Article($"Outlet {i}"), Some.Claim(figure: Some.Figure(10 + i, 10 + i), place: place, quote: $"Sentence {i}."));
        }

        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);

        var message = Assert.Single(belt.Messages);
        var pages = belt.Store.Ask(db => db.DigestPages.OrderBy(p => p.Number).ToList());
        Assert.Equal(message.Html, pages[0].Html);
        Assert.Equal(Enumerable.Range(1, pages.Count), pages.Select(p => p.Number));
        Assert.All(pages, page => Assert.InRange(Alerts.Digests.Html.Length(page.Html), 1, 4096));
        var quotes = pages.SelectMany(page => Keyboard.Read(page.Buttons).SelectMany(row => row)).Select(button => button.Data!).Where(data => data.StartsWith("why ", StringComparison.Ordinal)).ToList();
        Assert.Equal(80, quotes.Distinct().Count());
        Assert.Equal($"digest={pages[0].Token}/2", Keyboard.Read(message.Buttons)[^1].Single().Data);
        Assert.Equal($"digest={pages[0].Token}/1", Keyboard.Read(pages[1].Buttons)[^1][0].Data);
    }

    [Fact]
    public async Task ThePreviewIsTheSameAndSavesNothing()
    {
        await GivenADueDigestAsync();

        var pages = await PreviewAsync(1);

        Assert.Contains("12 people killed", Assert.Single(pages).Html);
        Assert.Empty(belt.Messages);
    }

    [Fact]
    public async Task APreviewReachesAsFarBackAsIsAsked()
    {
        await GivenADueDigestAsync();
        belt.Clock.Advance(TimeSpan.FromDays(3));

        var day = await PreviewAsync(1);
        var week = await PreviewAsync(7);

        Assert.DoesNotContain("12 people killed", Assert.Single(day).Html);
        Assert.Contains("12 people killed", Assert.Single(week).Html);
    }

    private async Task<Subscriber> GivenADueDigestAsync(Action<Subscriber>? choose = null)
    {
        var subscriber = Some.Subscriber(watches: Some.Watch(place: "ps"));
        choose?.Invoke(subscriber);
        belt.Given(subscriber);
        await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        return subscriber;
    }

    private Task<IReadOnlyList<Alerts.Digests.Page>> PreviewAsync(int days) => belt.DigestPreview.WriteAsync(
        [Some.Watch(place: "ps")], new Alerts.Steps.DigestSpan(belt.Clock.GetUtcNow().UtcDateTime.AddDays(-days)), TimeZoneInfo.Utc, Belt.Wordings.For("en"), null, default);

    private Subscriber Again(Subscriber subscriber) => belt.Store.Ask(db => db.Subscribers.Single(s => s.Id == subscriber.Id));

    private void Change(int id, Action<Subscriber> change)
    {
        using var db = belt.Store.CreateDbContext();
        change(db.Subscribers.Single(s => s.Id == id));
        db.SaveChanges();
    }
}
