using System.Globalization;
using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>"2h", "3 days", «ساعتين», «3 أيام»: spans of time as people of any language write them.</summary>
public sealed class Durations
{
    private static readonly (string Key, TimeSpan Length)[] Units = [("minute", TimeSpan.FromMinutes(1)), ("hour", TimeSpan.FromHours(1)), ("day", TimeSpan.FromDays(1)), ("week", TimeSpan.FromDays(7))];

    private readonly Dictionary<string, TimeSpan> units = [];
    private readonly Dictionary<string, TimeSpan> duals = [];

    public Durations(Languages languages)
    {
        foreach (var speech in languages.All)
            foreach (var (key, length) in Units)
            {
                foreach (var word in speech.List($"conversation.duration.{key}")) units.TryAdd(Folding.Fold(word), length);
                foreach (var word in speech.List($"conversation.duration.two_{key}s")) duals.TryAdd(Folding.Fold(word), length * 2);
            }
    }

    /// <summary>Null for what is none, or nothing.</summary>
    public TimeSpan? Read(string text)
    {
        var folded = Folding.Fold(text).Trim();
        if (duals.TryGetValue(folded, out var two)) return two;
        var digits = folded.TakeWhile(char.IsAsciiDigit).Count();
        var number = 1;
        if (digits > 0 && !int.TryParse(folded[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out number)) return null;
        return number is > 0 and <= 10_000 && units.TryGetValue(folded[digits..].Trim(), out var unit) ? unit * number : null;
    }

    /// <summary>In the largest unit that says it whole.</summary>
    public static string Say(TimeSpan span, Speech speech) => span switch
    {
        _ when span.Ticks % TimeSpan.TicksPerDay == 0 => speech.Count("durations.day", (long)span.TotalDays),
        _ => speech.Count("durations.hour", Math.Max(1, (long)span.TotalHours)),
    };
}
