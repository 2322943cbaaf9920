using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>A chat as Telegram knows it: a person's, a group, a supergroup with or without topics, a channel.</summary>
internal sealed class EmulatedChat(long id, string type, string title)
{
    public long Id => id;

    public string Type => type;

    public string Title => title;

    public bool Started { get; set; }

    public bool Blocked { get; set; }

    public bool Deactivated { get; set; }

    public bool Kicked { get; set; }

    public bool Forum { get; init; }

    public long? MigratedTo { get; set; }

    public Dictionary<int, string> Topics { get; } = [];

    public HashSet<int> ClosedTopics { get; } = [];

    public bool GeneralClosed { get; set; }

    public List<Person> Administrators { get; } = [];

    public bool BotIsAdministrator { get; set; }

    /// <summary>Administrators who hide behind the group's name.</summary>
    public HashSet<long> Anonymous { get; } = [];

    public List<SentMessage> Messages { get; } = [];

    public JsonObject ToJson()
    {
        var chat = new JsonObject { ["id"] = id, ["type"] = type };
        chat[type == "private" ? "first_name" : "title"] = title;
        if (Forum) chat["is_forum"] = true;
        return chat;
    }

    /// <summary>Why a message cannot be written here.</summary>
    public void MayBeWrittenTo(int? thread)
    {
        if (MigratedTo is { } moved) throw BotApiError.Migrated(moved);
        if (Deactivated) throw BotApiError.Forbidden("user is deactivated");
        if (Blocked) throw BotApiError.Forbidden("bot was blocked by the user");
        if (Kicked) throw BotApiError.Forbidden($"bot was kicked from the {(type == "channel" ? "channel" : type)} chat");
        if (type == "private" && !Started) throw BotApiError.Forbidden("bot can't initiate conversation with a user");
        MayBeWrittenInTopic(thread);
    }

    private void MayBeWrittenInTopic(int? thread)
    {
        // sendMessage.message_thread_id: "for forum supergroups and private chats of bots with forum topic mode enabled only"
        if (thread is { } topic && !Topics.ContainsKey(topic)) throw BotApiError.BadRequest("message thread not found");
        if (thread is { } closed ? ClosedTopics.Contains(closed) : GeneralClosed) throw BotApiError.BadRequest("TOPIC_CLOSED");
    }
}
