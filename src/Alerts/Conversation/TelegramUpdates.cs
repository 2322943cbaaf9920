using Alerts.Delivery;
using Alerts.Steps;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Alerts.Conversation;

/// <summary>One of Telegram's updates to what it means: something said, a button tapped, a chat that came, went or moved.</summary>
public sealed class TelegramUpdates(ITelegramBotClient bot, Dialogue dialogue, Membership membership, UpdateLedger ledger, TelegramMenu menu, WakeDelivery wake)
{
    public async Task HandleAsync(Update update, CancellationToken cancellation)
    {
        await (update switch
        {
            { CallbackQuery: { } tap } => TapAsync(update.Id, tap, cancellation),
            { MyChatMember: { } change } => MemberAsync(update.Id, change, cancellation),
            { Message: { MigrateToChatId: { } to } message } => MoveAsync(update.Id, message.Chat.Id, to, cancellation),
            { Message: { MigrateFromChatId: { } from } message } => MoveAsync(update.Id, from, message.Chat.Id, cancellation),
            { Message: { } message } when IsSaid(message) => SayAsync(update.Id, message, cancellation),
            _ => ledger.HandleAsync(Mark(update.Id, "other"), _ => Task.CompletedTask, null, null, cancellation),
        });
        await wake(cancellation);
    }

    private static Mark Mark(int id, string kind) => new(BotState.LastUpdate, id, kind);

    /// <summary>In a private chat a picture or a voice is something said, too; in a group only words are looked at. Other bots are not answered.</summary>
    private static bool IsSaid(Message message) =>
        message.Chat.Type != ChatType.Channel && (message.Text is not null || message.Chat.Type == ChatType.Private)
        && (message.From is not { IsBot: true } || message.SenderChat is not null);

    private async Task SayAsync(int id, Message message, CancellationToken cancellation)
    {
        var answer = await dialogue.HandleAsync(
            new Incoming
            {
                Mark = Mark(id, "message"), ChatId = message.Chat.Id, ThreadId = TopicOf(message), IsGroup = message.Chat.Type != ChatType.Private,
                ClientLanguage = message.From?.LanguageCode, Text = message.Text ?? "",
                IsAdministrator = stop => IsAdministratorAsync(message.Chat.Id, message.From, message.SenderChat, stop),
            },
            cancellation);
        await menu.ChangeAsync(message.Chat.Id, answer.Menu, cancellation);
    }

    /// <summary>Bot API, CallbackQuery: "After the user presses a callback button, Telegram clients will display a progress bar until you call answerCallbackQuery."</summary>
    private async Task TapAsync(int id, CallbackQuery tap, CancellationToken cancellation)
    {
        var answer = Answer.None;
        try
        {
            if (tap is { Message: { } message, Data: { } data }) answer = await dialogue.HandleAsync(Tapped(id, tap, message, data), cancellation);
            else await ledger.HandleAsync(Mark(id, "callback_query"), _ => Task.CompletedTask, null, null, cancellation);
        }
        finally
        {
            await LeaveToLuckAsync(() => bot.AnswerCallbackQuery(tap.Id, answer.Toast, cancellationToken: cancellation));
        }

        if (tap.Message is { } under) await menu.ChangeAsync(under.Chat.Id, answer.Menu, cancellation);
    }

    private Incoming Tapped(int id, CallbackQuery tap, Message message, string data) => new()
    {
        Mark = Mark(id, "callback_query"), ChatId = message.Chat.Id, ThreadId = TopicOf(message), IsGroup = message.Chat.Type != ChatType.Private,
        ClientLanguage = tap.From.LanguageCode, Text = data, TappedMessage = message.Id,
        IsAdministrator = stop => IsAdministratorAsync(message.Chat.Id, tap.From, null, stop),
    };

    private Task MemberAsync(int id, ChatMemberUpdated change, CancellationToken cancellation) => ledger.HandleAsync(
        Mark(id, "my_chat_member"),
        db => membership.ApplyAsync(db, change.Chat.Id, MayWrite(change.OldChatMember), MayWrite(change.NewChatMember), Group(change), id, cancellation),
        null, null, cancellation);

    private Task MoveAsync(int id, long from, long to, CancellationToken cancellation) =>
        ledger.HandleAsync(Mark(id, "message"), db => ChatMove.ApplyAsync(db, from, to), null, null, cancellation);

    /// <summary>The language of whoever let the bot into a group; null for what is no group.</summary>
    private static GroupEntry? Group(ChatMemberUpdated change) =>
        change.Chat.Type is ChatType.Group or ChatType.Supergroup ? new GroupEntry(change.From.LanguageCode) : null;

    private static bool MayWrite(ChatMember member) => member switch
    {
        ChatMemberRestricted restricted => restricted is { IsMember: true, CanSendMessages: true },
        _ => member.Status is ChatMemberStatus.Member or ChatMemberStatus.Administrator or ChatMemberStatus.Creator,
    };

    private static int? TopicOf(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    /// <summary>
    /// Bot API, Message.sender_chat: "the supergroup itself for messages sent by its anonymous administrators". A person is looked up among the
    /// administrators, since getChatMember "is only guaranteed to work for other users if the bot is an administrator in the chat".
    /// </summary>
    private async Task<bool> IsAdministratorAsync(long chat, User? person, Chat? sender, CancellationToken cancellation)
    {
        if (sender?.Id == chat) return true;
        if (sender is not null || person is null) return false;
        try
        {
            return (await bot.GetChatAdministrators(chat, cancellationToken: cancellation)).Any(member => member.User.Id == person.Id);
        }
        catch (ApiRequestException)
        {
            return false;
        }
    }

    /// <summary>What is only a courtesy: a tap answered too late changes nothing.</summary>
    private static async Task LeaveToLuckAsync(Func<Task> courtesy)
    {
        try
        {
            await courtesy();
        }
        catch (RequestException)
        {
        }
    }
}
