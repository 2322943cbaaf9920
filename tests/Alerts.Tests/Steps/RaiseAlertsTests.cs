using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Steps;

public sealed class RaiseAlertsTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task WhoWatchesThePlaceIsToldAndWhoDoesNotIsNot()
    {
        belt.Given(Some.Subscriber(chat: 1, watches: Some.Watch(place: "ps")));
        belt.Given(Some.Subscriber(chat: 2, watches: Some.Watch(place: "sy")));
        await KilledInRafahAsync(12);

        Assert.True(await belt.RaiseAlerts.RunAsync(default));

        Assert.Equal(1, Assert.Single(belt.Messages).ChatId);
    }

    [Fact]
    public async Task AChatWithSeveralWatchesThatCoverAChangeGetsOneMessage()
    {
        belt.Given(Some.Subscriber(watches: [Some.Watch(place: "ps"), Some.Watch(indicator: "casualty"), Some.Watch(words: "rafah")]));
        await KilledInRafahAsync(12);

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Single(belt.Messages);
    }

    [Fact]
    public async Task AChangeIsToldOnceHoweverOftenTheStepRuns()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(12);

        await belt.RaiseAlerts.RunAsync(default);
        Assert.False(await belt.RaiseAlerts.RunAsync(default));

        Assert.Single(belt.Messages);
    }

    [Fact]
    public async Task AChangeThatNobodyWatchesIsToldAsWell()
    {
        await KilledInRafahAsync(12);

        await belt.RaiseAlerts.RunAsync(default);
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await belt.RaiseAlerts.RunAsync(default);

        Assert.Empty(belt.Messages);
    }

    [Fact]
    public async Task WhenWritingTheMessagesFailsTheChangeStaysUntold()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(12);
        belt.Store.Given(new OutgoingMessage { ChatId = 1, Html = "taken", Key = "alert 1/ 1", Lane = MessageLane.Alert, WrittenAt = Some.Noon });

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Null(belt.Store.Ask(db => db.Changes.Single().ToldAt));
        Assert.Equal("taken", Assert.Single(belt.Messages).Html);
    }

    [Fact]
    public async Task WhoIsPausedIsToldNothing()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch(place: "ps"));
        subscriber.Paused = true;
        belt.Given(subscriber);
        await KilledInRafahAsync(12);

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Empty(belt.Messages);
    }

    [Fact]
    public async Task WhatWaitsForTheDigestIsNotAnAlert()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(4, severity: Severity.Moderate);

        Assert.False(await belt.RaiseAlerts.RunAsync(default));
        Assert.Empty(belt.Messages);
    }

    [Fact]
    public async Task WhatTwoOutletsReportBeforeAnybodyIsToldIsOneMessage()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(12, outlet: "A");
        await KilledInRafahAsync(12, outlet: "B");

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Contains("Reported by 2 independent sources", Assert.Single(belt.Messages).Html);
    }

    [Fact]
    public async Task ASecondSourceComesWithoutASound()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(12, outlet: "A");
        await belt.RaiseAlerts.RunAsync(default);
        await KilledInRafahAsync(12, outlet: "B");
        await belt.RaiseAlerts.RunAsync(default);

        Assert.Equal([false, true], belt.Messages.Select(m => m.Silent));
    }

    [Fact]
    public async Task TheDeadAndTheWoundedOfOneArticleAreOneMessage()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch(place: "ps")));
        await belt.ArrivesAsync(
            belt.Article(),
            Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah),
            Some.Claim("casualty.injured", figure: Some.Figure(30, 30, FigureKind.Injured), place: Some.Rafah, severity: Severity.Moderate));

        await belt.RaiseAlerts.RunAsync(default);

        var html = Assert.Single(belt.Messages).Html;
        Assert.Contains("12 people killed", html);
        Assert.Contains("30 people injured", html);
        Assert.All(belt.Store.Ask(db => db.Changes.ToList()), change => Assert.NotNull(change.ToldAt));
    }

    [Fact]
    public async Task OfWhatIsUntoldTheGravestComesFirst()
    {
        belt.Given(Some.Subscriber(watches: [Some.Watch(place: "ps"), Some.Watch(place: "sy")]));
        await KilledInRafahAsync(12);
        await belt.ArrivesAsync(belt.Article(), Some.Claim("siege.area", figure: Some.Figure(300_000, 300_000, FigureKind.Besieged), place: Some.EasternAleppo, severity: Severity.Extreme));

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Equal([true, false], belt.Messages.Select(m => m.Html.Contains("Siege", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EachIsToldInTheirOwnLanguageAndWithAButtonThatSaysWhy()
    {
        belt.Given(Some.Subscriber(chat: 1, language: "ar", watches: Some.Watch(place: "ps")));
        belt.Given(Some.Subscriber(chat: 2, language: "en", watches: Some.Watch(place: "ps")));
        await KilledInRafahAsync(12);

        await belt.RaiseAlerts.RunAsync(default);

        Assert.Contains("قتيلا", belt.Messages[0].Html);
        Assert.Contains("killed", belt.Messages[1].Html);
        var incident = belt.Store.Ask(db => db.Incidents.Single().Id);
        Assert.Equal([("Why?", $"why {incident}"), ("Wrong", $"wrong {incident}")], Keyboard.Read(belt.Messages[1].Buttons)[0].Select(button => (button.Text, button.Data!)));
    }

    private Task KilledInRafahAsync(long killed, string outlet = "A", Severity severity = Severity.Severe) =>
        belt.ArrivesAsync(belt.Article(outlet), Some.Claim(figure: Some.Figure(killed, killed), place: Some.Rafah, severity: severity, quote: $"{outlet}: {killed} were killed in Rafah."));

    [Fact]
    public async Task AQueryIsToldWhatItFindsFromTheMomentItIsAddedUntilItIsRemoved()
    {
        belt.Given(Some.Subscriber(1, watches: Some.QueryWatch("place:sy figure:>=10 NOT \"training\"")));
        belt.Given(Some.Subscriber(2, watches: Some.QueryWatch("place:sy figure:>=100")));
        await ArrivesAndIsToldAsync(12, Some.Aleppo);
        Assert.Equal([1], belt.Messages.Select(m => m.ChatId));

        belt.Given(Some.Subscriber(3, watches: Some.QueryWatch("happened NEAR/3 something")));
        Assert.Equal(1, belt.Store.Ask(db => db.Watches.Where(w => w.Query!.Contains("training")).ExecuteDelete()));
        await ArrivesAndIsToldAsync(50, Some.Homs);

        Assert.Equal([1, 3], belt.Messages.Select(m => m.ChatId));
    }

    private async Task ArrivesAndIsToldAsync(int killed, PlaceMention where)
    {
        await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(killed, killed), place: where));
        await belt.RaiseAlerts.RunAsync(default);
    }
}
