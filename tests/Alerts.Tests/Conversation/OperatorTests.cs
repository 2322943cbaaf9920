using Alerts.Delivery;
using Alerts.Situation;
using Alerts.Steps;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

/// <summary>What is wrong is noted without who said so; operators review it, see the sources, count, and speak to all.</summary>
public sealed class OperatorTests : IDisposable
{
    private const long Operator = 9;

    private int taps = 10_000;

    private readonly Talk talk = new(settings => settings.Operators = "9, -100");

    public void Dispose() => talk.Dispose();

    [Theory]
    [InlineData("/sources")]
    [InlineData("/stats")]
    [InlineData("/review")]
    [InlineData("/broadcast hello")]
    public async Task ToAllOthersThereIsNoSuchCommand(string said)
    {
        var answer = await talk.Says(said);

        Assert.Equal((await talk.Says("/nonsense")).Text.Replace("/nonsense", said.Split(' ')[0], StringComparison.Ordinal), answer.Text);
        Assert.DoesNotContain("/broadcast", (await talk.Says("/help")).Text, StringComparison.Ordinal);
        Assert.Contains("/broadcast", (await talk.Says("/help", chat: Operator)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAReaderCallsWrongWaitsOnceAndIsSettled()
    {
        var incident = await GivenAnAlert();
        var asked = await talk.TapsData($"wrong {incident}");
        Assert.Equal(["The place", "The figure", "It did not happen so", "Told before"], asked.Buttons);

        Assert.Contains("“The figure” is noted", (await talk.Taps("The figure")).Text, StringComparison.Ordinal);
        await talk.TapsData($"wrong {incident} wrongfigure", chat: 8);

        Assert.Equal(ComplaintKind.WrongFigure, talk.Store.Ask(db => db.Complaints.Single().Kind));
        var review = await talk.Says("/review", chat: Operator);
        Assert.Contains("1 remark to review", review.Text, StringComparison.Ordinal);
        Assert.Contains("At least 12 people killed", review.Text, StringComparison.Ordinal);
        var settled = await talk.Taps("The reading is right", chat: Operator);
        Assert.Contains("Nothing waits", settled.Text, StringComparison.Ordinal);
        Assert.Equal("the reading is right", talk.Store.Ask(db => db.Complaints.Single().Settlement));
    }

    [Fact]
    public async Task AWordToAllIsShownFirstAndSentOnce()
    {
        talk.Given(7);
        talk.Given(8, "ar");
        var preview = await talk.Says("/broadcast We are down <tonight> from 20:00 UTC.", chat: Operator);
        Assert.Contains("go to 2 chats", preview.Text, StringComparison.Ordinal);
        await SentAsync();

        var done = await TapsLast("broadcast confirm");
        var again = await TapsLast("broadcast confirm");

        Assert.Contains("On its way to 2 chats", done.Text, StringComparison.Ordinal);
        Assert.Contains("sent already", again.Text, StringComparison.Ordinal);
        var sent = talk.Store.Ask(db => db.OutgoingMessages.Where(m => m.Lane == MessageLane.Digest).ToList());
        Assert.Equal([7L, 8L], sent.Select(m => m.ChatId).Order());
        Assert.All(sent, message => Assert.Equal("We are down &lt;tonight&gt; from 20:00 UTC.", message.Html));
    }

    [Fact]
    public async Task TheCountsAreCountsAlone()
    {
        talk.Given(7, watches: Some.Watch("sy-aleppo"));

        var stats = await talk.Says("/stats", chat: Operator);

        Assert.Contains("Readers 1, paused 0, watches 1", stats.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllThatIsKeptIsGivenAsAFile()
    {
        var watch = Some.QueryWatch("place:sy-aleppo NOT football");
        watch.Name = "Aleppo";
        talk.Given(7, watches: watch);
        await talk.Says("/list");

        var given = Assert.Single((await talk.Says("/export_me")).Messages);

        var json = System.Text.Json.JsonDocument.Parse(given.File!).RootElement;
        Assert.Equal(7, json.GetProperty("chat").GetInt64());
        var settings = json.GetProperty("choices")[0];
        Assert.Equal("Asia/Damascus", settings.GetProperty("time_zone").GetString());
        Assert.Equal("place:sy-aleppo NOT football", settings.GetProperty("watches")[0].GetProperty("query").GetString());
        Assert.Single(json.GetProperty("messages").EnumerateArray());
        Assert.True(given.LeavesNoTrace);
    }

    private async Task<int> GivenAnAlert()
    {
        talk.Given(7, watches: Some.Watch("sy"));
        talk.Store.Given(Some.Article(text: "ALEPPO - At least 12 people were killed when an air strike hit a market in Aleppo on Tuesday, medics said."));
        await talk.Part<ReadArticles>().RunAsync(default);
        await talk.Part<RaiseAlerts>().RunAsync(default);
        return talk.Store.Ask(db => db.Incidents.OrderBy(i => i.Id).First(i => i.Indicator == "casualty.killed").Id);
    }

    /// <summary>As the messenger would: each message has a number of its own.</summary>
    private async Task SentAsync()
    {
        await using var db = talk.Store.CreateDbContext();
        foreach (var message in db.OutgoingMessages) message.MessageId = message.Id + 1000;
        await db.SaveChangesAsync();
    }

    private Task<Said> TapsLast(string data) => talk.HandleAsync(new Alerts.Conversation.Incoming
    {
        Mark = new Alerts.Conversation.Mark("test", ++taps, "callback_query"), ChatId = Operator, Text = data, ClientLanguage = "en",
        TappedMessage = talk.Store.Ask(db => db.OutgoingMessages.Where(m => m.ChatId == Operator && m.Buttons != null && m.Buttons.Contains("broadcast confirm")).Max(m => m.MessageId)),
    });
}
