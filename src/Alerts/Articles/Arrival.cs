using Alerts.Sources;

namespace Alerts.Articles;

/// <summary>A found article in the form in which it is kept.</summary>
public static class Arrival
{
    private const int LongestId = 300;
    private const int LongestHeadline = 120;

    /// <returns>Null where there is neither headline nor text.</returns>
    public static Article? Of(Source source, FoundArticle found, Agencies agencies, DateTime now, bool firstVisit)
    {
        var body = found.IsPlain ? found.Html : WithoutHeadline(PlainText.Of(found.Html), found.Title);
        if (body.Length == 0 && found.Title.Length == 0) return null;
        var print = Articles.Fingerprint.Of(found.Title, body);
        return new Article
        {
            SourceName = source.Name,
            Outlet = found.Outlet ?? source.Name,
            Independence = WireCredit.Find(agencies, found.Author, body) ?? found.Outlet ?? source.Independence,
            SourceItemId = ItemId(found, print),
            Link = found.Link,
            CanonicalLink = CanonicalAddress.Of(found.Link),
            Title = found.Title.Length > 0 ? found.Title : Headline(body),
            Text = found.Title.Length == 0 ? body : body.Length == 0 ? found.Title : $"{found.Title}\n\n{body}",
            Language = found.Language ?? source.Language,
            PublishedAt = Plausible(found.PublishedAt, now) ?? now,
            ArrivedAt = now,
            Fingerprint = print,
            Sketch = Sketch.Of(body),
            TellNobody = !found.IsNews && IsOld(source, Plausible(found.PublishedAt, now), firstVisit),
        };
    }

    /// <summary>What an article says below its headline.</summary>
    public static string Body(string title, string text) =>
        text.Length > title.Length + 2 && text.StartsWith(title, StringComparison.Ordinal) && text[title.Length] == '\n' ? text[(title.Length + 2)..] : text;

    /// <summary>
    /// What was published before the source was added is no news to anyone. Where a feed gives no dates, all that its first visit brings
    /// may be old, and all that comes later is new. Feeds tell whole seconds: of the second in which the source was added, nothing is old.
    /// </summary>
    private static bool IsOld(Source source, DateTime? published, bool firstVisit) =>
        published is null ? firstVisit : published < source.AddedAt.AddTicks(-(source.AddedAt.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>Clocks are set wrong: a date to come means now, and one before the web means nothing.</summary>
    private static DateTime? Plausible(DateTime? published, DateTime now) =>
        published is null || published.Value.Year < 1990 ? null : published > now ? now : published;

    private static string ItemId(FoundArticle found, string print)
    {
        var id = found.Id is { Length: > 0 } own ? own : found.Link ?? print;
        return id.Length <= LongestId ? id : id[..LongestId] + Articles.Fingerprint.Of("", id);
    }

    private static string WithoutHeadline(string body, string title) =>
        title.Length > 20 && body.StartsWith(title, StringComparison.Ordinal) && body.Length > title.Length && body[title.Length] == '\n' ? body[title.Length..].TrimStart() : body;

    private static string Headline(string body)
    {
        var line = body.AsSpan(0, body.IndexOf('\n') is >= 0 and var end ? end : body.Length);
        if (line.Length <= LongestHeadline) return line.ToString();
        var blank = line[..LongestHeadline].LastIndexOf(' ');
        return string.Concat(line[..(blank > 0 ? blank : LongestHeadline)], "…");
    }
}
