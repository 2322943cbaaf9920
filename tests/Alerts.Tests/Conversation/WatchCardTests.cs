using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

/// <summary>Watch lists have names, a card each, and links for others; starters lead to them by country and topic.</summary>
public sealed class WatchCardTests : IDisposable
{
    private readonly Talk talk = new();

    public void Dispose() => talk.Dispose();

    [Theory]
    [InlineData("Convoys: aid Darfur", "Convoys", "1. Convoys: Darfur")]
    [InlineData("قوافل: مكان:دارفور مؤشر:مساعدات", "قوافل", "1. قوافل: place:Darfur indicator:aid")]
    [InlineData("place: Aleppo siege", null, "1. place:Aleppo siege")]
    [InlineData("place:Aleppo siege", null, "1. place:Aleppo siege")]
    public async Task WhatStandsBeforeTheColonIsTheName(string asked, string? name, string listed)
    {
        await talk.Watches(asked);

        Assert.Equal(name, Assert.Single(talk.Subscriber()!.Watches).Name);
        Assert.Contains(listed, (await talk.Says("/list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCardTurnsItsSwitchesInPlace()
    {
        await talk.Watches("Convoys: aid Darfur");
        await talk.Says("/list");

        Assert.Contains("Convoys", (await talk.Taps("⚙ 1")).Text, StringComparison.Ordinal);
        Assert.Contains("in the digest only", (await talk.Taps("Digest only")).Text, StringComparison.Ordinal);
        var silent = await talk.Taps("Without a sound");

        Assert.Equal(55, Assert.Single(silent.Messages).Replaces);
        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.True(watch is { DigestOnly: true, Silent: true });
        Assert.Contains("nothing for you yet", (await talk.Taps("End it")).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Subscriber()!.Watches);
    }

    [Fact]
    public async Task WhoIsNoAdministratorLooksAndTurnsNothing()
    {
        talk.Given(chat: -100, watches: Some.Watch("sy-aleppo"));
        var id = talk.Subscriber(-100)!.Watches[0].Id;

        Assert.NotEmpty((await talk.TapsData($"list card {id}", chat: -100, group: true)).Messages);
        Assert.Empty((await talk.TapsData($"list end {id}", chat: -100, group: true)).Messages);

        Assert.Single(talk.Subscriber(-100)!.Watches);
    }

    [Fact]
    public async Task AWatchIsSharedByALinkThatSaysNothingOfWhoSharesIt()
    {
        talk.Dialogue.Me = "alerts_test_bot";
        await talk.Watches("Convoys: place:Darfur indicator:aid");

        var link = (await talk.Says("/share")).Text;
        Assert.Equal(link, (await talk.Says("/share")).Text);
        var token = link[(link.IndexOf("?start=w_", StringComparison.Ordinal) + "?start=".Length)..].Split([' ', '\n', ')'])[0];
        Assert.Contains($"?startgroup={token}", link, StringComparison.Ordinal);

        var opened = await talk.Says($"/start {token}", chat: 8, client: "ar");
        Assert.Contains("هل أراقب هذا؟", opened.Text, StringComparison.Ordinal);
        await talk.Taps("حفظ", chat: 8, client: "ar");

        var watch = Assert.Single(talk.Subscriber(8)!.Watches);
        Assert.Equal(("Convoys", "place:sd-darfur indicator:access"), (watch.Name, watch.Query));
        // The link is for the next one, too.
        Assert.Contains("Shall I watch this?", (await talk.Says($"/start {token}", chat: 9)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartersLeadByCountryAndTopic()
    {
        await talk.Says("/start");
        await talk.TapsData("start hour 8");
        await talk.Taps("More places");
        await talk.Taps("Somalia");

        await talk.Taps("sieges and blockades");

        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.Equal(("so", "siege"), (watch.PlaceId, watch.Indicator));
    }
}
