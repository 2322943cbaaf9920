using System.Globalization;
using Alerts.Sources.Markup;

namespace Alerts.Sources.Feeds;

/// <summary>RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and news sitemaps: one reading for all, since feeds mix them.</summary>
internal static class XmlFeed
{
    public static FeedDocument Read(ReadOnlySpan<char> text, FeedLimits limits, Uri? address)
    {
        var elements = new ElementReader(text, limits, address);
        var document = new FeedDocument();
        while (elements.Next() is { } element)
        {
            var isEntry = elements.IsEntry(element.Name);
            if (!isEntry) RefuseOther(elements.Root!, element);
            if (!isEntry) ReadAbout(element, document);
            else if (document.Entries.Count < limits.Entries) document.Entries.Add(EntryReader.Read(element));
            else return Full(document, limits);
        }

        if (elements.Root is null || (IsNothing(document) && !FeedNames.IsRoot(elements.Root.Name)))
            throw new FeedException("this is neither XML nor JSON: no feed was found in it");
        if (elements.CutOff) document.Note ??= "the feed ends in the middle; what came before was read";
        return document;
    }

    // Noise holds things that look like elements.
    private static bool IsNothing(FeedDocument document) => document.Entries.Count == 0 && document.Title is null && document.Link is null;

    private static FeedDocument Full(FeedDocument document, FeedLimits limits)
    {
        document.Note = $"the feed has more than {limits.Entries} entries; the first {limits.Entries} were read";
        return document;
    }

    private static void RefuseOther(Element root, Element element)
    {
        if (root.Name is "html" or "xhtml:html" && !FeedNames.IsRoot(element.Name))
            throw new FeedException("this is a web page, not a feed; 'alerts sources add' finds the feed of a page");
    }

    private static void ReadAbout(Element element, FeedDocument document)
    {
        document.Language ??= element.Language;
        switch (element.Name)
        {
            case "channel" or "feed" or "rss" or "rdf:rdf":
                document.Link ??= Addresses.Resolve(element.Base, element["href"]);
                break;
            case "title" or "dc:title":
                document.Title = EntryText.Html(element) is { Length: > 0 } title ? title : document.Title;
                break;
            case "link":
                document.Link = EntryReader.Link(element) ?? document.Link;
                break;
            case "language" or "dc:language":
                document.Language = element.Text.Trim();
                break;
            default:
                ReadManners(element, document);
                break;
        }
    }

    private static void ReadManners(Element element, FeedDocument document)
    {
        if (element.Name == "ttl" && int.TryParse(element.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var minutes))
            document.TimeToLive = TimeSpan.FromMinutes(Math.Clamp(minutes, 0, 24 * 60));
        if (element.Name == "skiphours")
            foreach (var hour in element.Children)
                if (int.TryParse(hour.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var at)) document.SkipHours.Add(at % 24);
        if (element.Name == "skipdays")
            foreach (var day in element.Children)
                if (Enum.TryParse<DayOfWeek>(day.Text.Trim(), ignoreCase: true, out var name)) document.SkipDays.Add(name);
    }
}
