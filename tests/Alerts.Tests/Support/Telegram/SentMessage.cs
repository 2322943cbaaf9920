using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>A message that a chat shows: what the bot sent and Telegram took.</summary>
internal sealed class SentMessage
{
    public required int Id { get; init; }

    public required EmulatedChat Chat { get; init; }

    public required string Text { get; set; }

    public required JsonArray Entities { get; set; }

    public JsonNode? Keyboard { get; set; }

    public int? Thread { get; init; }

    public bool Silent { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The text of the file it carries, or null.</summary>
    public string? Document { get; init; }

    public bool Edited { get; set; }

    /// <summary>The labels of the buttons, row by row, as Telegram lays them out.</summary>
    public IEnumerable<string> Buttons => Keys.Select(key => key.Label);

    public IEnumerable<(string Label, string? Data, string? Url)> Keys =>
        from row in (JsonArray?)Keyboard?["inline_keyboard"] ?? []
        from button in row!.AsArray()
        select ((string)button!["text"]!, (string?)button["callback_data"], (string?)button["url"]);

    /// <summary>The parts that are set in a style: bold, blockquote, text_link.</summary>
    public IEnumerable<string> Set(string type) =>
        from entity in Entities
        where (string)entity!["type"]! == type
        select Text.Substring((int)entity["offset"]!, (int)entity["length"]!);

    public JsonObject ToJson(JsonObject from)
    {
        var message = new JsonObject
        {
            ["message_id"] = Id, ["from"] = from.DeepClone(), ["chat"] = Chat.ToJson(), ["date"] = At.ToUnixTimeSeconds(), ["text"] = Text,
        };
        if (Entities.Count > 0) message["entities"] = Entities.DeepClone();
        if (Keyboard is not null) message["reply_markup"] = Keyboard.DeepClone();
        if (Thread is { } thread) (message["message_thread_id"], message["is_topic_message"]) = (thread, true);
        return message;
    }
}
