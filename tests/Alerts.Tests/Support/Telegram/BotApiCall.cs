using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>One request to the Bot API: the method and its parameters, however they were sent.</summary>
internal sealed class BotApiCall(string method, IReadOnlyDictionary<string, JsonNode?> parameters)
{
    public string Method => method;

    public IReadOnlyDictionary<string, JsonNode?> Parameters => parameters;

    public long? ChatId => Number("chat_id");

    public string? Text(string name) => parameters.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    public long? Number(string name) => Text(name) is { } text
        ? long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw BotApiError.BadRequest($"parameter \"{name}\" has to be an Integer")
        : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    /// <summary>An object or array, sent as JSON or as text that holds JSON.</summary>
    public JsonNode? Json(string name)
    {
        var node = parameters.GetValueOrDefault(name);
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text)) return node;
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw BotApiError.BadRequest($"can't parse \"{name}\" as JSON");
        }
    }

    public void HasOnly(string allowed)
    {
        var known = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unknown = parameters.Keys.Except(known.Select(name => name.TrimEnd('!'))).FirstOrDefault();
        if (unknown is not null) throw BotApiError.BadRequest($"method {method} has no parameter \"{unknown}\"");
        var missing = known.Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!')).FirstOrDefault(name => Text(name) is null);
        if (missing is not null) throw BotApiError.BadRequest(missing == "text" ? "message text is empty" : $"parameter \"{missing}\" is required");
    }
}
