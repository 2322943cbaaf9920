using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Steps;
using Alerts.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Conversation;

/// <summary>What is typed behind /watch is tried on the last month before it is saved.</summary>
public sealed class OfferTests : IDisposable
{
    private readonly Talk talk = new();

    [Fact]
    public async Task AnOfferCountsWhatItWouldHaveSentAndNothingIsSavedYet()
    {
        await GivenNews();

        var offer = await talk.Says("/watch place:Aleppo indicator:casualty");

        Assert.Contains("Over the last 12 days it would have sent you 2 alerts, about 1 a week", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Aleppo, Syria: At least 12 people killed", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Homs, Syria", offer.Text[offer.Text.IndexOf("Nearly, but not", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("lacks place:Aleppo", offer.Text, StringComparison.Ordinal);
        Assert.Null(talk.Subscriber());
    }

    [Fact]
    public async Task InArabicItIsOfferedInArabic()
    {
        await GivenNews();

        var offer = await talk.Says("/watch مكان:حلب مؤشر:قتلى", client: "ar");

        Assert.Contains("خلال آخر 12 يوما كان سيصلك تنبيهان", offer.Text, StringComparison.Ordinal);
        Assert.Equal(["حفظ", "في النشرة فقط", "تعديل", "إلغاء"], offer.Buttons);
    }

    [Fact]
    public async Task SavedInTheDigestOnlyItStaysThere()
    {
        await talk.Says("/watch place:Aleppo NOT football");

        var saved = await talk.Taps("Only in the digest");

        Assert.Contains("in your digest only", saved.Text, StringComparison.Ordinal);
        Assert.Contains("(digest only)", (await talk.Says("/list")).Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(talk.Subscriber()!.Watches).DigestOnly);
        Assert.Empty(talk.Store.Ask(db => db.WatchOffers.ToList()));
    }

    [Fact]
    public async Task CancelledNothingIsLeft()
    {
        await talk.Says("/watch Aleppo");

        await talk.Taps("Cancel");

        Assert.Null(talk.Subscriber());
        Assert.Empty(talk.Store.Ask(db => db.WatchOffers.ToList()));
    }

    [Theory]
    [InlineData("en", "/watch place:Aleppo (siege OR convoy)", "Change", "/watch place:Aleppo (siege OR convoy)")]
    [InlineData("ar", "/watch مكان:حلب ليس كرة", "تعديل", "/watch مكان:حلب ليس كرة")]
    public async Task ToChangeItItIsGivenBackAsTheCommandItIs(string client, string asked, string change, string shown)
    {
        await talk.Says(asked, client: client);

        var given = await talk.Taps(change, client: client);

        Assert.EndsWith(shown, given.Text, StringComparison.Ordinal);
        // As it is copied, direction controls and all, it is understood.
        await talk.Says(TelegramHtml.PlainText(given.Messages[0].Html).Split('\n')[^1], client: client);
        Assert.Equal(2, talk.Store.Ask(db => db.WatchOffers.Count()));
    }

    [Fact]
    public async Task ABareWordThatNamesAPlaceIsOfferedAsThePlace()
    {
        var offer = await talk.Says("/watch Aleppo NOT football");
        Assert.Contains("Rather place:Aleppo", offer.Buttons);

        var rather = await talk.Taps("Rather place:Aleppo");
        Assert.Contains("place:Aleppo NOT football", rather.Text, StringComparison.Ordinal);
        await talk.Taps("Save");

        Assert.Equal("place:sy-aleppo NOT football", Assert.Single(talk.Subscriber()!.Watches).Query);
    }

    [Fact]
    public async Task NobodyTakesTheOfferOfAnotherChat()
    {
        await talk.Says("/watch Aleppo");
        var token = talk.Store.Ask(db => db.WatchOffers.Single().Token);

        var answer = await talk.TapsData($"offer save {token}", chat: 8);

        Assert.Contains("lapsed", answer.Text, StringComparison.Ordinal);
        Assert.Null(talk.Subscriber(8));
    }

    [Fact]
    public async Task AnOfferIsForgottenAfterADay()
    {
        await talk.Says("/watch Aleppo");
        talk.Clock.Advance(TimeSpan.FromHours(25));

        await new ForgetOldNews(talk.Store, talk.Clock, new Retention(TimeSpan.FromDays(30), TimeSpan.FromDays(400), TimeSpan.FromDays(30))).RunAsync(default);

        Assert.Empty(talk.Store.Ask(db => db.WatchOffers.ToList()));
    }

    [Fact]
    public async Task AStreamIsOfferedForTheDigestFirst()
    {
        await GivenNews();

        var offer = await talk.Says("/watch everything");

        Assert.Contains("of every 100 articles", offer.Text, StringComparison.Ordinal);
        Assert.Equal("Only in the digest", offer.Buttons[0]);
    }

    public void Dispose() => talk.Dispose();

    /// <summary>Five strikes in twelve days, as the belt tells them.</summary>
    private async Task GivenNews()
    {
        var first = talk.Clock.GetUtcNow().UtcDateTime;
        foreach (var (day, place, toll) in new[] { (0, "Aleppo", 12), (3, "Aleppo", 31), (6, "Homs", 14), (8, "Homs", 15), (10, "Idlib", 16) })
        {
            talk.Store.Given(Some.Article(title: $"Strike on a market in {place}", text: $"{place.ToUpperInvariant()} - At least {toll} people were killed when an air strike hit a market in {place} on {first.AddDays(day):dddd}, medics said.", published: first.AddDays(day)));
            talk.Clock.SetUtcNow(first.AddDays(day));
            await talk.Part<ReadArticles>().RunAsync(default);
        }

        talk.Clock.SetUtcNow(first.AddDays(12));
    }
}
