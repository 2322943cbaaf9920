using System.Text.Json;
using Alerts.Delivery;
using Alerts.Tests.Support.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Alerts.Tests.Delivery;

/// <summary>What Telegram refuses, the emulator has to refuse, or the other tests prove nothing.</summary>
public sealed class BotApiEmulatorTests : IAsyncLifetime
{
    private BotApiEmulator telegram = null!;
    private TelegramBotClient bot = null!;
    private Person amal = null!;

    public async Task InitializeAsync()
    {
        telegram = await BotApiEmulator.StartAsync();
        bot = TelegramMessenger.Connect(BotApiEmulator.Token, telegram.Url);
        amal = telegram.Person("ar");
        await amal.Says("/start");
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Theory]
    [InlineData("2 < 3", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("حلب <x>", "Unsupported start tag \"x\" at byte offset 7")]
    [InlineData("<b>حلب", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<a href=x>y</a>", "Expected a quoted value of the attribute \"href\" at byte offset 0")]
    [InlineData("<br>", "Unsupported start tag \"br\" at byte offset 0")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public async Task MarkupThatTelegramCannotParseIsRefusedWithItsByteOffset(string html, string fault)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(amal.Id, html, ParseMode.Html));

        Assert.Equal((400, $"Bad Request: can't parse entities: {fault}"), (refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public async Task MarkupBecomesTextAndEntitiesCountedInUtf16()
    {
        var sent = await bot.SendMessage(amal.Id, "📍 <b>حلب</b> &lt;3 <a href=\"https://example.org/1\">خبر</a>", ParseMode.Html);

        Assert.Equal("📍 حلب <3 خبر", sent.Text);
        Assert.Equal([(MessageEntityType.Bold, 3, 3), (MessageEntityType.TextLink, 10, 3)], sent.Entities!.Select(e => (e.Type, e.Offset, e.Length)));
    }

    [Fact]
    public async Task FourThousandAndNinetySixCharactersAfterParsingAreTakenAndOneMoreIsNot()
    {
        await bot.SendMessage(amal.Id, $"<b>{new string('x', 4096)}</b>", ParseMode.Html);

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(amal.Id, new string('x', 4097)));
        Assert.Equal("Bad Request: message is too long", refusal.Message);
    }

    [Fact]
    public async Task SixtyFourBytesOfCallbackDataAreTakenAndOneMoreIsNot()
    {
        await bot.SendMessage(amal.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("y", new string('ح', 32)));

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(amal.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("y", new string('ح', 32) + "x")));
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", refusal.Message);
    }

    [Theory]
    [InlineData("sendMessage?chat_id=4000000001&text=x&colour=red", 400, "method sendMessage has no parameter \"colour\"")]
    [InlineData("sendMessage?chat_id=4000000001", 400, "message text is empty")]
    [InlineData("sendMessage?text=x", 400, "parameter \"chat_id\" is required")]
    [InlineData("sendMessage?chat_id=5&text=x", 400, "chat not found")]
    [InlineData("sendMessage?chat_id=4000000001&text=x&reply_markup={\"inline_keyboard\":[{\"text\":\"y\"}]}", 400, "can't parse inline keyboard button: expected an Array of Array of InlineKeyboardButton")]
    [InlineData("sendMessage?chat_id=4000000001&text=x&reply_markup={\"inline_keyboard\":[[{\"text\":\"y\"}]]}", 400, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("sendTelegram?chat_id=4000000001", 404, "Not Found: method not found")]
    [InlineData("setMyCommands?commands=[{\"command\":\"Watch\",\"description\":\"x\"}]", 400, "BOT_COMMAND_INVALID")]
    [InlineData("answerCallbackQuery?callback_query_id=7", 400, "query is too old and response timeout expired or query ID is invalid")]
    public async Task AMalformedRequestIsRefused(string request, int status, string fault)
    {
        using var http = new HttpClient();

        var answer = await http.GetAsync($"{telegram.Url}/bot{BotApiEmulator.Token}/{request}");

        Assert.Equal(status, (int)answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.EndsWith(fault, json.RootElement.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUpdateComesAgainUntilTheOffsetConfirmsIt()
    {
        await amal.Says("/help");

        var first = await bot.GetUpdates();
        var again = await bot.GetUpdates();
        var rest = await bot.GetUpdates(offset: first[0].Id + 1);

        Assert.Equal(["/start", "/help"], first.Select(u => u.Message!.Text));
        Assert.Equal(first.Select(u => u.Id), again.Select(u => u.Id));
        Assert.Equal(["/help"], rest.Select(u => u.Message!.Text));
    }

    [Fact]
    public async Task ALongPollIsAnsweredByTheNextUpdate()
    {
        var before = await bot.GetUpdates();
        var poll = bot.GetUpdates(offset: before[^1].Id + 1, timeout: 50);

        await amal.Says("/list");

        Assert.Equal(["/list"], (await poll).Select(u => u.Message!.Text));
    }

    [Fact]
    public async Task ASecondPollEndsTheFirstWithAConflict()
    {
        var before = await bot.GetUpdates();
        var first = bot.GetUpdates(offset: before[^1].Id + 1, timeout: 50);
        while (telegram.Calls.Count(call => call.Method == "getUpdates") < 2) await Task.Yield();
        var second = bot.GetUpdates(offset: before[^1].Id + 1, timeout: 50);

        var conflict = await Assert.ThrowsAsync<ApiRequestException>(() => first);
        await amal.Says("/list");

        Assert.Equal(409, conflict.ErrorCode);
        Assert.Single(await second);
    }

    [Fact]
    public async Task AnUnknownTokenIsNotAuthorised()
    {
        var stranger = TelegramMessenger.Connect("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDxxxx", telegram.Url);

        Assert.Equal(401, (await Assert.ThrowsAsync<ApiRequestException>(() => stranger.GetMe())).ErrorCode);
    }
}
