using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Conversation;

/// <summary>Groups with topics over the emulated Bot API, with news that comes from a feed.</summary>
public sealed class ForumTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 28, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task WhatIsSubscribedInATopicIsAnsweredAndToldThereUntilTheTopicCloses()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        service.AnswersOn(telegram);
        var (amal, badr) = (telegram.Person("en"), telegram.Person("en"));
        var forum = telegram.Supergroup(forum: true, amal);
        forum.Topics[12] = "Syria";
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");

        await amal.Says("/watch Aleppo", forum, topic: 12);
        Assert.Equal(12, forum.Messages[^1].Thread);
        await badr.Taps("Save", forum);
        Assert.Equal("Only administrators can change this.", badr.LastToast);
        Assert.Equal(0, await service.AskAsync(db => db.Watches.CountAsync()));
        await amal.Taps("Save", forum);

        await ToldAsync(service, outlet, forum, 12, "ALEPPO, Syria - At least 12 people were killed when an air strike hit a market in Aleppo on Saturday, medics said.");
        Assert.Equal(12, forum.Messages[^1].Thread);

        forum.ClosedTopics.Add(12);
        await ToldAsync(service, outlet, forum, 31, "ALEPPO, Syria - At least 31 people were killed when shells hit a hospital in Aleppo on Saturday, doctors said.");
        await service.UntilAsync(() => forum.Messages.Any(message => message.Text.Contains("topic I was writing to has been closed", StringComparison.Ordinal)), "a word on the closed topic");

        Assert.Null(forum.Messages.Single(message => message.Text.Contains("31 people killed", StringComparison.Ordinal)).Thread);
        Assert.Null(await service.AskAsync(db => db.Subscribers.Select(s => s.ThreadId).SingleAsync()));
    }

    [Fact]
    public async Task EachTopicHasItsOwnSettings()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");
        var forum = telegram.Supergroup(forum: true, amal);
        (forum.Topics[12], forum.Topics[14]) = ("Syria", "Sudan");

        await amal.Says("/timezone Damascus", forum, topic: 12);
        await amal.Says("/timezone Khartoum", forum, topic: 14);

        Assert.Equal(["Asia/Damascus", "Africa/Khartoum"], await service.AskAsync(db => db.Subscribers.OrderBy(s => s.ThreadId).Select(s => s.TimeZone).ToListAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGroupThatBecomesASupergroupLosesNothing(bool tellsTheBot)
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");
        var group = telegram.Group(amal);
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");
        await amal.Says("/watch Aleppo", group);
        await amal.Taps("Save", group);
        await amal.Says("/mute 1h", group);
        outlet.Publish("Strike", "ALEPPO, Syria - At least 12 people were killed when an air strike hit a market in Aleppo on Saturday, medics said.", service.Now);
        await service.UntilAsync(() => service.AskAsync(db => db.HeldAlerts.AnyAsync()).GetAwaiter().GetResult(), "what is held");

        var supergroup = await telegram.MigrateAsync(group, tellsTheBot);
        await service.PassAsync(TimeSpan.FromMinutes(58));
        await service.UntilAsync(() => supergroup.Messages.Count > 0, "what was held, in the new chat", TimeSpan.FromMinutes(30));

        Assert.Contains("12 people killed", supergroup.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal([supergroup.Id], await service.AskAsync(db => db.Subscribers.Select(s => s.ChatId).ToListAsync()));
        Assert.Equal(1, await service.AskAsync(db => db.Watches.CountAsync()));
    }

    [Fact]
    public async Task AnOfferAndAllThatWasSentGoAlongAndAreForgottenWithTheNewChat()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");
        var group = telegram.Group(amal);
        await amal.Says("/watch Aleppo", group);

        var supergroup = await telegram.MigrateAsync(group);
        Assert.Equal([supergroup.Id], await service.AskAsync(db => db.WatchOffers.Select(o => o.ChatId!.Value).ToListAsync()));
        await amal.Says("/forget_me", supergroup);

        Assert.Equal(0, await service.AskAsync(db => db.WatchOffers.CountAsync()));
        Assert.Equal(0, await service.AskAsync(db => db.OutgoingMessages.CountAsync()));
    }

    private static async Task ToldAsync(WholeService service, ServedFeed outlet, EmulatedChat chat, int toll, string text)
    {
        outlet.Publish(text, text, service.Now);
        await service.UntilAsync(() => chat.Messages.Any(message => message.Text.Contains($"{toll} people killed", StringComparison.Ordinal)), $"the alert of {toll}");
    }
}
