using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class WatchCommandTests : IDisposable
{
    private readonly Talk talk = new();

    [Theory]
    [InlineData("حلب", "sy-aleppo", null, null)]
    [InlineData("بحلب", "sy-aleppo", null, null)]
    [InlineData("Aleppo", "sy-aleppo", null, null)]
    [InlineData("aleppo, syria", "sy-aleppo", null, null)]
    [InlineData("حلب الشرقية", "sy-aleppo-east", null, null)]
    [InlineData("Aleppo siege", "sy-aleppo", "siege", null)]
    [InlineData("siege in Aleppo", "sy-aleppo", "siege", null)]
    [InlineData("حصار حلب", "sy-aleppo", "siege", null)]
    [InlineData("الحصار في حلب", "sy-aleppo", "siege", null)]
    [InlineData("حصار", null, "siege", null)]
    [InlineData("والحصار", null, "siege", null)]
    [InlineData("SIEGE", null, "siege", null)]
    [InlineData("قتلى وجرحى", null, "casualty.combined", null)]
    [InlineData("evacuation orders", null, "displacement.order", null)]
    [InlineData("مساعدات دارفور", "sd-darfur", "access", null)]
    [InlineData("Gaza bakery", "ps-gaza-strip", null, "bakery")]
    [InlineData("غزة مخبز", "ps-gaza-strip", null, "مخبز")]
    [InlineData("the Gambia", "gm", null, null)]
    public async Task PlaceTopicAndWordsAreToldApart(string asked, string? place, string? topic, string? words)
    {
        await talk.Watches(asked);

        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.Equal((place, topic, words), (watch.PlaceId, watch.Indicator, watch.Words));
    }

    [Theory]
    [InlineData("/watch حلب وإدلب", new[] { "sy-aleppo", "sy-idlib" })]
    [InlineData("/watch Aleppo and Idlib", new[] { "sy-aleppo", "sy-idlib" })]
    [InlineData("راقب حمص", new[] { "sy-homs" })]
    [InlineData("watch Homs", new[] { "sy-homs" })]
    [InlineData("/راقب حمص", new[] { "sy-homs" })]
    public async Task SeveralPlacesAreSeveralWatchesAndNoSlashIsNeeded(string said, string[] places)
    {
        await talk.Says(said);
        await talk.Taps("Save");

        Assert.Equal(places, talk.Subscriber()!.Watches.Select(watch => watch.PlaceId));
    }

    [Fact]
    public async Task TheAnswerSaysWhatLiesInsideThePlace()
    {
        var english = await talk.Watches("حلب", client: "en");
        var arabic = await talk.Watches("حلب", chat: 8, client: "ar");

        Assert.Matches(@"Aleppo, Syria and all that lies inside it: \d+ places I know, such as East(ern)? Aleppo", english.Text);
        Assert.Matches(@"حلب، سوريا وكل ما يقع فيها: \d+ مكانا? أعرفها?، منها .*حلب الشرقية", arabic.Text);
    }

    [Theory]
    [InlineData("Rafah", "Rafah, Palestine", "ps-rafah")]
    [InlineData("رفح", "Rafah, Egypt", "eg-rafah-egypt")]
    public async Task OfTwoPlacesOfOneNameThePersonChooses(string name, string choice, string meant)
    {
        var asked = await talk.Says($"/watch {name} siege");
        Assert.Equal(["Rafah, Palestine", "Rafah, Egypt"], asked.Buttons);
        Assert.Null(talk.Subscriber());

        await talk.Taps(choice);

        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.Equal((meant, "siege"), (watch.PlaceId, watch.Indicator));
    }

    [Fact]
    public async Task TheCountryNamedBesideItSaysWhichIsMeant()
    {
        await talk.Watches("Rafah Egypt");

        Assert.Equal("eg-rafah-egypt", Assert.Single(talk.Subscriber()!.Watches).PlaceId);
    }

    [Fact]
    public async Task ACitysWatchCanBecomeItsGovernorates()
    {
        var saved = await talk.Watches("Aleppo");
        Assert.Equal(["Rather all of Aleppo Governorate"], saved.Buttons);

        var wider = await talk.Taps("Rather all");

        Assert.Contains("takes the place of your watch Aleppo, Syria", wider.Text, StringComparison.Ordinal);
        Assert.Equal("sy-aleppo-governorate", Assert.Single(talk.Subscriber()!.Watches).PlaceId);
    }

    [Fact]
    public async Task TheSameWatchIsNotKeptTwice()
    {
        await talk.Watches("Aleppo");

        var again = await talk.Watches("مدينة حلب");

        Assert.Contains("already watching", again.Text, StringComparison.Ordinal);
        Assert.Single(talk.Subscriber()!.Watches);
    }

    [Fact]
    public async Task WhatLiesInAnotherWatchIsKeptAndRemarkedOn()
    {
        await talk.Watches("Syria");

        var inside = await talk.Watches("Homs");

        Assert.Contains("within your watch Syria as well", inside.Text, StringComparison.Ordinal);
        Assert.Equal(2, talk.Subscriber()!.Watches.Count);
    }

    [Fact]
    public async Task TwoPlacesOfOneNameInOneCountryAreToldApart()
    {
        var asked = await talk.Watches("Mansoura");

        Assert.True(asked.Buttons.Count >= 3);
        Assert.Equal(asked.Buttons.Count, asked.Buttons.Distinct().Count());
    }

    [Fact]
    public void EveryPlaceWithEveryTopicFitsOnAButton()
    {
        var places = Talk.Shipped.Lexicon.Gazetteer.Places;
        var topics = Talk.Shipped.Lexicon.Indicators;

        Assert.True("watch".Length + WishReader.Token(places.MaxBy(p => p.Id.Length)!.Id, topics.MaxBy(t => t.Id.Length)!.Id).Length <= Keyboard.MostBytesOfData);
    }

    [Fact]
    public void EveryIndicatorAndItsFamilyHasAName()
    {
        var speech = talk.Part<Languages>().For("ar");

        Assert.DoesNotContain(Talk.Shipped.Lexicon.Indicators.SelectMany(indicator => new[] { indicator.Id, indicator.Family }), id => Topics.Name(id, speech).StartsWith("conversation.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfWhatSomebodyTypedOnlyTheWordsToLookForAreKept()
    {
        await talk.Watches("please my cousin bakes in Aleppo");

        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.Equal(watch.Words, watch.Asked);
        Assert.Equal("", (await WatchOf("حلب")).Asked);
    }

    [Fact]
    public async Task ALongTextIsNoLongWatch()
    {
        var saved = await talk.Watches(string.Join(' ', Enumerable.Range(0, 600).Select(n => $"word{n}")));

        Assert.True(Assert.Single(talk.Subscriber()!.Watches).Words!.Split(' ').Length <= 6);
        Assert.True(saved.Text.Length < 600);
    }

    [Fact]
    public async Task NothingNamedTeaches()
    {
        var taught = await talk.Says("/watch");

        Assert.Contains("/watch Aleppo", taught.Text, StringComparison.Ordinal);
        Assert.Null(talk.Subscriber());

        await talk.Taps("Everything, everywhere");

        var watch = Assert.Single(talk.Subscriber()!.Watches);
        Assert.Equal((null, null, null), (watch.PlaceId, watch.Indicator, watch.Words));
    }

    [Fact]
    public async Task WhatSomebodyTypesNeverBecomesMarkup()
    {
        var saved = await talk.Watches("<b>Aleppo</b> <script>");

        Assert.DoesNotContain(saved.Messages, message => message.Html.Contains("<script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AWordThatNamesAPlaceIsOffered()
    {
        var hint = await talk.Says("إدلب", client: "ar");

        Assert.Equal(["راقب: إدلب، سوريا"], hint.Buttons);
        await talk.Taps("إدلب", client: "ar");
        Assert.Equal("sy-idlib", Assert.Single(talk.Subscriber()!.Watches).PlaceId);
    }

    private async Task<Watch> WatchOf(string said)
    {
        await talk.Watches(said, chat: 9);
        return talk.Subscriber(9)!.Watches[^1];
    }

    public void Dispose() => talk.Dispose();

    [Theory]
    [InlineData("place:Aleppo indicator:siege NOT football", "place:sy-aleppo indicator:siege NOT football", "place:Aleppo indicator:siege NOT football")]
    [InlineData("مكان:حلب مؤشر:حصار ليس كرة", "place:sy-aleppo indicator:siege NOT كرة", "place:Aleppo indicator:siege NOT كرة")]
    [InlineData("\"aid convoy\" OR displac*", "\"aid convoy\" OR displac*", "\"aid convoy\" OR displac*")]
    [InlineData("bakery OR mill", "bakery OR mill", "bakery OR mill")]
    [InlineData("مخبز أو فرن", "مخبز OR فرن", "مخبز OR فرن")]
    [InlineData("bread NEAR/5 queue", "bread NEAR/5 queue", "bread NEAR/5 queue")]
    public async Task AQueryIsStoredAndListed(string asked, string stored, string shown)
    {
        var saved = await talk.Watches(asked);

        Assert.Equal(stored, Assert.Single(talk.Subscriber()!.Watches).Query);
        Assert.Contains(shown, saved.Text, StringComparison.Ordinal);
        Assert.Contains($"1. {shown}", (await talk.Says("/list")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("حلب أو إدلب", 2)]
    [InlineData("Aleppo OR Idlib", 2)]
    [InlineData("siege and hunger", 2)]
    [InlineData("near Aleppo", 1)]
    public async Task AWishInPlainWordsIsNoQuery(string asked, int watches)
    {
        await talk.Watches(asked);

        Assert.Equal(Enumerable.Repeat<string?>(null, watches), talk.Subscriber()!.Watches.Select(watch => watch.Query));
    }

    [Fact]
    public async Task AnErrorInAQueryIsShownAndNothingIsSaved()
    {
        var answer = await talk.Says("/watch place:Aleppo (siege OR");

        Assert.Contains("column 21", answer.Text, StringComparison.Ordinal);
        Assert.Contains("nothing after OR", answer.Text, StringComparison.Ordinal);
        Assert.Null(talk.Subscriber());
    }

    [Fact]
    public async Task AQueryEndsByItsOwnWords()
    {
        await talk.Watches("place:Aleppo NOT football");

        await talk.Says("/unwatch مكان:حلب ليس football");

        Assert.Empty(talk.Subscriber()!.Watches);
    }
}
