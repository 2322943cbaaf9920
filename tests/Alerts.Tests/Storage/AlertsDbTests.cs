using Alerts.Reading;
using Alerts.Sources;
using Alerts.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Storage;

public sealed class AlertsDbTests : IDisposable
{
    private readonly TestDb store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void AMomentComesBackInUtc()
    {
        store.Given(Some.Article(published: Some.Noon));

        var published = store.Ask(db => db.Articles.Single().PublishedAt);

        Assert.Equal(DateTimeKind.Utc, published.Kind);
        Assert.Equal(Some.Noon, published);
    }

    [Fact]
    public void ALocalTimeIsRefused()
    {
        var local = DateTime.SpecifyKind(Some.Noon, DateTimeKind.Local);

        Assert.ThrowsAny<Exception>(() => store.Given(Some.Article(published: local)));
    }

    [Fact]
    public void ASourceKeepsItsHealthBesideIt()
    {
        store.Given(new Source
        {
            Name = "un",
            Kind = "rss",
            Address = "https://example.org",
            Independence = "un",
            Health = new SourceHealth { FailuresInARow = 3, LastTriedAt = Some.Noon },
        });

        var health = store.Ask(db => db.Sources.Single().Health);

        Assert.Equal(3, health.FailuresInARow);
        Assert.Equal(Some.Noon, health.LastTriedAt);
    }

    [Fact]
    public void TheSameItemOfASourceIsKeptOnce()
    {
        var article = Some.Article();
        store.Given(article);
        var again = new Alerts.Articles.Article
        {
            SourceName = article.SourceName,
            SourceItemId = article.SourceItemId,
            Outlet = "x",
            Independence = "x",
            Title = "",
            Text = "",
            PublishedAt = Some.Noon,
            ArrivedAt = Some.Noon,
            Fingerprint = "f",
        };

        Assert.Throws<DbUpdateException>(() => store.Given(again));
    }

    [Fact]
    public void APrivateChatSubscribesOnce()
    {
        store.Given(Some.Subscriber(chat: 7));

        Assert.Throws<DbUpdateException>(() => store.Given(Some.Subscriber(chat: 7)));
    }

    [Fact]
    public void StatusAndSeverityAreKeptAsWords()
    {
        store.Given(new Alerts.Situation.Incident
        {
            Indicator = "siege.area",
            Day = new DateOnly(2016, 10, 4),
            Status = ClaimStatus.Ongoing,
            Severity = Severity.Extreme,
            FigureKind = FigureKind.AtRisk,
            FirstReportedAt = Some.Noon,
            LastReportedAt = Some.Noon,
        });

        var row = store.Ask(db => db.Database.SqlQuery<string>($"SELECT Status || ' ' || Severity || ' ' || FigureKind AS Value FROM Incidents").Single());

        Assert.Equal("Ongoing Extreme AtRisk", row);
    }

    [Fact]
    public void TheTablesAreThoseOfTheLastMigration()
    {
        using var db = store.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
