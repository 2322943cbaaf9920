using Alerts.Sources.Markup;

namespace Alerts.Sources.Feeds;

/// <summary>One entry, whichever dialect each of its elements comes from.</summary>
internal static class EntryReader
{
    public static FeedEntry Read(Element element)
    {
        var entry = new FeedEntry { Language = element.Language, Id = element["rdf:about"], Link = Addresses.Resolve(element.Base, element["href"]), Updated = FeedDate.Read(element["lastmod"]) };
        ReadChildren(element, entry);
        entry.Link ??= entry.Id;
        return entry;
    }

    /// <summary>The address in a link element: its text, or the one that an Atom link names as the page itself.</summary>
    public static string? Link(Element link)
    {
        var relation = link["rel"]?.ToLowerInvariant();
        return relation is null or "" or "alternate" ? Addresses.Resolve(link.Base, link["href"] ?? link.Text) : null;
    }

    private static void ReadChildren(Element element, FeedEntry entry)
    {
        foreach (var child in element.Children)
        {
            if (!ReadNames(child, entry) && !ReadDates(child, entry) && !ReadBodies(child, entry) && child.Name is "media:group" or "news:news" or "title")
                ReadChildren(child, entry);
        }
    }

    private static bool ReadNames(Element child, FeedEntry entry)
    {
        switch (child.Name)
        {
            case "title" or "dc:title" or "news:title":
                entry.Title = EntryText.Html(child) is { Length: > 0 } title ? title : entry.Title ?? "";
                return true;
            case "media:title":
                entry.Title ??= EntryText.Html(child);
                return true;
            case "link" or "loc":
                entry.Link = Link(child) ?? entry.Link;
                return true;
            case "feedburner:origlink":
                entry.Link = child.Text.Trim();
                return true;
            case "guid" or "id" or "dc:identifier":
                ReadId(child, entry);
                return true;
            case "author" or "dc:creator" or "itunes:author" or "managingeditor" or "dc:author":
                entry.Author = (child.Child("name") ?? child).Text.Trim();
                return true;
            case "dc:language" or "language":
                entry.Language = child.Text.Trim();
                return true;
            default:
                return false;
        }
    }

    private static void ReadId(Element child, FeedEntry entry)
    {
        entry.Id = child.Text.Trim();
        if (child.Name == "guid" && child["ispermalink"]?.ToLowerInvariant() is not "false" && entry.Id.Length > 0)
            entry.Link ??= Addresses.Resolve(child.Base, entry.Id);
    }

    private static bool ReadDates(Element child, FeedEntry entry)
    {
        switch (child.Name)
        {
            case "pubdate" or "published" or "issued" or "dcterms:issued" or "news:publication_date":
                entry.Published = FeedDate.Read(child.Text) ?? entry.Published;
                return true;
            case "updated" or "modified" or "dc:date" or "dcterms:modified" or "lastmod" or "lastbuilddate":
                entry.Updated = FeedDate.Read(child.Text) ?? entry.Updated;
                return true;
            case "created" or "dcterms:created":
                entry.Published ??= FeedDate.Read(child.Text);
                return true;
            default:
                return false;
        }
    }

    private static bool ReadBodies(Element child, FeedEntry entry)
    {
        switch (child.Name)
        {
            case "content" or "content:encoded" or "xhtml:body" or "body" or "fullitem" or "xhtml:div":
                entry.Content = (entry.Content ?? "") + (child.Name.StartsWith("xhtml:", StringComparison.Ordinal) ? child.Markup(escaped: false) : EntryText.Html(child));
                return true;
            case "description" or "summary" or "dc:description" or "abstract":
                entry.Summary = EntryText.Html(child);
                return true;
            case "itunes:summary" or "media:description" or "media:text" or "itunes:subtitle":
                entry.Summary ??= EntryText.Html(child);
                return true;
            default:
                return false;
        }
    }
}
