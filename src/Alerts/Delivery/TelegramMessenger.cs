using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Alerts.Delivery;

/// <summary>
/// Sends through the Bot API and understands each of its answers. A message whose markup is refused goes again as plain text, one
/// whose buttons are refused goes without them, one that is too long goes in parts: what a person is to know is never lost to its looks.
/// </summary>
public sealed class TelegramMessenger(ITelegramBotClient bot) : IMessenger
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly FloodWatch floods = new();

    /// <summary>
    /// A client that never sleeps or retries by itself: the outbox decides. The time limit has to be longer than the long poll's.
    /// </summary>
    public static TelegramBotClient Connect(string token, string? baseUrl = null, TimeSpan? timeLimit = null) =>
        new(new TelegramBotClientOptions(token, baseUrl) { RetryCount = 0 }, new HttpClient { Timeout = timeLimit ?? TimeSpan.FromSeconds(75) });

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        AskAsync(message.ChatId, message.ThreadId is not null, () => SendOrMendAsync(message, cancellation));

    public Task<SendResult> EditAsync(long chatId, int messageId, string html, string? buttons, CancellationToken cancellation) =>
        AskAsync(chatId, false, () => EditOrMendAsync(chatId, messageId, html, buttons, cancellation));

    private async Task<SendResult> AskAsync(long chat, bool inTopic, Func<Task<SendResult>> ask)
    {
        try
        {
            var result = await ask();
            floods.Served();
            return result;
        }
        catch (ApiRequestException e)
        {
            return TelegramAnswer.Of(e, chat, inTopic, floods);
        }
        catch (RequestException e)
        {
            return TelegramAnswer.Of(e);
        }
    }

    private async Task<SendResult> SendOrMendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var markup = Markup(message.Buttons, message.Html);
        try
        {
            if (message.File is { } file) return new SendResult.Sent(await SendFileAsync(message, file, cancellation));
            return new SendResult.Sent(await SendAsync(message, message.Html, ParseMode.Html, markup, cancellation));
        }
        catch (ApiRequestException e) when (TelegramAnswer.IsBadMarkup(e) || TelegramAnswer.IsTooLong(e))
        {
            return new SendResult.Sent(await SendPlainAsync(message, markup, cancellation), $"sent as plain text: {e.Message}");
        }
        catch (ApiRequestException e) when (markup is not null && TelegramAnswer.AreBadButtons(e))
        {
            return new SendResult.Sent(await SendAsync(message, message.Html, ParseMode.Html, null, cancellation), $"sent without buttons: {e.Message}");
        }
    }

    private async Task<int> SendFileAsync(OutgoingMessage message, string text, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var sent = await bot.SendDocument(
            message.ChatId, InputFile.FromStream(content, message.FileName ?? "alerts.txt"), message.Html, ParseMode.Html,
            messageThreadId: message.ThreadId, disableNotification: message.Silent, cancellationToken: cancellation);
        return sent.Id;
    }

    private async Task<int> SendPlainAsync(OutgoingMessage message, InlineKeyboardMarkup? markup, CancellationToken cancellation)
    {
        var parts = TelegramHtml.Parts(TelegramHtml.PlainText(message.Html)).ToArray();
        foreach (var part in parts[..^1]) await SendAsync(message, part, ParseMode.None, null, cancellation);
        return await SendAsync(message, parts[^1], ParseMode.None, markup, cancellation);
    }

    private async Task<int> SendAsync(OutgoingMessage message, string text, ParseMode mode, InlineKeyboardMarkup? markup, CancellationToken cancellation)
    {
        var sent = await bot.SendMessage(
            message.ChatId, text, mode, replyMarkup: markup, linkPreviewOptions: message.ShowsPreview ? null : NoPreview,
            messageThreadId: message.ThreadId, disableNotification: message.Silent, cancellationToken: cancellation);
        return sent.Id;
    }

    private async Task<SendResult> EditOrMendAsync(long chat, int id, string html, string? buttons, CancellationToken cancellation)
    {
        var markup = Markup(buttons, html);
        try
        {
            await bot.EditMessageText(chat, id, html, ParseMode.Html, markup, NoPreview, cancellationToken: cancellation);
            return new SendResult.Sent(id);
        }
        catch (ApiRequestException e) when (TelegramAnswer.IsNotModified(e))
        {
            return new SendResult.Sent(id);
        }
        catch (ApiRequestException e) when (TelegramAnswer.IsBadMarkup(e))
        {
            await bot.EditMessageText(chat, id, TelegramHtml.PlainText(html), ParseMode.None, markup, NoPreview, cancellationToken: cancellation);
            return new SendResult.Sent(id, $"sent as plain text: {e.Message}");
        }
    }

    /// <summary>Telegram does not mirror rows of buttons, so a row under a text that runs right to left is turned here.</summary>
    private static InlineKeyboardMarkup? Markup(string? buttons, string html)
    {
        var rows = Keyboard.Read(buttons);
        if (rows.Count == 0) return null;
        var mirrored = Direction.IsRightToLeft(TelegramHtml.PlainText(html));
        return new(rows.Select(row => (mirrored ? row.Reverse() : row).Select(OnTelegram)));
    }

    private static InlineKeyboardButton OnTelegram(Button button) =>
        button.Url is { } url ? InlineKeyboardButton.WithUrl(button.Text, url) : InlineKeyboardButton.WithCallbackData(button.Text, button.Data!);
}
