using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>Somebody with a Telegram client. What is said or tapped is an update; where the bot's side is known to the emulator, it has been answered when the call returns.</summary>
internal sealed class Person(BotApiEmulator telegram, long id, string? language, EmulatedChat chat)
{
    public long Id => id;

    public EmulatedChat Chat => chat;

    public IReadOnlyList<SentMessage> Messages => chat.Messages;

    public SentMessage LastMessage => chat.Messages[^1];

    /// <summary>The notification over the last button tapped.</summary>
    public string? LastToast { get; set; }

    public JsonObject ToJson()
    {
        var user = new JsonObject { ["id"] = id, ["is_bot"] = false, ["first_name"] = chat.Title };
        if (language is not null) user["language_code"] = language;
        return user;
    }

    public Task Says(string text) => Says(text, chat);

    public async Task Says(string text, EmulatedChat where, int? topic = null, bool anonymously = false)
    {
        if (where == chat) chat.Started = true;
        telegram.Updates.Add("message", telegram.MessageFrom(this, text, where, topic, anonymously));
        await telegram.AfterEachUpdate();
    }

    /// <summary>Taps the newest button whose label holds these words.</summary>
    public Task Taps(string label) => Taps(label, chat);

    public async Task Taps(string label, EmulatedChat where)
    {
        var (message, data) = where.Messages.AsEnumerable().Reverse()
            .SelectMany(message => message.Keys.Where(key => key.Label.Contains(label, StringComparison.Ordinal)).Select(key => (message, key.Data)))
            .FirstOrDefault();
        Assert.True(message is not null, $"There is no button \"{label}\"; there are: {string.Join(" | ", where.Messages.SelectMany(m => m.Buttons))}");
        await Sends(data!, message);
    }

    /// <summary>CallbackQuery.data: "Be aware that the message originated the query can contain no callback buttons with this data."</summary>
    public async Task Sends(string data, SentMessage message)
    {
        LastToast = null;
        telegram.Updates.Add("callback_query", telegram.Tap(this, data, message));
        await telegram.AfterEachUpdate();
    }

    /// <summary>Update.my_chat_member: "For private chats, this update is received only when the bot is blocked or unblocked by the user."</summary>
    public async Task Blocks()
    {
        chat.Blocked = true;
        telegram.Updates.Add("my_chat_member", telegram.Membership(this, chat, "member", "kicked"));
        await telegram.AfterEachUpdate();
    }

    public async Task Unblocks()
    {
        chat.Blocked = false;
        telegram.Updates.Add("my_chat_member", telegram.Membership(this, chat, "kicked", "member"));
        await telegram.AfterEachUpdate();
    }
}
