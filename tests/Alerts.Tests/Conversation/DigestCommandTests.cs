using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

/// <summary>/digest: yesterday, some days, a place, in either language; and its pages.</summary>
public sealed class DigestCommandTests : IDisposable
{
    private readonly Talk talk = new();

    public void Dispose() => talk.Dispose();

    [Theory]
    [InlineData("/digest", "12 people")]
    [InlineData("/digest yesterday", "20 people")]
    [InlineData("/digest أمس", "20 people")]
    [InlineData("/digest 7d", "12 people, 20 people, 35 people")]
    [InlineData("/digest 7 days", "12 people, 20 people, 35 people")]
    [InlineData("/digest 7 أيام", "12 people, 20 people, 35 people")]
    [InlineData("/digest ٧ أيام", "12 people, 20 people, 35 people")]
    [InlineData("/digest أسبوع", "12 people, 20 people, 35 people")]
    [InlineData("/digest week", "12 people, 20 people, 35 people")]
    [InlineData("/digest 99", "12 people, 20 people, 35 people")]
    [InlineData("/digest 99999999999999", "12 people, 20 people, 35 people")]
    [InlineData("/digest Homs 7d", "35 people")]
    [InlineData("/digest حمص 7 أيام", "35 people")]
    [InlineData("/digest عن حمص أسبوع", "35 people")]
    [InlineData("/digest Homs", "")]
    [InlineData("/digest yesterday Aleppo", "20 people")]
    [InlineData("digest yesterday", "20 people")]
    public async Task WhatIsAskedForIsTold(string said, string told)
    {
        await GivenThreeDaysAsync();

        var answer = await talk.Says(said);

        string[] figures = ["12 people", "20 people", "35 people"];
        Assert.Equal(told.Split(", ", StringSplitOptions.RemoveEmptyEntries), figures.Where(figure => answer.Text.Contains(figure, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task YesterdayIsThePersonsOwnWholeDay()
    {
        await GivenThreeDaysAsync();

        var answer = await talk.Says("/digest yesterday");

        Assert.Contains("All that was read from 00:00 on 3 October 2016 to 00:00 on 4 October 2016.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlaceIsNamedInTheTitleAsTheReaderCallsIt()
    {
        await GivenThreeDaysAsync("ar");

        Assert.Contains("ما هو معروف عن حلب، سوريا، 4 تشرين الأول/أكتوبر 2016", (await talk.Says("/digest حلب", client: "ar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoPlacesOfOneNameThePersonChoosesAndTheDaysAreKept()
    {
        await GivenThreeDaysAsync();

        var which = await talk.Says("/digest Rafah 7d");
        var chosen = await talk.Taps("Egypt");

        Assert.Contains("There is more than one place of that name", which.Text, StringComparison.Ordinal);
        Assert.Contains("What is known of Rafah, Egypt", chosen.Text, StringComparison.Ordinal);
        Assert.Contains("since 27 September 2016", chosen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "I know no place and no topic called xyzzy")]
    [InlineData("ar", "لا أعرف مكانا ولا موضوعا باسم xyzzy")]
    public async Task WhatIsNoPlaceIsSaidWithExamples(string language, string said)
    {
        talk.Given(language: language, watches: Some.Watch("sy"));

        Assert.Contains(said, (await talk.Says("/digest xyzzy", client: language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesAreTurnedInPlaceAndTheirQuotesAskedFor()
    {
        talk.Given(watches: Some.Watch("sy"));
        for (var i = 0; i < 60; i++) Given(100 + i, "sy-aleppo", talk.Clock.GetUtcNow().UtcDateTime, $"Quarter {i}");

        var first = Assert.Single((await talk.Says("/digest")).Messages);
        var second = Assert.Single((await talk.Taps("Page 2 →")).Messages);
        var back = Assert.Single((await talk.Taps("← Page 1")).Messages);

        Assert.Null(first.Replaces);
        Assert.Equal(55, second.Replaces);
        Assert.Equal(first.Html, back.Html);
        Assert.Equal(first.Buttons, back.Buttons);
        var quote = Keyboard.Read(second.Buttons)[0][0];
        Assert.Contains($"{quote.Text.Trim('“', ' ')}. Quarter", new Said(new(null, null), [second]).Text, StringComparison.Ordinal);
        Assert.Contains("were killed, medics said", (await talk.TapsData(quote.Data!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatIsNoLongerKeptIsSaidKindly()
    {
        talk.Given(watches: Some.Watch("sy"));

        Assert.Contains("no longer kept", (await talk.TapsData("digest=gone00000000/2")).Text, StringComparison.Ordinal);
        Assert.Contains("no longer kept", (await talk.TapsData("digest=%' OR 1=1/x")).Text, StringComparison.Ordinal);
    }

    // At noon of 4 October in UTC: this morning, yesterday evening, five days ago.
    private async Task GivenThreeDaysAsync(string language = "en")
    {
        talk.Given(language: language, watches: Some.Watch("sy"));
        Given(35, "sy-homs", Some.Noon.AddDays(-5), "Homs");
        Given(20, "sy-aleppo", Some.Noon.AddHours(-30), "Aleppo");
        Given(12, "sy-aleppo", Some.Noon.AddHours(-6), "Aleppo");
        await Task.CompletedTask;
    }

    private void Given(int toll, string place, DateTime at, string name)
    {
        var article = Some.Article(published: at);
        talk.Store.Given(article);
        var mention = new PlaceMention(place, name, name, name, "SY", null, null);
        var report = Reported.By(article, new ArticleReading("en", [Some.Claim(figure: Some.Figure(toll, toll), place: mention, quote: $"{toll} were killed, medics said.")], []))[0];
        var updated = SituationUpdate.Apply([], [report], Some.Places, at);
        talk.Store.Given([.. updated.Incidents, .. updated.Changes]);
    }
}
