using Alerts.Conversation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class UpdateLedgerTests : IDisposable
{
    private readonly Talk talk = new();

    [Fact]
    public async Task WhatComesTwiceIsHandledOnce()
    {
        var said = new Incoming { Mark = new Mark("updates.last", 700_001, "message"), ChatId = 7, ClientLanguage = "en", Text = "/watch Aleppo" };

        Assert.Single((await talk.HandleAsync(said)).Messages);
        Assert.Empty((await talk.HandleAsync(said)).Messages);
        Assert.Equal(700_001, await talk.Part<UpdateLedger>().LastAsync("updates.last", default));
    }

    [Fact]
    public async Task AfterAWeekOfSilenceALowerNumberIsNew()
    {
        await talk.HandleAsync(new Incoming { Mark = new Mark("updates.last", 700_001, "message"), ChatId = 7, ClientLanguage = "en", Text = "/watch Aleppo" });
        talk.Clock.Advance(TimeSpan.FromDays(7));

        var answer = await talk.HandleAsync(new Incoming { Mark = new Mark("updates.last", 12, "message"), ChatId = 7, ClientLanguage = "en", Text = "/list" });

        Assert.Single(answer.Messages);
    }

    [Fact]
    public async Task WhatCannotBeHandledIsSetAsideWithoutItsWordsAndHoldsUpNobody()
    {
        var failing = new Incoming
        {
            Mark = new Mark("updates.last", 1, "message"), ChatId = -100, IsGroup = true, ClientLanguage = "ar", Text = "/watch Secretville", IsAdministrator = _ => throw new InvalidOperationException("Secretville"),
        };

        var answer = await talk.HandleAsync(failing);

        Assert.StartsWith("حدث خلل عندي ولم يتغير شيء.", answer.Text, StringComparison.Ordinal);
        var aside = Assert.Single(talk.Store.Ask(db => db.SetAsideUpdates.ToList()));
        Assert.Equal((1, "message", "watch"), (aside.UpdateId, aside.Kind, aside.Command));
        Assert.StartsWith("InvalidOperationException in ", aside.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretville", aside.Failure, StringComparison.Ordinal);
        Assert.Equal(1, await talk.Part<UpdateLedger>().LastAsync("updates.last", default));
    }

    [Fact]
    public async Task WhoAsksTooMuchIsToldOnceAndAnsweredAgainAfterAMinute()
    {
        var answers = new List<int>();
        for (var i = 0; i < Patience.MostAMinute + 5; i++) answers.Add((await talk.Says("/list")).Messages.Count);

        Assert.Equal([.. Enumerable.Repeat(1, Patience.MostAMinute + 1), 0, 0, 0, 0], answers);
        Assert.NotEmpty((await talk.Says("/list", chat: 8)).Messages);
        talk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEmpty((await talk.Says("/list")).Messages);
    }

    public void Dispose() => talk.Dispose();
}
