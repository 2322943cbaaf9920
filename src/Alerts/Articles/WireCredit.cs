using System.Buffers;

namespace Alerts.Articles;

/// <summary>
/// Whose words are these? An agency is credited in the byline, in the dateline («القاهرة (رويترز) -», «GAZA, Oct 4 (AFP) -»,
/// «دمشق-سانا») or in the last line («(أ ف ب)», «المصدر: وكالات»). An agency that is quoted within the text is not.
/// </summary>
public static class WireCredit
{
    private const int DatelineLength = 80;
    private const int LastLineLength = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]/-–—:|,،");
    private static readonly HashSet<string> Beside = ["and", "و", "source", "sources", "المصدر", "المصادر", "with", "by", "from", "via", "نقلا", "عن"];

    /// <returns>The agency's independence group, or null where nobody is credited.</returns>
    public static string? Find(Agencies agencies, string? author, string body) =>
        OnlyCredits(agencies, author) ?? InDateline(agencies, body) ?? InLastLine(agencies, body);

    /// <summary>All of it is credits: "AFP", "Reuters/AP", «المصدر: وكالات».</summary>
    private static string? OnlyCredits(Agencies agencies, ReadOnlySpan<char> text)
    {
        string? group = null;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(Marks);
            var piece = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            var words = Agencies.Words(piece).SkipWhile(Beside.Contains).ToArray();
            if (words.Length == 0) continue;
            if (agencies.Group(string.Join(' ', words)) is not { } credited) return null;
            group ??= credited;
        }

        return group;
    }

    /// <summary>In brackets, or before a dash or colon with nothing but a place and a day in front.</summary>
    private static string? InDateline(Agencies agencies, string body)
    {
        var line = body.AsSpan(0, body.IndexOf('\n') is >= 0 and var first ? first : body.Length);
        var head = line[..Math.Min(DatelineLength, line.Length)];
        for (var start = 0; start < head.Length;)
        {
            var end = head[start..].IndexOfAny(Marks) is >= 0 and var mark ? start + mark : head.Length;
            var (before, after) = (start == 0 ? '-' : head[start - 1], end < head.Length ? head[end] : head.Length == line.Length ? '-' : ' ');
            if (IsSetOff(before, after) && agencies.Group(Credit(head[start..end])) is { } group) return group;
            start = end + 1;
        }

        return null;
    }

    private static bool IsSetOff(char before, char after) =>
        before is '(' or '[' ? after is ')' or ']' or '/' : before is not ':' && after is '-' or '–' or '—' or ':';

    /// <summary>«4-10-2016 وفا-»: the day belongs to the dateline.</summary>
    private static string Credit(ReadOnlySpan<char> piece) => string.Join(' ', Agencies.Words(piece).SkipWhile(word => word.All(char.IsAsciiDigit)));

    private static string? InLastLine(Agencies agencies, string body)
    {
        var last = body.AsSpan().TrimEnd();
        last = last[(last.LastIndexOf('\n') + 1)..];
        if (last.Length <= LastLineLength && OnlyCredits(agencies, last) is { } alone) return alone;
        last = last.TrimEnd(" .");
        if (!last.EndsWith(")") && !last.EndsWith("]")) return null;
        var open = last.LastIndexOfAny('(', '[');
        return open >= 0 && last.Length - open <= LastLineLength ? OnlyCredits(agencies, last[(open + 1)..^1]) : null;
    }
}
