namespace Alerts.Tests.Support.Telegram;

/// <summary>
/// The methods the emulator knows, with their parameters as the Bot API describes them; "!" marks the required ones.
/// <see cref="BotApiDescriptionTests"/> compares the list with the Bot API's own description where that is at hand.
/// </summary>
internal static class BotApiMethods
{
    public static readonly IReadOnlyDictionary<string, string> Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = "",
        ["getUpdates"] = "offset limit timeout allowed_updates",
        ["setWebhook"] = "url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
        ["deleteWebhook"] = "drop_pending_updates",
        ["getWebhookInfo"] = "",
        ["sendMessage"] = "business_connection_id chat_id! message_thread_id direct_messages_topic_id text! parse_mode entities link_preview_options disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup",
        ["sendDocument"] = "business_connection_id chat_id! message_thread_id direct_messages_topic_id document! thumbnail caption parse_mode caption_entities disable_content_type_detection disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup",
        ["sendChatAction"] = "business_connection_id chat_id! message_thread_id action!",
        ["editMessageText"] = "business_connection_id chat_id message_id inline_message_id text parse_mode entities link_preview_options rich_message reply_markup",
        ["editMessageReplyMarkup"] = "business_connection_id chat_id message_id inline_message_id reply_markup",
        ["answerCallbackQuery"] = "callback_query_id! text show_alert url cache_time",
        ["deleteMessage"] = "chat_id! message_id!",
        ["setMyCommands"] = "commands! scope language_code",
        ["getMyCommands"] = "scope language_code",
        ["deleteMyCommands"] = "scope language_code",
        ["setMyDescription"] = "description language_code",
        ["setMyShortDescription"] = "short_description language_code",
        ["getChat"] = "chat_id!",
        ["getChatAdministrators"] = "chat_id! return_bots",
        ["getChatMember"] = "chat_id! user_id!",
        ["leaveChat"] = "chat_id!",
    };
}
