using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Sources.Inbox;

/// <summary>One dropped file to its articles, by its ending.</summary>
internal static class InboxFile
{
    private const int Largest = 10 * 1024 * 1024;

    public static IEnumerable<FoundArticle> Read(string path, string? language, bool namedByFile)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".txt" or ".md" or ".html" or ".htm" or ".json" or ".xml" or ".rss" or ".atom"))
            throw new FeedException("only .txt, .html, .json and .xml files are read");
        if (new FileInfo(path).Length > Largest) throw new FeedException($"it is larger than {Largest / 1024 / 1024} MB");
        var bytes = File.ReadAllBytes(path);
        var articles = ending switch
        {
            ".txt" or ".md" => [TextArticle.Read(Charset.Decode(bytes, language: language))],
            ".html" or ".htm" => [PageArticle.Read(Charset.Decode(bytes, language: language))],
            ".json" => JsonArticles.Read(bytes),
            _ => FeedReader.Read(bytes, language: language).Entries.Select(entry => RssFeed.Article(entry, language)),
        };
        if (!namedByFile) return articles.Select(article => article with { IsNews = true }).ToList();
        return articles.Select((article, at) => Named(article, Path.GetFileName(path), at, InboxFeed.Hash(bytes))).ToList();
    }

    /// <summary>Several articles of one file are told apart by their own ids, or by their place in it.</summary>
    private static FoundArticle Named(FoundArticle article, string file, int at, string hash) =>
        article with { Id = article.Id is { } own ? $"{file}#{own}" : at == 0 ? $"{file}@{hash}" : $"{file}@{hash}#{at}", IsNews = true };
}
