using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alerts.Tests.Support.Telegram;

/// <summary>The methods themselves. Beside each rule stands the sentence of the Bot API it comes from.</summary>
internal sealed partial class BotApi(BotApiEmulator telegram)
{
    private static readonly string[] Scopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member"];

    private static readonly string[] Rights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Person> queries = [];
    private int lastMessage = 100;
    private bool webhook;

    public int NextMessageId() => Interlocked.Increment(ref lastMessage);

    public string NewQuery(Person person)
    {
        lock (gate)
        {
            var id = $"38{queries.Count:D6}";
            queries[id] = person;
            return id;
        }
    }

    public async Task<JsonNode?> HandleAsync(BotApiCall call, CancellationToken gone)
    {
        if (!BotApiMethods.Parameters.TryGetValue(call.Method, out var allowed)) throw new BotApiError(404, "Not Found: method not found");
        call.HasOnly(allowed);
        if (call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)) return await GetUpdatesAsync(call, gone);
        lock (gate) return Handle(call);
    }

    private JsonNode? Handle(BotApiCall call) => call.Method.ToLowerInvariant() switch
    {
        "getme" => telegram.Bot.DeepClone(),
        "sendmessage" => SendMessage(call),
        "senddocument" => SendDocument(call),
        "editmessagetext" => EditMessageText(call),
        "editmessagereplymarkup" => EditMessageReplyMarkup(call),
        "answercallbackquery" => AnswerCallbackQuery(call),
        "deletemessage" => DeleteMessage(call),
        "sendchataction" => ChatOf(call) is not null,
        "setmycommands" => SetMyCommands(call),
        "getmycommands" => telegram.Menus.GetValueOrDefault(Menu(call))?.DeepClone() ?? new JsonArray(),
        "deletemycommands" => telegram.Menus.Remove(Menu(call)) || true,
        "setmydescription" => Within(call, "description", 512),
        "setmyshortdescription" => Within(call, "short_description", 120),
        "setwebhook" => webhook = call.Text("url") is { Length: > 0 },
        "deletewebhook" => DeleteWebhook(call),
        "getwebhookinfo" => new JsonObject { ["url"] = webhook ? "https://example.org/hook" : "", ["has_custom_certificate"] = false, ["pending_update_count"] = telegram.Updates.Count },
        "getchat" => ChatOf(call).ToJson(),
        "getchatadministrators" => Administrators(ChatOf(call)),
        "getchatmember" => Member(ChatOf(call), call.Number("user_id")!.Value),
        "leavechat" => ChatOf(call).Kicked = true,
        _ => throw new BotApiError(404, "Not Found: method not found"),
    };

    private async Task<JsonNode?> GetUpdatesAsync(BotApiCall call, CancellationToken gone)
    {
        // setWebhook, Notes: "You will not be able to receive updates using getUpdates for as long as an outgoing webhook is set up."
        if (webhook) throw new BotApiError(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        return await telegram.Updates.TakeAsync(call, gone);
    }

    private JsonObject SendMessage(BotApiCall call)
    {
        var chat = ChatOf(call);
        var thread = (int?)call.Number("message_thread_id");
        chat.MayBeWrittenTo(thread);
        var (text, entities) = TextOf(call);
        var keyboard = KeyboardRules.Check(call.Json("reply_markup"));
        telegram.FloodControl?.Check(chat.Id, telegram.Clock.GetUtcNow());
        var message = new SentMessage
        {
            Id = NextMessageId(), Chat = chat, Text = text, Entities = entities, Keyboard = keyboard, Thread = thread,
            Silent = call.Flag("disable_notification"), At = telegram.Clock.GetUtcNow(),
        };
        chat.Messages.Add(message);
        telegram.Sent.Add(message);
        return message.ToJson(telegram.Bot);
    }

    /// <summary>sendDocument.caption: "Document caption …, 0-1024 characters after entities parsing".</summary>
    private JsonObject SendDocument(BotApiCall call)
    {
        var chat = ChatOf(call);
        var thread = (int?)call.Number("message_thread_id");
        chat.MayBeWrittenTo(thread);
        if (call.Text("document") is not { Length: > 0 } document) throw BotApiError.BadRequest("there is no document in the request");
        var (caption, entities) = EntityParser.Parse(call.Text("caption") ?? "", call.Text("parse_mode"));
        if (caption.Length > 1024) throw BotApiError.BadRequest("message caption is too long");
        telegram.FloodControl?.Check(chat.Id, telegram.Clock.GetUtcNow());
        var message = new SentMessage
        {
            Id = NextMessageId(), Chat = chat, Text = caption, Entities = entities, Document = document, Thread = thread,
            Silent = call.Flag("disable_notification"), At = telegram.Clock.GetUtcNow(),
        };
        chat.Messages.Add(message);
        telegram.Sent.Add(message);
        return message.ToJson(telegram.Bot);
    }

    /// <summary>sendMessage.text: "Text of the message to be sent, 1-4096 characters after entities parsing".</summary>
    private static (string Text, JsonArray Entities) TextOf(BotApiCall call)
    {
        var (text, entities) = EntityParser.Parse(call.Text("text") ?? "", call.Text("parse_mode"));
        if (string.IsNullOrWhiteSpace(text)) throw BotApiError.BadRequest("message text is empty");
        if (text.Length > 4096) throw BotApiError.BadRequest("message is too long");
        return (text, entities);
    }

    private JsonObject EditMessageText(BotApiCall call)
    {
        var message = MessageOf(call);
        message.Chat.MayBeWrittenTo(message.Thread);
        var (text, entities) = TextOf(call);
        var keyboard = KeyboardRules.Check(call.Json("reply_markup"));
        if (text == message.Text && JsonNode.DeepEquals(entities, message.Entities) && JsonNode.DeepEquals(keyboard, message.Keyboard)) throw NotModified;
        telegram.FloodControl?.Check(message.Chat.Id, telegram.Clock.GetUtcNow());
        (message.Text, message.Entities, message.Keyboard, message.Edited) = (text, entities, keyboard, true);
        return message.ToJson(telegram.Bot);
    }

    private JsonObject EditMessageReplyMarkup(BotApiCall call)
    {
        var message = MessageOf(call);
        var keyboard = KeyboardRules.Check(call.Json("reply_markup"));
        if (JsonNode.DeepEquals(keyboard, message.Keyboard)) throw NotModified;
        message.Keyboard = keyboard;
        return message.ToJson(telegram.Bot);
    }

    private static BotApiError NotModified => BotApiError.BadRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

    private bool AnswerCallbackQuery(BotApiCall call)
    {
        // answerCallbackQuery.callback_query_id: "Unique identifier for the query to be answered"
        if (!queries.Remove(call.Text("callback_query_id")!, out var person)) throw BotApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        // answerCallbackQuery.text: "0-200 characters"
        if (call.Text("text") is { Length: > 200 }) throw BotApiError.BadRequest("MESSAGE_TOO_LONG");
        person.LastToast = call.Text("text") ?? "";
        return true;
    }

    private bool DeleteMessage(BotApiCall call)
    {
        var chat = ChatOf(call);
        var message = chat.Messages.FirstOrDefault(message => message.Id == call.Number("message_id")) ?? throw BotApiError.BadRequest("message to delete not found");
        // deleteMessage: "A message can only be deleted if it was sent less than 48 hours ago."
        if (telegram.Clock.GetUtcNow() - message.At > TimeSpan.FromHours(48)) throw BotApiError.BadRequest("message can't be deleted for everyone");
        return chat.Messages.Remove(message);
    }

    private bool SetMyCommands(BotApiCall call)
    {
        // setMyCommands.commands: "At most 100 commands can be specified."
        if (call.Json("commands") is not JsonArray { Count: <= 100 } commands) throw BotApiError.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            // BotCommand.command: "1-32 characters. Can contain only lowercase English letters, digits and underscores."
            if (!CommandName().IsMatch((string?)command?["command"] ?? "")) throw BotApiError.BadRequest("BOT_COMMAND_INVALID");
            // BotCommand.description: "Description of the command; 1-256 characters"
            if (((string?)command!["description"])?.Length is not (>= 1 and <= 256)) throw BotApiError.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        telegram.Menus[Menu(call)] = commands.DeepClone().AsArray();
        return true;
    }

    private static (string Scope, string Language) Menu(BotApiCall call)
    {
        var scope = (string?)call.Json("scope")?["type"] ?? "default";
        // BotCommandScope: "Currently, the following 7 scopes are supported"
        if (!Scopes.Contains(scope)) throw BotApiError.BadRequest("can't parse BotCommandScope: unsupported type specified");
        // setMyCommands.language_code: "A two-letter ISO 639-1 language code."
        if (call.Text("language_code") is { Length: not (0 or 2) }) throw BotApiError.BadRequest("invalid language code specified");
        return (scope, call.Text("language_code") ?? "");
    }

    private static bool Within(BotApiCall call, string field, int most) =>
        (call.Text(field) ?? "").Length <= most ? true : throw BotApiError.BadRequest($"{field.ToUpperInvariant()}_TOO_LONG");

    private bool DeleteWebhook(BotApiCall call)
    {
        webhook = false;
        // deleteWebhook.drop_pending_updates: "Pass True to drop all pending updates"
        if (call.Flag("drop_pending_updates")) telegram.Updates.Forget();
        return true;
    }

    private JsonArray Administrators(EmulatedChat chat)
    {
        if (chat.Type == "private") throw BotApiError.BadRequest("there are no administrators in the private chat");
        if (chat.Kicked) throw BotApiError.Forbidden($"bot was kicked from the {chat.Type} chat");
        return [.. chat.Administrators.Select(person => (JsonNode)Administrator(chat, person))];
    }

    private static JsonObject Administrator(EmulatedChat chat, Person person)
    {
        var member = new JsonObject { ["status"] = "administrator", ["user"] = person.ToJson() };
        foreach (var right in Rights) member[right] = right == "is_anonymous" && chat.Anonymous.Contains(person.Id);
        return member;
    }

    private JsonObject Member(EmulatedChat chat, long user)
    {
        // getChatMember: "The method is only guaranteed to work for other users if the bot is an administrator in the chat."
        if (user != (long)telegram.Bot["id"]! && !chat.BotIsAdministrator) throw BotApiError.BadRequest("member list is inaccessible");
        return chat.Administrators.Find(person => person.Id == user) is { } person
            ? Administrator(chat, person)
            : new JsonObject { ["status"] = "member", ["user"] = new JsonObject { ["id"] = user, ["is_bot"] = false, ["first_name"] = "Somebody" } };
    }

    private EmulatedChat ChatOf(BotApiCall call) =>
        telegram.Chats.GetValueOrDefault(call.ChatId ?? throw BotApiError.BadRequest("chat_id is empty")) ?? throw BotApiError.BadRequest("chat not found");

    private SentMessage MessageOf(BotApiCall call) =>
        ChatOf(call).Messages.FirstOrDefault(message => message.Id == call.Number("message_id")) ?? throw BotApiError.BadRequest("message to edit not found");

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
