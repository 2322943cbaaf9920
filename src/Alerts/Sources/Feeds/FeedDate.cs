using System.Globalization;
using System.Text;
using Alerts.Reading.Text;

namespace Alerts.Sources.Feeds;

/// <summary>
/// The dates of feeds, in every habit of the field: RFC 822 and ISO 8601 with their usual mistakes, months in words of a dozen
/// languages, Arabic digits, seconds since 1970. A date that could mean two days is left unread; so is a Hijri one.
/// </summary>
public static class FeedDate
{
    // As nearly all feeds write them. What differs in a single sign takes the long way, and is read the same.
    private static readonly string[] Usual = ["ddd, dd MMM yyyy HH:mm:ss zzz", "r", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>UTC, or null where the text holds no date that is certain.</summary>
    public static DateTime? Read(string? text)
    {
        if (text is null || text.Length > 100) return null;
        if (DateTimeOffset.TryParseExact(text, Usual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var usual)) return usual.UtcDateTime;
        var tokens = Split(Folding.Fold(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens is [var single] && IsEpoch(single)) return FromEpoch(single);
        var parts = new DateParts();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (JoinsNext(tokens, i)) tokens[i + 1] = $"{tokens[i]} {tokens[i + 1]}";
            else if (!parts.Take(tokens[i])) return null;
        }

        return parts.ToUtc();
    }

    /// <summary>Why a text that plainly is a date was left unread, for the operator; null where it was read or is none.</summary>
    public static string? WhyUnread(string? text) =>
        text is not null && Read(text) is null && Folding.Fold(text).Split(' ').Any(CalendarWords.IsHijri) ? "Hijri dates are left unread" : null;

    /// <summary>Blanks between date, time and words, wherever the text has other signs there.</summary>
    private static string Split(string text)
    {
        var split = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c is ',' or '،' or '|' or '\n' or '(' or ')' or '\u200f') split.Append(' ');
            else if (c == 't' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) split.Append(' ');
            else if (c is '년' or '월' or '年' or '月') split.Append('-');
            else if (c is '일' or '日') split.Append(c == '일' ? " kst " : " ");
            else if (c != ' ' || split.Length == 0 || split[^1] != '-') split.Append(c);
        }

        return split.ToString();
    }

    private static bool JoinsNext(string[] tokens, int at) => at + 1 < tokens.Length && CalendarWords.Month($"{tokens[at]} {tokens[at + 1]}") > 0;

    private static bool IsEpoch(string token) => token.Length is 9 or 10 or 13 && token.All(char.IsAsciiDigit);

    private static DateTime FromEpoch(string token)
    {
        var number = long.Parse(token, CultureInfo.InvariantCulture);
        return (token.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number)).UtcDateTime;
    }
}
