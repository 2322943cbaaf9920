using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Tests.Support;

namespace Alerts.Tests.Steps;

public sealed class ForgetOldNewsTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    private ForgetOldNews Step => new(belt.Store, belt.Clock, new Retention(TimeSpan.FromDays(30), TimeSpan.FromDays(400), TimeSpan.FromDays(30)));

    [Fact]
    public async Task TextsGoFirstAndTheirQuotesStay()
    {
        await belt.ArrivesAsync(belt.Article(), Some.Claim(place: Some.Rafah, quote: "Twelve were killed."));
        belt.Clock.Advance(TimeSpan.FromDays(31));

        Assert.True(await Step.RunAsync(default));

        Assert.Equal("", belt.Store.Ask(db => db.Articles.Single().Text));
        Assert.Equal("Twelve were killed.", belt.Store.Ask(db => db.Reports.Single().Quote));
    }

    [Fact]
    public async Task ThenReportsIncidentsAndChangesGo()
    {
        await belt.ArrivesAsync(belt.Article(), Some.Claim(place: Some.Rafah), Some.Claim("siege.area", Alerts.Reading.ClaimStatus.Demanded));
        belt.Clock.Advance(TimeSpan.FromDays(401));

        await Step.RunAsync(default);

        Assert.Equal(0, belt.Store.Ask(db => db.Articles.Count() + db.Reports.Count() + db.Incidents.Count() + db.Changes.Count()));
    }

    [Fact]
    public async Task ASiegeThatIsStillWrittenAboutKeepsItsBeginning()
    {
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim("siege.area", Alerts.Reading.ClaimStatus.Started, place: Some.Aleppo));
        for (var month = 0; month < 14; month++)
        {
            belt.Clock.Advance(TimeSpan.FromDays(30));
            await belt.ArrivesAsync(belt.Article("B"), Some.Claim("siege.area", Alerts.Reading.ClaimStatus.Ongoing, place: Some.Aleppo, quote: $"It goes on, {month}."));
        }

        await Step.RunAsync(default);

        Assert.Equal(new DateOnly(2016, 10, 4), belt.Store.Ask(db => db.Incidents.Single().Since));
    }

    [Fact]
    public async Task AnUnreadArticleIsNeverForgotten()
    {
        belt.Store.Given(Some.Article(text: "unread"));
        belt.Clock.Advance(TimeSpan.FromDays(500));

        Assert.False(await Step.RunAsync(default));
    }

    [Fact]
    public async Task MessagesThatWereSentGoAndThoseThatWaitStay()
    {
        belt.Store.Given(Message("sent", m => m.SentAt = Some.Noon), Message("given up", m => m.GaveUp = "blocked"), Message("waiting", _ => { }));
        belt.Clock.Advance(TimeSpan.FromDays(31));

        await Step.RunAsync(default);

        Assert.Equal("waiting", Assert.Single(belt.Messages).Key);
    }

    private static OutgoingMessage Message(string key, Action<OutgoingMessage> mark)
    {
        var message = new OutgoingMessage { ChatId = 1, Html = "x", Key = key, Lane = MessageLane.Alert, WrittenAt = Some.Noon };
        mark(message);
        return message;
    }
}
