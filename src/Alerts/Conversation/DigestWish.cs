using System.Globalization;
using Alerts.Reading.Text;
using Alerts.Steps;

namespace Alerts.Conversation;

/// <summary>
/// What somebody wants a digest of: "yesterday", "7d", "Aleppo 3 days", «أمس», «7 أيام», «حلب أسبوع». Words of time in any language; the rest is a place
/// or a topic.
/// </summary>
public sealed class DigestWish(Languages languages)
{
    private const int MostDays = 7;

    /// <summary>The span asked for, and what was said beside it.</summary>
    public (DigestSpan Span, string Beside) Read(string text, TimeZoneInfo zone, DateTime now)
    {
        var words = text.Split([' ', '\n', '\t', ',', '،'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.RemoveAll(word => Is("yesterday", word)) > 0) return (Yesterday(zone, now), string.Join(' ', words));
        var days = Days(words);
        return (new DigestSpan(now.AddDays(-Math.Clamp(days ?? 1, 1, MostDays))), string.Join(' ', words));
    }

    /// <summary>The whole of the reader's own yesterday.</summary>
    private static DigestSpan Yesterday(TimeZoneInfo zone, DateTime now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        return new DigestSpan(Midnight(today.AddDays(-1), zone), Midnight(today, zone));
    }

    private static DateTime Midnight(DateOnly day, TimeZoneInfo zone) => Subscribers.DigestSchedule.DueOn(zone, 0, day) ?? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);

    // "7d", "7 days", "7", «يومين», "week". What is understood is taken out.
    private int? Days(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var folded = Folding.Fold(words[i]);
            var figures = folded.TakeWhile(char.IsAsciiDigit).Count();
            var (length, days) = folded switch
            {
                _ when figures == folded.Length => (i + 1 < words.Count && Is("days", words[i + 1]) ? 2 : 1, Number(folded)),
                _ when figures > 0 && Is("days", folded[figures..]) => (1, Number(folded[..figures])),
                _ when Is("week", folded) => (1, MostDays),
                _ when Is("two_days", folded) => (1, 2),
                _ => (0, null as int?),
            };
            if (length == 0) continue;
            words.RemoveRange(i, length);
            return days;
        }

        return null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : MostDays;

    private bool Is(string key, string word) =>
        Folding.Fold(word) is var folded && languages.All.Any(speech => speech.List("conversation.digest." + key).Any(known => Folding.Fold(known) == folded));
}
