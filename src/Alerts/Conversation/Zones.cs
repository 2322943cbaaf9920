using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>Time zones as people call them: by a city or country in either language, by any city that the zone database names, or by the zone's own name.</summary>
public sealed class Zones
{
    private const string Prefix = "conversation.zone.";

    /// <summary>On the buttons, from south-west to north-east of the field.</summary>
    private static readonly string[] Offered =
    [
        "Asia/Damascus", "Asia/Gaza", "Asia/Beirut", "Asia/Amman", "Asia/Baghdad", "Asia/Aden",
        "Africa/Khartoum", "Africa/Cairo", "Africa/Tripoli", "Europe/Istanbul", "Europe/London", "Europe/Paris", "America/New_York", "UTC",
    ];

    private readonly Dictionary<string, string> byName = [];

    public Zones(IEnumerable<Speech> languages)
    {
        foreach (var speech in languages)
            foreach (var key in speech.Wording.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)))
                foreach (var name in speech.List(key))
                    byName.TryAdd(Folding.Fold(name), key[Prefix.Length..]);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId))
        {
            byName.TryAdd(Folding.Fold(zone.Id), zone.Id);
            byName.TryAdd(Folding.Fold(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')), zone.Id);
        }
    }

    public static IEnumerable<string> OnButtons => Offered.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _));

    /// <summary>The IANA name of what somebody typed, or null.</summary>
    public string? Named(string text) =>
        byName.GetValueOrDefault(Folding.Fold(text)) is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : null;

    /// <summary>"Damascus"; the zone's own city where the wording has no name for it.</summary>
    public static string Name(string id, Speech speech) =>
        speech.List(Prefix + id) is [var name, ..] ? name : id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
