using System.Collections.Concurrent;
using System.Threading.Channels;
using Alerts.Articles;
using Alerts.Sources;

namespace Alerts.Steps;

/// <summary>
/// The sources that are being asked at this moment. A slow one keeps nobody waiting: it stays under way while the others are kept.
/// This is one of the three guards: whatever goes wrong with a source ends here, as that source's fault.
/// </summary>
internal sealed class Visits(IEnumerable<IFeed> feeds, CollectRules rules, TimeProvider clock, Agencies agencies) : IDisposable
{
    // Saved together at most; and no more than so many wait in memory to be saved.
    private const int MostTogether = 32;

    private readonly Dictionary<string, IFeed> feeds = feeds.ToDictionary(feed => feed.Kind);
    private readonly ConcurrentDictionary<string, bool> underWay = new();
    private readonly Channel<Visit> finished = Channel.CreateBounded<Visit>(MostTogether);
    private readonly SemaphoreSlim places = new(rules.AtOnce);

    public void Start(IEnumerable<Source> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
            if (underWay.TryAdd(source.Name, true)) _ = Task.Run(() => VisitAsync(source, cancellation), CancellationToken.None);
    }

    /// <summary>
    /// The visits that finished, those that finish close together in one; none when none is under way, or none finished in the time there is.
    /// </summary>
    public async Task<IReadOnlyList<Visit>> NextAsync(CancellationToken patience)
    {
        var next = new List<Visit>();
        try
        {
            if (!underWay.IsEmpty) next.Add(await finished.Reader.ReadAsync(patience));
            using var soon = new CancellationTokenSource(rules.Together, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(soon.Token, patience);
            while (next.Count < Math.Min(MostTogether, underWay.Count)) next.Add(await finished.Reader.ReadAsync(either.Token));
        }
        catch (OperationCanceledException)
        {
            // Those that are there by then.
        }

        while (next.Count < MostTogether && finished.Reader.TryRead(out var visit)) next.Add(visit);
        return next;
    }

    /// <summary>The visit's effects are saved, or will be tried again: the source may be asked anew.</summary>
    public void End(Visit visit) => underWay.TryRemove(visit.Source.Name, out _);

    public CancellationTokenSource CreatePatience() => new(rules.Patience, clock);

    public void Dispose() => places.Dispose();

    /// <summary>Folders wait for nobody; what is on the web waits for a place, and keeps it until what it brought can wait to be saved.</summary>
    private async Task VisitAsync(Source source, CancellationToken cancellation)
    {
        if (source.IsOnTheWeb) await places.WaitAsync(CancellationToken.None);
        var visit = await AskAsync(source, cancellation);
        await finished.Writer.WriteAsync(visit, CancellationToken.None);
        if (source.IsOnTheWeb) places.Release();
    }

    private async Task<Visit> AskAsync(Source source, CancellationToken cancellation)
    {
        try
        {
            var found = await feeds[source.Kind].FetchAsync(source, cancellation);
            return new Visit(source, found with { Articles = [] }, null, Arrivals(source, found), [.. found.Articles.Select(article => article.PublishedAt).OfType<DateTime>()]);
        }
        catch (FeedException fault)
        {
            return Visit.Failed(source, fault);
        }
        catch (Exception unforeseen)
        {
            return Visit.Failed(source, new FeedException($"something unforeseen went wrong: {unforeseen.Message}", unforeseen));
        }
    }

    private List<Article> Arrivals(Source source, Found found)
    {
        var (now, firstVisit) = (clock.GetUtcNow().UtcDateTime, source.Health.FirstReachedAt is null);
        return found.Articles.Select(one => Arrival.Of(source, one, agencies, now, firstVisit)).OfType<Article>().DistinctBy(article => article.SourceItemId).ToList();
    }
}
