using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class GroupTests : IDisposable
{
    private readonly Talk talk = new();

    [Theory]
    [InlineData("/watch Aleppo")]
    [InlineData("/start")]
    [InlineData("/stop")]
    [InlineData("/language ar")]
    [InlineData("/forget_me")]
    public async Task OnlyAdministratorsChangeWhatAGroupIsTold(string said)
    {
        var answer = await talk.Says(said, chat: -100, group: true, administrator: false);

        Assert.Contains("Only administrators", answer.Text, StringComparison.Ordinal);
        Assert.Null(talk.Subscriber(-100));
    }

    [Fact]
    public async Task AnAdministratorDoes()
    {
        await talk.Watches("Aleppo", chat: -100, group: true, administrator: true);

        Assert.Single(talk.Subscriber(-100)!.Watches);
    }

    [Fact]
    public async Task AnybodyMayLook()
    {
        talk.Given(chat: -100, watches: Some.Watch("sy-aleppo"));

        Assert.Contains("Aleppo, Syria", (await talk.Says("/list", chat: -100, group: true)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AButtonOfTheSettingsIsRefusedOverTheButtonAlone()
    {
        talk.Given(chat: -100, watches: Some.Watch("sy-aleppo"));

        var refused = await talk.TapsData("unwatch #1", chat: -100, group: true, administrator: false);

        Assert.Empty(refused.Messages);
        Assert.Equal("Only administrators can change this.", refused.Answer.Toast);
        Assert.Single(talk.Subscriber(-100)!.Watches);
    }

    [Theory]
    [InlineData("watch Aleppo")]
    [InlineData("Aleppo")]
    [InlineData("good morning")]
    [InlineData("/unheardof")]
    [InlineData("/watch@another_bot Aleppo")]
    [InlineData("/@")]
    public async Task WhatPeopleSayToEachOtherOrToOtherBotsIsLeftAlone(string said)
    {
        talk.Dialogue.Me = "alerts_test_bot";

        var answer = await talk.Says(said, chat: -100, group: true, administrator: true);

        Assert.Empty(answer.Messages);
        Assert.Null(talk.Subscriber(-100));
    }

    [Fact]
    public async Task ACommandThatNamesTheBotIsItsOwn()
    {
        talk.Dialogue.Me = "alerts_test_bot";

        await talk.Says("/watch@Alerts_Test_Bot حلب", chat: -100, group: true, administrator: true, topic: 12);
        await talk.TapsData($"offer save {talk.Store.Ask(db => db.WatchOffers.Single().Token)}", chat: -100, group: true, administrator: true, topic: 12);

        var subscriber = talk.Subscriber(-100)!;
        Assert.Equal(12, subscriber.ThreadId);
        Assert.Equal("sy-aleppo", Assert.Single(subscriber.Watches).PlaceId);
    }

    public void Dispose() => talk.Dispose();
}
