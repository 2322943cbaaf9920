using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Delivery;

/// <summary>Rows of buttons, as they lie in the outbox.</summary>
public static class Keyboard
{
    /// <summary>Bot API, InlineKeyboardButton: "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes".</summary>
    public const int MostBytesOfData = 64;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Write(IEnumerable<IEnumerable<Button>> rows)
    {
        var kept = rows.Select(row => row.ToArray()).Where(row => row.Length > 0).ToArray();
        foreach (var button in kept.SelectMany(row => row)) Check(button);
        return kept.Length == 0 ? null : JsonSerializer.Serialize(kept, Json);
    }

    public static string? Write(params Button[] row) => Write([row]);

    public static IReadOnlyList<IReadOnlyList<Button>> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Button[][]>(json, Json) ?? [];

    private static void Check(Button button)
    {
        if (button.Data is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > MostBytesOfData)
            throw new ArgumentException($"The data of the button \"{button.Text}\" has to be 1 to {MostBytesOfData} bytes.");
    }
}
