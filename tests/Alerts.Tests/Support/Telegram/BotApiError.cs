using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>An unsuccessful answer. "In case of an unsuccessful request, 'ok' equals false and the error is explained in the 'description'."</summary>
internal sealed class BotApiError(int code, string description, long? migrateTo = null, int? retryAfter = null) : Exception(description)
{
    public int Code => code;

    public static BotApiError BadRequest(string description) => new(400, $"Bad Request: {description}");

    public static BotApiError Forbidden(string description) => new(403, $"Forbidden: {description}");

    /// <summary>ResponseParameters.retry_after: "In case of exceeding flood control, the number of seconds left to wait before the request can be repeated".</summary>
    public static BotApiError TooManyRequests(int seconds) => new(429, $"Too Many Requests: retry after {seconds}", retryAfter: seconds);

    /// <summary>ResponseParameters.migrate_to_chat_id: "The group has been migrated to a supergroup with the specified identifier."</summary>
    public static BotApiError Migrated(long to) => new(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: to);

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (migrateTo is { } chat) answer["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        if (retryAfter is { } seconds) answer["parameters"] = new JsonObject { ["retry_after"] = seconds };
        return answer;
    }
}
