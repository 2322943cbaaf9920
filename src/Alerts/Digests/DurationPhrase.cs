using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>A length of time in words: "more than a month", «ستة أشهر» as «6 أشهر».</summary>
public static class DurationPhrase
{
    public static string? Of(string? duration, Wording wording)
    {
        if (Span.Parse(duration) is not { } span) return null;
        var unit = span.Unit switch { 'Y' => "year", 'M' => "month", 'W' => "week", 'D' => "day", _ => "hour" };
        var text = wording.Count("durations." + unit, span.Number);
        return span.Hedge switch
        {
            '>' => wording.Say("durations.more_than", ("span", text)),
            '<' => wording.Say("durations.less_than", ("span", text)),
            _ => text,
        };
    }
}
