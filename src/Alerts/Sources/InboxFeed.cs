using System.Security.Cryptography;
using Alerts.Sources.Inbox;

namespace Alerts.Sources;

/// <summary>
/// A folder that is watched: whoever drops a text, a page, an article in JSON or a saved feed into it has it read. Files stay where they
/// are. A file is one article by its name; the same name with other contents is a new version of it. What is pushed is known by its own id or address instead, and its file goes once it is kept.
/// </summary>
public sealed class InboxFeed(string kind = "inbox", TimeProvider? fileClock = null) : IFeed
{
    private const int MostAtOnce = 200;

    private readonly Dictionary<string, InboxFolder> folders = [];

    /// <summary>inbox; or push, for the folder of a partner whose articles come by HTTP.</summary>
    public string Kind => kind;

    public Task<Found> FetchAsync(Source source, CancellationToken cancellation)
    {
        if (!folders.TryGetValue(source.Address, out var folder)) folders[source.Address] = folder = new InboxFolder(source.Address, fileClock ?? TimeProvider.System);
        var isOurs = source is { Kind: "push", Name: "push" };
        if (source.Health.ETag == folder.Visit) folder.Settle(delete: isOurs);
        var articles = new List<FoundArticle>();
        string? note = null;
        foreach (var file in folder.Offer(MostAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                articles.AddRange(InboxFile.Read(file, source.Language, namedByFile: kind != "push"));
            }
            catch (Exception broken) when (broken is FeedException or IOException or UnauthorizedAccessException)
            {
                note = $"{Path.GetFileName(file)} was not read: {broken.Message}";
            }
        }

        return Task.FromResult(new Found(articles, folder.Visit, NotModified: articles.Count == 0 && note is null) { Note = note });
    }

    /// <summary>What tells one state of a file from another.</summary>
    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
