using System.Globalization;

namespace Alerts.Conversation;

/// <summary>The chats of those who run the service.</summary>
public sealed class Operators(IEnumerable<long> chats)
{
    private readonly HashSet<long> chats = [.. chats];

    public bool Has(long chat) => chats.Contains(chat);

    /// <summary>Numbers with commas between; what is none is left out, as the check of the settings has said.</summary>
    public static Operators Read(string? listed) => new(
        (listed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(chat => long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id != 0));
}
