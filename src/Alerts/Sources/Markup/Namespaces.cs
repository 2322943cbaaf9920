namespace Alerts.Sources.Markup;

/// <summary>
/// Turns the prefixes of a document into the ones its namespaces usually have, so that the rest of the reader knows one name for one
/// thing. A prefix that nobody declared means what it usually means.
/// </summary>
internal sealed class Namespaces
{
    // RSS and Atom have no prefix here: their elements do not clash, and feeds mix them.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://purl.org/rss/1.0"] = "",
        ["http://purl.org/net/rss1.1"] = "",
        ["http://my.netscape.com/rdf/simple/0.9"] = "",
        ["http://my.netscape.com/rdf/simple/0.91"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://rss.com"] = "",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://purl.org/atom/ns"] = "",
        ["http://example.com/newformat"] = "",
        ["http://example.com/necho"] = "",
        ["http://purl.org/echo"] = "",
        ["uri/of/echo/namespace"] = "",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns"] = "rdf",
        ["http://purl.org/dc/elements/1.1"] = "dc",
        ["http://purl.org/dc/terms"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content"] = "content",
        ["http://purl.org/rss/1.0/modules/syndication"] = "sy",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://freshmeat.net/rss/fm"] = "fm",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
    };

    private readonly List<(int Depth, string Prefix, string Usual)> declared = [];
    private readonly Dictionary<string, string> lowered = [];

    /// <summary>The name as the rest of the reader knows it.</summary>
    public string Name(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        var prefix = colon < 0 ? default : written[..colon];
        var local = Lower(written[(colon + 1)..]);
        var usual = Find(prefix);
        return usual.Length == 0 ? local : $"{usual}:{local}";
    }

    public void Declare(int depth, ReadOnlySpan<char> prefix, string address)
    {
        var plain = address.Trim().TrimEnd('/', '#').Replace("https://", "http://");
        declared.Add((depth, Lower(prefix), Usual.GetValueOrDefault(plain, prefix.IsEmpty ? "" : "other")));
    }

    /// <summary>Forgets what was declared at this depth or deeper.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth >= depth) declared.RemoveAt(declared.Count - 1);
    }

    private string Find(ReadOnlySpan<char> prefix)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
            if (prefix.Equals(declared[i].Prefix, StringComparison.OrdinalIgnoreCase)) return declared[i].Usual;
        var written = Lower(prefix);
        return written is "atom" or "a10" or "rss" ? "" : written;
    }

    private string Lower(ReadOnlySpan<char> name)
    {
        var known = lowered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var lower)) known[name] = lower = name.ToString().ToLowerInvariant();
        return lower;
    }
}
