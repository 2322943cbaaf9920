using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class SettingsTests : IDisposable
{
    private readonly Talk talk = new();

    [Fact]
    public async Task FromTheFirstWordToTheFirstWatchInThreeTaps()
    {
        var welcome = await talk.Says("/start", client: "ar");
        await talk.Taps("دمشق", client: "ar");
        await talk.Taps("07:00", client: "ar");
        var saved = await talk.Taps("سوريا", client: "ar");

        Assert.StartsWith("أهلا بك.", welcome.Text, StringComparison.Ordinal);
        Assert.Contains("07:00", saved.Text, StringComparison.Ordinal);
        var subscriber = talk.Subscriber()!;
        Assert.Equal(("ar", "Asia/Damascus", 7), (subscriber.Language, subscriber.TimeZone, subscriber.DigestHour));
        Assert.Equal("sy", Assert.Single(subscriber.Watches).PlaceId);
        // Damascus was three hours ahead in October 2016: seven o'clock there was four in UTC.
        Assert.Equal(new DateTime(2016, 10, 5, 4, 0, 0, DateTimeKind.Utc), subscriber.NextDigestAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tr")]
    public async Task WhoseClientSpeaksNeitherLanguageIsAskedFirst(string? client)
    {
        var asked = await talk.Says("/start", client: client);
        Assert.Equal(["English", "العربية", "Français"], asked.Buttons);

        var welcome = await talk.Taps("العربية", client: client);

        Assert.StartsWith("أهلا بك.", welcome.Text, StringComparison.Ordinal);
        Assert.Equal("ar", talk.Subscriber()!.Language);
        Assert.Equal("ar", welcome.Answer.Menu);
    }

    [Theory]
    [InlineData("/language ar", "من الآن أخاطبك بالعربية.")]
    [InlineData("/language عربي", "من الآن أخاطبك بالعربية.")]
    [InlineData("/language English", "I speak English to you from now on.")]
    public async Task TheLanguageChangesAtOnce(string said, string answer)
    {
        talk.Given(language: "en");

        Assert.Equal(answer, (await talk.Says(said)).Text);
    }

    [Theory]
    [InlineData("Aleppo", "Asia/Damascus")]
    [InlineData("بغداد", "Asia/Baghdad")]
    [InlineData("القاهره", "Africa/Cairo")]
    [InlineData("kathmandu", "Asia/Kathmandu")]
    [InlineData("Asia/Gaza", "Asia/Gaza")]
    [InlineData("اليمن", "Asia/Aden")]
    public async Task ATimeZoneGoesByItsCities(string asked, string zone)
    {
        await talk.Says($"/timezone {asked}");

        Assert.Equal(zone, talk.Subscriber()!.TimeZone);
    }

    [Fact]
    public async Task AnUnknownTimeZoneChangesNothingAndOffersSome()
    {
        talk.Given();

        var answer = await talk.Says("/timezone Atlantis");

        Assert.Contains("no time zone for “Atlantis”", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Damascus", answer.Buttons);
        Assert.Equal("Asia/Damascus", talk.Subscriber()!.TimeZone);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("07:00", 7)]
    [InlineData("٢١", 21)]
    [InlineData("24", 8)]
    [InlineData("noon", 8)]
    public async Task TheHourIsAFullHourOfTheDay(string asked, int hour)
    {
        talk.Given();

        await talk.Says($"/hour {asked}");

        Assert.Equal(hour, talk.Subscriber()!.DigestHour);
    }

    [Fact]
    public async Task StopKeepsEverySettingAndStartGoesOn()
    {
        talk.Given(watches: Some.Watch("sy-aleppo"));

        await talk.Says("/stop");
        Assert.True(talk.Subscriber()!.Paused);
        Assert.Single(talk.Subscriber()!.Watches);

        var back = await talk.Says("/start");

        Assert.False(talk.Subscriber()!.Paused);
        Assert.Contains("I go on where we stopped", back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/unwatch 2")]
    [InlineData("/unwatch حصار حلب")]
    [InlineData("/unwatch Aleppo siege")]
    public async Task AWatchEndsByItsNumberOrItsName(string said)
    {
        talk.Given(watches: [Some.Watch("sy-homs"), Some.Watch("sy-aleppo", "siege")]);

        await talk.Says(said);

        Assert.Equal("sy-homs", Assert.Single(talk.Subscriber()!.Watches).PlaceId);
    }

    [Fact]
    public async Task UnwatchAloneOffersWhatIsWatched()
    {
        talk.Given(watches: [Some.Watch("sy-homs"), Some.Watch("sy-aleppo", "siege")]);
        var asked = await talk.Says("/unwatch");
        Assert.Equal(["✖ Homs, Syria", "✖ Aleppo, Syria · sieges and blockades"], asked.Buttons);

        await talk.Taps("Homs");

        Assert.Equal("sy-aleppo", Assert.Single(talk.Subscriber()!.Watches).PlaceId);
    }

    [Fact]
    public async Task ByInvitationAStrangerComesInWithTheCodeOnly()
    {
        using var closed = new Talk(settings => (settings.Access, settings.InviteCode) = (Access.Invite, "olive-tree-17"));

        foreach (var said in new[] { "/start", "/start olive", "/watch Aleppo", "hello", "/demo" })
            Assert.Contains("by invitation", (await closed.Says(said)).Text, StringComparison.Ordinal);
        Assert.Null(closed.Subscriber());
        Assert.Contains("What I keep about you", (await closed.Says("/privacy")).Text, StringComparison.Ordinal);

        await closed.Says("/start olive-tree-17");
        await closed.Watches("Aleppo");

        Assert.Single(closed.Subscriber()!.Watches);
    }

    [Fact]
    public async Task TheListOfCommandsKnowsEachOfThem()
    {
        var help = await talk.Says("/help", client: "ar");

        foreach (var command in new[] { "start", "help", "watch", "unwatch", "list", "digest", "why", "demo", "hour", "timezone", "language", "status", "stop", "privacy", "forget_me" })
            Assert.Contains($"/{command} – ", help.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusSaysWhenTheNextDigestComes()
    {
        talk.Given();

        var status = await talk.Says("/status");

        Assert.Contains("No news has come in yet.", status.Text, StringComparison.Ordinal);
        Assert.Contains("Your next digest: tomorrow at 08:00, Damascus time.", status.Text, StringComparison.Ordinal);
    }

    public void Dispose() => talk.Dispose();
}
