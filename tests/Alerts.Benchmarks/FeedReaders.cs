using System.Diagnostics;
using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Alerts.Benchmarks;

/// <summary>The same saved feeds through our reader, System.ServiceModel.Syndication and CodeHollow.FeedReader: what each reads, one file of JSON lines each, and how often it throws.</summary>
internal static class FeedReaders
{
    private static readonly JsonSerializerOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Dictionary<string, Func<byte[], Feed>> Readers = new() { ["alerts"] = Ours, ["syndication"] = Syndication, ["codehollow"] = CodeHollow };

    private sealed record Feed(string? Title, string? Link, Entry[] Entries);

    private sealed record Entry(string? Id, string? Title, string? Link, string? Published, string? Updated, string? Summary, string? Content, string? Author);

    public static int Compare(string root, string list, string output)
    {
        var names = File.ReadLines(list).Where(line => line.Length > 0).ToList();
        var files = names.ConvertAll(name => File.ReadAllBytes(Path.Combine(root, name)));
        Directory.CreateDirectory(output);
        foreach (var (reader, read) in Readers)
        {
            Run(read, names.Take(50).ToList(), files, TextWriter.Null);
            using var lines = File.CreateText(Path.Combine(output, $"{reader}.jsonl"));
            var (crashes, time) = Run(read, names, files, lines);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader,-12} {names.Count} files, {crashes} refused or crashed, {time.TotalMilliseconds / names.Count:0.000} ms a file"));
        }

        return 0;
    }

    /// <summary>A file that a reader throws on is left out, and so counts as a crash.</summary>
    private static (int Crashes, TimeSpan Time) Run(Func<byte[], Feed> read, List<string> names, List<byte[]> files, TextWriter lines)
    {
        var (crashes, clock) = (0, Stopwatch.StartNew());
        for (var i = 0; i < names.Count; i++)
        {
            try
            {
                var feed = read(files[i]);
                lines.WriteLine(JsonSerializer.Serialize(new { file = names[i], error = (string?)null, feed.Title, feed.Link, feed.Entries }, Lines));
            }
            catch (Exception)
            {
                crashes++;
            }
        }

        return (crashes, clock.Elapsed);
    }

    private static Feed Ours(byte[] body)
    {
        try
        {
            var feed = Sources.Feeds.FeedReader.Read(body);
            return new Feed(feed.Title, feed.Link, [.. feed.Entries.Select(entry => new Entry(entry.Id, entry.Title, entry.Link, Iso(entry.Published), Iso(entry.Updated), entry.Summary, entry.Content, entry.Author))]);
        }
        catch (Sources.FeedException)
        {
            // Refused in one plain sentence: the contract of 'alerts sources parse' is a line without entries.
            return new Feed(null, null, []);
        }
    }

    private static Feed Syndication(byte[] body)
    {
        using var xml = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var feed = SyndicationFeed.Load(xml);
        return new Feed(feed.Title?.Text, feed.Links.FirstOrDefault()?.Uri?.OriginalString, [.. feed.Items.Select(item => new Entry(
            item.Id, item.Title?.Text, item.Links.FirstOrDefault()?.Uri?.OriginalString, Known(item.PublishDate), Known(item.LastUpdatedTime), item.Summary?.Text, (item.Content as TextSyndicationContent)?.Text, item.Authors.FirstOrDefault()?.Name))]);
    }

    private static Feed CodeHollow(byte[] body)
    {
        var feed = global::CodeHollow.FeedReader.FeedReader.ReadFromByteArray(body);
        return new Feed(feed.Title, feed.Link, [.. feed.Items.Select(item => new Entry(item.Id, item.Title, item.Link, Iso(item.PublishingDate), null, item.Description, item.Content, item.Author))]);
    }

    private static string? Iso(DateTime? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string? Known(DateTimeOffset moment) => moment == default ? null : Iso(moment.UtcDateTime);
}
