namespace Alerts.Sources.Feeds;

/// <summary>The elements that make a feed a feed.</summary>
internal static class FeedNames
{
    public static bool IsContainer(string name) => name is "rss" or "rdf:rdf" or "channel" or "feed" or "urlset" or "items";

    public static bool IsRoot(string name) => name is "rss" or "rdf:rdf" or "channel" or "feed" or "urlset" or "rdf";
}
