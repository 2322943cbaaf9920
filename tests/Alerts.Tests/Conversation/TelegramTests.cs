using Alerts.Delivery;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Conversation;

/// <summary>The whole service over the emulated Bot API, spoken to as people speak to it.</summary>
public sealed class TelegramTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 28, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task EveryTapIsAnsweredAndTheMenuIsInEachLanguage()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");

        await amal.Says("/start");
        await amal.Taps("العربية");
        Assert.Equal("", amal.LastToast);
        await amal.Sends("no_such_thing 1", amal.LastMessage);

        Assert.Equal("", amal.LastToast);
        Assert.Contains("هذا الزر من نسخة قديمة", Plain(amal.LastMessage), StringComparison.Ordinal);
        Assert.Equal("watch a place, a topic or words", Described(telegram, "default", "", "watch"));
        Assert.Equal("مراقبة مكان أو موضوع أو كلمات", Described(telegram, "default", "ar", "watch"));
        Assert.Equal("مراقبة مكان أو موضوع أو كلمات", Described(telegram, "chat", "", "watch"));
    }

    [Fact]
    public async Task WhatWasSaidWhileTheServiceWasDownIsHandledOnceWhenItComesBack()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        var amal = telegram.Person("en");
        using var folder = new OwnFolder();
        await using (var service = await WholeService.StartAsync(telegram, clock, folder))
        {
            service.AnswersOn(telegram);
            await amal.Says("/watch Aleppo");
            await amal.Taps("Save");
        }

        telegram.AfterEachUpdate = () => Task.CompletedTask;
        await amal.Says("/watch Homs");
        await amal.Says("/watch Idlib");
        await using var again = await WholeService.StartAsync(telegram, clock, folder);
        again.AnswersOn(telegram);
        await amal.Says("/list");

        Assert.Contains("I watch 1 thing for you", Plain(amal.LastMessage), StringComparison.Ordinal);
        Assert.Equal(["Homs", "Idlib"], amal.Messages.Where(message => message.Buttons.Contains("Save")).Select(message => Plain(message).Split('\n')[1].Split(',')[0][3..]));
    }

    [Fact]
    public async Task WhoBlocksTheBotIsPausedAndGoesOnAfterwards()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("ar");
        await amal.Says("/watch حلب");
        await amal.Taps("حفظ");

        await amal.Blocks();
        Assert.True(await service.AskAsync(db => db.Subscribers.Select(s => s.Paused && s.Left).SingleAsync()));
        await amal.Unblocks();

        Assert.False(await service.AskAsync(db => db.Subscribers.Select(s => s.Paused || s.Left).SingleAsync()));
        Assert.Contains("أتابع من حيث توقفنا", Plain(amal.LastMessage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGroupIsGreetedItsAdministratorsChooseAndItMovesWithItsWatches()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var (amal, badr) = (telegram.Person("en"), telegram.Person("en"));
        var group = telegram.Group(amal);
        telegram.Updates.Add("my_chat_member", telegram.Membership(amal, group, "left", "member"));
        await telegram.AfterEachUpdate();
        Assert.Contains("An administrator chooses", Plain(group.Messages[^1]), StringComparison.Ordinal);

        await badr.Says("/watch@alerts_test_bot Aleppo", group);
        Assert.Contains("Only administrators", Plain(group.Messages[^1]), StringComparison.Ordinal);
        await amal.Says("/watch@alerts_test_bot Aleppo", group);
        await badr.Taps("Save", group);
        Assert.Empty(await service.AskAsync(db => db.Watches.ToListAsync()));
        await amal.Taps("Save", group);
        Assert.Contains("Aleppo, Syria", Plain(group.Messages[^1]), StringComparison.Ordinal);

        var supergroup = await telegram.MigrateAsync(group);
        await badr.Says("/list", supergroup);

        Assert.Contains("Aleppo, Syria", Plain(supergroup.Messages[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnonymousAdministratorIsOneAndATopicIsAnsweredInTheTopic()
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");
        var forum = telegram.Supergroup(forum: true);
        forum.Topics[12] = "Syria";

        await amal.Says("/watch Aleppo", forum, topic: 12, anonymously: true);

        Assert.Equal(12, forum.Messages[^1].Thread);
        Assert.Contains("Aleppo, Syria", Plain(forum.Messages[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "Bad Gateway")]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData(429, "Too Many Requests: retry after 5")]
    public async Task ReceivingGoesOnAfterTelegramRefusedForAWhile(int code, string description)
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        telegram.Plant(Fault.Answers(code, description, times: 3, method: "getUpdates"));
        await using var service = await WholeService.StartAsync(telegram, clock);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");

        await amal.Says("/watch Aleppo");
        await amal.Taps("Save");

        Assert.Contains("Saved.", Plain(amal.LastMessage), StringComparison.Ordinal);
    }

    private static string Plain(SentMessage message) => message.Text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string? Described(BotApiEmulator telegram, string scope, string language, string command) =>
        (string?)telegram.Menus[(scope, language)].Single(one => (string?)one!["command"] == command)!["description"];
}
