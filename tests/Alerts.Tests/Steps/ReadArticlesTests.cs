using Alerts.Articles;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Steps;
using Alerts.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Steps;

public sealed class ReadArticlesTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task AnArticleBecomesReportsAnIncidentAChangeAndAReadMark()
    {
        await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));

        var change = belt.Store.Ask(db => db.Changes.Include(c => c.Incident).Include(c => c.Report).Single());

        Assert.Equal(ChangeKind.New, change.Kind);
        Assert.Equal(change.Report.Id, change.Incident.BestReportId);
        Assert.Equal(Some.Noon, belt.Store.Ask(db => db.Articles.Single().ReadAt));
    }

    [Fact]
    public async Task TheSameStoryFromTwoOutletsInTwoLanguagesIsOneIncident()
    {
        await belt.ArrivesAsync(belt.Article("A", language: "ar"), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah, quote: "مقتل 12 شخصا في رفح"));
        await belt.ArrivesAsync(belt.Article("B"), Some.Claim(figure: Some.Figure(12, null, qualifier: FigureQualifier.AtLeast), place: Some.Rafah, quote: "At least 12 people died in Rafah."));

        Assert.Equal(2, belt.Store.Ask(db => db.Incidents.Single().IndependentSources));
        Assert.Equal([ChangeKind.New, ChangeKind.Corroborated], belt.Store.Ask(db => db.Changes.OrderBy(c => c.Id).Select(c => c.Kind).ToArray()));
    }

    [Fact]
    public async Task TheOldestIsReadFirst()
    {
        belt.Arrives(belt.Article("late", published: Some.Noon.AddHours(-1)), Some.Claim(figure: Some.Figure(40, 40), place: Some.Rafah));
        belt.Arrives(belt.Article("early", published: Some.Noon.AddHours(-5)), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));

        await belt.ReadArticles.RunAsync(default);

        Assert.Equal([ChangeKind.New, ChangeKind.Grown], belt.Store.Ask(db => db.Changes.OrderBy(c => c.Id).Select(c => c.Kind).ToArray()).Take(2));
    }

    [Fact]
    public async Task TwoIncidentsThatTurnOutToBeOneKeepTheirChanges()
    {
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim(figure: Some.Figure(30, 30), place: Some.Rafah) with { Facility = "market" });
        await belt.ArrivesAsync(belt.Article("B"), Some.Claim(figure: Some.Figure(40, 40), place: Some.Rafah, quote: "Forty.") with { Facility = "residential" });

        await belt.ArrivesAsync(belt.Article("C"), Some.Claim(figure: Some.Figure(34, 34), place: Some.Rafah, quote: "Thirty-four."));

        var incident = belt.Store.Ask(db => db.Incidents.Include(i => i.Reports).Single());
        Assert.Equal(3, incident.Reports.Count);
        Assert.All(belt.Store.Ask(db => db.Changes.ToList()), change => Assert.Equal(incident.Id, change.IncidentId));
    }

    [Fact]
    public async Task AnArticleThatCannotBeReadIsSetAsideWithANoteAndHoldsUpNobody()
    {
        belt.Store.Given(Some.Article(text: "broken", published: Some.Noon.AddHours(-2)), Some.Article(text: "whole"));
        var step = new ReadArticles(
            belt.Store, belt.Clock, (text, _, _) => text == "broken" ? throw new InvalidOperationException("No reading.") : new ArticleReading("en", [], []),
            Some.Places, NullLogger<ReadArticles>.Instance);

        Assert.True(await step.RunAsync(default));

        var articles = belt.Store.Ask(db => db.Articles.OrderBy(a => a.PublishedAt).ToList());
        Assert.Equal("Could not be read: InvalidOperationException.", articles[0].SetAside);
        Assert.All(articles, article => Assert.NotNull(article.ReadAt));
        Assert.False(await step.RunAsync(default));
    }

    [Fact]
    public async Task WhenTheSavingFailsNothingOfTheArticleIsKeptAndItIsReadAgain()
    {
        belt.Arrives(belt.Article(), Some.Claim(place: Some.Rafah));
        using (var db = belt.Store.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON Changes BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        await belt.ReadArticles.RunAsync(default);

        Assert.Equal(0, belt.Store.Ask(db => db.Reports.Count() + db.Incidents.Count()));
    }

    [Fact]
    public async Task WhatASourcePublishedBeforeItWasAddedIsKeptAndToldToNobody()
    {
        await belt.ArrivesAsync(belt.Article(tellNobody: true), Some.Claim(figure: Some.Figure(12, 12), place: Some.Rafah));

        Assert.Equal((1, 0), belt.Store.Ask(db => (db.Incidents.Count(), db.Changes.Count())));
    }

    [Fact]
    public async Task WithNothingToReadTheStepSaysSo() => Assert.False(await belt.ReadArticles.RunAsync(default));

    [Fact]
    public async Task ATextOfAnArticleIsReadAtItsOwnDay()
    {
        DateOnly? asked = null;
        belt.Store.Given(Some.Article(published: new DateTime(2016, 9, 9, 23, 30, 0, DateTimeKind.Utc), language: "ar"));
        var step = new ReadArticles(
            belt.Store, belt.Clock, (_, published, _) => { asked = published; return new ArticleReading("ar", [], []); }, Some.Places, NullLogger<ReadArticles>.Instance);

        await step.RunAsync(default);

        Assert.Equal(new DateOnly(2016, 9, 9), asked);
    }
}
