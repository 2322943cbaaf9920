using Alerts.Steps;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Subscribers.Queries;
using Alerts.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Conversation;

/// <summary>/search over the kept articles, in the query language of watch lists.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly Talk talk = new();

    public void Dispose() => talk.Dispose();

    [Theory]
    [InlineData("حصار", "تواجه المدينة حصارا خانقا")]
    [InlineData("حصار", "يعيش السكان بالحصار")]
    [InlineData("مدينة", "في مدينتهم المدمرة")]
    [InlineData("hospital", "Two hospitals were hit")]
    [InlineData("displac*", "Thousands were displaced")]
    [InlineData("\"aid convoy\"", "An aid convoy left")]
    [InlineData("bread NEAR/3 queue", "A queue for bread")]
    [InlineData("bread OR flour", "No flour is left")]
    [InlineData("flour NOT price", "No flour is left")]
    public async Task WhatAWatchListFindsSearchFinds(string asked, string text)
    {
        await GivenAsync(text, "A concert of the national orchestra");

        var found = await talk.Says($"/search {asked}");

        Assert.Contains(text, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("orchestra", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place:Syria indicator:casualty figure:>=10", true)]
    [InlineData("مكان:سوريا مؤشر:قتلى", true)]
    [InlineData("place:Yemen", false)]
    [InlineData("place:Aleppo NOT market", false)]
    [InlineData("Aleppo casualties", true)]
    public async Task FieldsAndPlainWordsAreUnderstood(string asked, bool isFound)
    {
        await GivenAsync("ALEPPO - At least 12 people were killed when an air strike hit a market in Aleppo on Tuesday, medics said.");

        var found = await talk.Says($"/search {asked}");

        Assert.Equal(isFound, found.Text.Contains("At least 12 people killed", StringComparison.Ordinal));
        Assert.Equal(!isFound, found.Text.Contains("Nothing that is kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PagesAreTurnedInPlaceNewestFirst()
    {
        await GivenAsync([.. Enumerable.Range(1, 12).Select(n => $"Flour convoy number {n}")]);

        var first = await talk.Says("/search flour*");
        var second = await talk.Taps("Older");
        var third = await talk.Taps("Older");

        Assert.Equal(["Older ›"], first.Buttons);
        Assert.Contains("number 12", first.Text, StringComparison.Ordinal);
        Assert.Equal(["‹ Newer", "Older ›"], second.Buttons);
        Assert.Equal(["‹ Newer"], third.Buttons);
        Assert.Contains("number 2", third.Text, StringComparison.Ordinal);
        Assert.Equal(55, Assert.Single(third.Messages).Replaces);
    }

    [Fact]
    public async Task AnErrorPointsAtTheColumn() =>
        Assert.Contains("column", (await talk.Says("/search (flour")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhatIsForgottenIsFoundNoMore()
    {
        await GivenAsync("No flour is left");
        talk.Clock.Advance(TimeSpan.FromDays(40));

        await talk.Part<ForgetOldNews>().RunAsync(default);

        Assert.Contains("Nothing that is kept", (await talk.Says("/search flour")).Text, StringComparison.Ordinal);
        Assert.Equal(0, talk.Store.Ask(db => db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM NewsIndex").ToList().Count));
    }

    [Fact]
    public async Task AnOldDatabaseIsIndexedWhenItIsUpgraded()
    {
        await GivenAsync("No flour is left", "Flour again");
        await using var db = talk.Store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM NewsIndex");
        Assert.Contains("Nothing that is kept", (await talk.Says("/search flour")).Text, StringComparison.Ordinal);

        Assert.Null(await Upgrade.RunAsync(db, default));

        Assert.Contains("No flour is left", (await talk.Says("/search flour")).Text, StringComparison.Ordinal);
    }

    /// <summary>The index of words must never hide what the query would find.</summary>
    [Fact]
    public void TheWordsOfTheIndexAreAtLeastWhatTheQueryFinds()
    {
        using var words = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        words.Open();
        Gen.Select(RandomQueries.Any, RandomQueries.News).Sample(
            (query, news) =>
            {
                if (RequiredWords.Of(query) is not { } required || !new ReferenceMatcher(_ => []).Finds(query, news)) return;
                using var command = words.CreateCommand();
                command.CommandText = $"DROP TABLE IF EXISTS NewsIndex; {NewsIndex.Create}; INSERT INTO NewsIndex(rowid, words) VALUES (1, $text); SELECT COUNT(*) FROM NewsIndex WHERE NewsIndex MATCH $query";
                command.Parameters.AddWithValue("$text", NewsIndex.WordsIn(news.Text));
                command.Parameters.AddWithValue("$query", required);
                Assert.Equal(1L, command.ExecuteScalar());
            },
            iter: 3000, seed: RandomQueries.NewSeed(), threads: 1);
    }

    private async Task GivenAsync(params string[] texts)
    {
        foreach (var text in texts) talk.Store.Given(Some.Article(text: text, title: text, language: null));
        await talk.Part<ReadArticles>().RunAsync(default);
    }
}
