using System.Net;
using Telegram.Bot.Exceptions;

namespace Alerts.Delivery;

/// <summary>
/// What an unsuccessful answer of the Bot API means. Telegram gives a number and a sentence meant for people; the sentences
/// are matched in lower case by their stable middle. Nothing of an exception's own text is kept: it may hold the address with the token.
/// </summary>
internal static class TelegramAnswer
{
    /// <summary>How long General is left alone when it is closed: nobody tells the bot when it opens again.</summary>
    private static readonly TimeSpan ClosedGroup = TimeSpan.FromHours(1);

    private static readonly string[] GoneSentences =
    [
        "chat not found", "user not found", "peer_id_invalid", "group chat was deactivated", "user_is_blocked", "chat_write_forbidden",
        "not enough rights to send", "have no rights to send", "chat_send_plain_forbidden", "chat_restricted", "chat_admin_required",
    ];

    public static bool IsBadMarkup(ApiRequestException e) => Says(e, "can't parse entities") || Says(e, "entity_bounds_invalid");

    public static bool IsTooLong(ApiRequestException e) => Says(e, "message is too long") || Says(e, "message_too_long") || e.ErrorCode == 413;

    public static bool AreBadButtons(ApiRequestException e) =>
        Says(e, "button_") || Says(e, "reply markup") || Says(e, "reply_markup") || Says(e, "inline keyboard");

    public static bool IsNotModified(ApiRequestException e) => Says(e, "message is not modified");

    public static SendResult Of(ApiRequestException e, long chat, bool inTopic, FloodWatch floods) => e.ErrorCode switch
    {
        401 or 404 => throw new TokenRefusedException(e),
        403 => new SendResult.Gone(e.Message),
        429 => new SendResult.TryLater(TimeSpan.FromSeconds(Math.Max(e.Parameters?.RetryAfter ?? 0, 1)), floods.Refused(chat), "Telegram asks to wait"),
        400 or 413 => Refusal(e, inTopic),
        504 => new SendResult.Unknown("Telegram's gateway gave up waiting"),
        _ => new SendResult.TryLater(TimeSpan.Zero, false, $"Telegram answered {e.ErrorCode}"),
    };

    /// <summary>No answer of the Bot API at all. Where no connection came about, nothing can have been taken.</summary>
    public static SendResult Of(RequestException e)
    {
        if (NeverConnected(e)) return new SendResult.TryLater(TimeSpan.Zero, true, "Telegram cannot be reached");
        return e.HttpStatusCode is { } status and not HttpStatusCode.OK and not HttpStatusCode.GatewayTimeout
            ? new SendResult.TryLater(TimeSpan.Zero, false, $"Telegram's gateway answered {(int)status}")
            : new SendResult.Unknown("the connection broke before an answer came");
    }

    public static bool NeverConnected(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException!)
        {
            if (cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError })
                return true;
        }

        return false;
    }

    private static SendResult Refusal(ApiRequestException e, bool inTopic)
    {
        if (e.Parameters?.MigrateToChatId is { } moved) return new SendResult.Moved(moved);
        if (Says(e, "topic_closed") || Says(e, "topic_deleted") || Says(e, "message thread not found"))
            return inTopic ? new SendResult.TopicClosed(e.Message) : new SendResult.TryLater(ClosedGroup, false, "the group's General topic is closed");
        return GoneSentences.Any(sentence => Says(e, sentence)) ? new SendResult.Gone(e.Message) : new SendResult.Refused(e.Message);
    }

    private static bool Says(ApiRequestException e, string sentence) => e.Message.Contains(sentence, StringComparison.OrdinalIgnoreCase);
}
