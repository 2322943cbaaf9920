using System.Text;
using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>What Telegram takes as an inline keyboard.</summary>
internal static class KeyboardRules
{
    private static readonly string[] Looks = ["text", "icon_custom_emoji_id", "style"];

    // InlineKeyboardButton: its fields.
    private static readonly string[] Kinds =
        ["url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay"];

    /// <summary>Checks a keyboard and gives it back; null where there is none.</summary>
    public static JsonNode? Check(JsonNode? markup)
    {
        if (markup is null) return null;
        // InlineKeyboardMarkup.inline_keyboard: "Array of button rows, each represented by an Array of InlineKeyboardButton objects"
        if (markup is not JsonObject keyboard || keyboard.Count != 1 || keyboard["inline_keyboard"] is not JsonArray rows) throw BotApiError.BadRequest("object expected as reply markup");
        if (rows.Any(row => row is not JsonArray)) throw BotApiError.BadRequest("can't parse inline keyboard button: expected an Array of Array of InlineKeyboardButton");
        var buttons = rows.SelectMany(row => row!.AsArray()).ToArray();
        if (buttons.Length > 100) throw BotApiError.BadRequest("REPLY_MARKUP_TOO_LONG");
        foreach (var button in buttons) Check(button as JsonObject ?? throw BotApiError.BadRequest("can't parse inline keyboard button: expected an Object"));
        return buttons.Length == 0 ? null : markup.DeepClone();
    }

    private static void Check(JsonObject button)
    {
        // InlineKeyboardButton.text: "Label text on the button"
        if (string.IsNullOrEmpty((string?)button["text"])) throw BotApiError.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (button.Select(field => field.Key).Except(Kinds).Except(Looks).FirstOrDefault() is { } unknown) throw BotApiError.BadRequest($"can't parse inline keyboard button: no field \"{unknown}\"");
        // InlineKeyboardButton: "Exactly one of the fields other than text, icon_custom_emoji_id, and style must be used to specify the type of the button."
        if (button.Count(field => Kinds.Contains(field.Key)) != 1) throw BotApiError.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        // InlineKeyboardButton.callback_data: "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes"
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount((string)data!) is 0 or > 64) throw BotApiError.BadRequest("BUTTON_DATA_INVALID");
        // InlineKeyboardButton.url: "HTTP or tg:// URL to be opened when the button is pressed."
        if (button["url"] is { } url && !(Uri.TryCreate((string)url!, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "tg"))
            throw BotApiError.BadRequest($"inline keyboard button URL '{(string)url!}' is invalid: Wrong HTTP URL");
    }
}
