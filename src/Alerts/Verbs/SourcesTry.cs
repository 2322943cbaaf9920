using System.CommandLine;
using System.Globalization;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Feeds;
using Alerts.Sources.Http;
using Alerts.Sources.Markup;

namespace Alerts.Verbs;

/// <summary><c>alerts sources test</c> and <c>add</c>: asks an address once, shows what it gives, and writes it into the list where that is wanted.</summary>
internal static class SourcesTry
{
    private const int Shown = 5;

    public static Command BuildTest()
    {
        var address = new Argument<string>("URL") { Description = "A feed, or a page that names its feed." };
        var test = new Verb("test", "Shows what would be read from an address; keeps nothing.", "alerts sources test https://news.un.org/feed/subscribe/en/news/all/rss.xml") { address };
        test.SetAction(async (parsed, cancellation) => await ReadAsync(parsed.GetValue(address)!, parsed.InvocationConfiguration.Output, cancellation) is null ? 1 : 0);
        return test;
    }

    public static Command BuildAdd()
    {
        var address = new Argument<string>("URL") { Description = "A feed, or a page that names its feed." };
        var name = new Option<string?>("--name") { Description = "What readers see; the feed's own title otherwise." };
        var language = new Option<string?>("--language") { Description = "ar, en, …; as the feed says otherwise." };
        var reliability = new Option<string>("--reliability") { Description = string.Join(", ", SourceList.Reliabilities), DefaultValueFactory = _ => "outlet" };
        reliability.AcceptOnlyFromAmong([.. SourceList.Reliabilities]);
        var independence = new Option<string?>("--independence") { Description = "The group it counts with; its host otherwise." };
        var since = new Option<DateTime?>("--since") { Description = "What was published from this day on is news; otherwise only what comes from now on." };
        var add = new Verb("add", "Finds the feed of an address, tries it, and adds it to config/sources.yaml.", "alerts sources add https://syriadirect.org\nalerts sources add https://outlet.example/rss --language ar --since 2026-11-01")
        {
            address, name, language, reliability, independence, since,
        };
        add.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (await ReadAsync(parsed.GetValue(address)!, output, cancellation) is not { } found) return 1;
            var source = new Source
            {
                Name = parsed.GetValue(name) ?? (Title.Plain(found.Feed.Title) is { Length: > 0 } title ? title : found.Address.Host),
                Kind = "rss",
                Address = found.Address.AbsoluteUri,
                Language = parsed.GetValue(language) ?? RssFeed.Primary(found.Feed.Language),
                Reliability = parsed.GetValue(reliability)!,
                Independence = parsed.GetValue(independence) ?? found.Address.Host.Replace("www.", "", StringComparison.Ordinal),
            };
            return SourcesEdit.Add([source], parsed.GetValue(since), output);
        });
        return add;
    }

    private static async Task<(FeedDocument Feed, Uri Address)?> ReadAsync(string address, TextWriter output, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out _);
        var rules = config.Options.Sources.ToHttpRules();
        using var handler = new GuardedConnection(rules).CreateHandler();
        using var fetcher = new Fetcher(handler, rules, TimeProvider.System);
        try
        {
            var (feed, at) = await FindAsync(fetcher, Whole(address), cancellation);
            Print(feed, at, output);
            return (feed, at);
        }
        catch (FeedException fault)
        {
            await output.WriteLineAsync($"{address}: {fault.Message}.");
            return null;
        }
    }

    private static Uri Whole(string address) =>
        Uri.TryCreate(Addresses.IsWeb(address) ? address : $"https://{address}", UriKind.Absolute, out var whole) ? whole : throw new FeedException("this is no web address");

    internal static async Task<(FeedDocument Feed, Uri Address)> FindAsync(Fetcher fetcher, Uri address, CancellationToken cancellation)
    {
        var fetched = await fetcher.GetAsync(address, cancellation: cancellation);
        try
        {
            return (FeedReader.Read(fetched.Body.Span, fetched.Address, fetched.Charset), fetched.MovedTo ?? address);
        }
        catch (FeedException)
        {
            if (FeedLinks.Find(Charset.Decode(fetched.Body.Span, fetched.Charset), fetched.Address) is not [var first, ..]) throw;
            var named = new Uri(first.Address);
            var feed = await fetcher.GetAsync(named, cancellation: cancellation);
            return (FeedReader.Read(feed.Body.Span, feed.Address, feed.Charset), named);
        }
    }

    private static void Print(FeedDocument feed, Uri address, TextWriter output)
    {
        output.WriteLine($"{address}\n{Title.Plain(feed.Title)} ({feed.Language ?? "no language named"}): {feed.Entries.Count} entries{(feed.Note is { } note ? $"; {note}" : "")}");
        foreach (var entry in feed.Entries.Take(Shown))
        {
            var text = PlainText.Of(entry.Content ?? entry.Summary ?? "");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {entry.Published ?? entry.Updated:yyyy-MM-dd HH:mm}  {Title.Plain(entry.Title)}  ({text.Length} characters of text)"));
        }
    }
}
