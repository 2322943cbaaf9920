using Alerts.Delivery;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Conversation;

/// <summary>The whole service over the emulated Bot API, spoken to as people speak to it.</summary>
public sealed class TelegramTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 28, 9, 0, 0, TimeSpan.Zero));

    /// <summary>In the night after, the clocks of Beirut go forward: eight o'clock there is five in UTC, and was six the day before.</summary>
    [Theory]
    [InlineData("en", "Beirut", "08:00", "/watch Rafah Palestine", "At least 12 people killed", "Why?", "Why you were told", "Rafah, Palestine", "Daily digest", "Everything about this chat is deleted")]
    [InlineData("ar", "بيروت", "08:00", "/watch رفح فلسطين", "12", "لماذا؟", "لماذا وصلك هذا", "رفح، فلسطين", "النشرة اليومية", "حُذف كل ما يتعلق بهذه المحادثة")]
    public async Task FromStartToForgetMe(string language, string city, string hour, string watch, string killed, string why, string reasons, string listed, string digest, string forgotten)
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        service.AnswersOn(telegram);
        var amal = telegram.Person(language);
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");

        await amal.Says("/start");
        await amal.Taps(city);
        await amal.Taps(hour);
        await amal.Says(watch);
        await amal.Taps(language == "en" ? "Save" : "حفظ");
        var before = amal.Messages.Count;
        outlet.Publish("Strike on a market in Rafah", "RAFAH, Gaza Strip - At least 12 people were killed when an air strike hit a market in Rafah on Saturday, medics said.", service.Now);
        await service.UntilAsync(() => amal.Messages.Count > before, "the alert");
        Assert.Contains(killed, Plain(amal.LastMessage), StringComparison.Ordinal);
        Assert.Contains(why, amal.LastMessage.Buttons);

        await amal.Taps(why);
        Assert.Contains(reasons, Plain(amal.LastMessage), StringComparison.Ordinal);
        Assert.Contains("At least 12 people were killed", Plain(amal.LastMessage), StringComparison.Ordinal);
        await amal.Says("/list");
        Assert.Contains(listed, Plain(amal.LastMessage), StringComparison.Ordinal);

        before = amal.Messages.Count;
        await service.PassAsync(new DateTimeOffset(2026, 3, 29, 4, 58, 0, TimeSpan.Zero) - service.Now);
        Assert.Equal(before, amal.Messages.Count);
        await service.UntilAsync(() => amal.Messages.Count > before, "the digest", TimeSpan.FromMinutes(5));
        Assert.Contains(digest, Plain(amal.LastMessage), StringComparison.Ordinal);

        await amal.Says("/forget_me");
        Assert.Contains(forgotten, Plain(amal.LastMessage), StringComparison.Ordinal);
        Assert.True(await service.AskAsync(db => db.DeliveryCounts.SumAsync(count => count.Sent)) > 5);
        Assert.Empty(await service.AskAsync(db => WhereItSaysAsync(db.Database.GetConnectionString()!, amal.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

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

    /// <summary>Every table and column that holds these digits anywhere.</summary>
    private static async Task<IReadOnlyList<string>> WhereItSaysAsync(string connectionString, string digits)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var (table, column) in await ColumnsAsync(connection))
        {
            await using var count = connection.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%{digits}%'";
            if ((long)(await count.ExecuteScalarAsync())! > 0) found.Add($"{table}.{column}");
        }

        return found;
    }

    private static async Task<List<(string Table, string Column)>> ColumnsAsync(SqliteConnection connection)
    {
        await using var columns = connection.CreateCommand();
        columns.CommandText = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'";
        await using var reader = await columns.ExecuteReaderAsync();
        var all = new List<(string, string)>();
        while (await reader.ReadAsync()) all.Add((reader.GetString(0), reader.GetString(1)));
        return all;
    }
}
