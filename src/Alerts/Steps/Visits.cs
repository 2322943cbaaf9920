using System.Collections.Concurrent;
using System.Threading.Channels;
using Alerts.Sources;

namespace Alerts.Steps;

/// <summary>What one source answered: something found, or a fault in one sentence.</summary>
internal sealed record Visit(Source Source, Found? Found, FeedException? Fault);

/// <summary>
/// The sources that are being asked at this moment. A slow one keeps nobody waiting: it stays under way while the others are kept.
/// This is one of the three guards: whatever goes wrong with a source ends here, as that source's fault.
/// </summary>
internal sealed class Visits(IEnumerable<IFeed> feeds, CollectRules rules, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, IFeed> feeds = feeds.ToDictionary(feed => feed.Kind);
    private readonly ConcurrentDictionary<string, bool> underWay = new();
    private readonly Channel<Visit> finished = Channel.CreateUnbounded<Visit>();
    private readonly SemaphoreSlim places = new(rules.AtOnce);

    public void Start(IEnumerable<Source> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
            if (underWay.TryAdd(source.Name, true)) _ = Task.Run(() => VisitAsync(source, cancellation), CancellationToken.None);
    }

    /// <summary>The next finished visit; null when none is under way, or none finished in the time there is.</summary>
    public async Task<Visit?> NextAsync(CancellationToken patience)
    {
        if (!finished.Reader.TryRead(out var visit))
        {
            if (underWay.IsEmpty) return null;
            try
            {
                visit = await finished.Reader.ReadAsync(patience);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return visit;
    }

    /// <summary>The visit's effects are saved, or will be tried again: the source may be asked anew.</summary>
    public void End(Visit visit)
    {
        underWay.TryRemove(visit.Source.Name, out _);
        if (visit.Source.IsOnTheWeb) places.Release();
    }

    public CancellationTokenSource CreatePatience() => new(rules.Patience, clock);

    public void Dispose() => places.Dispose();

    private async Task VisitAsync(Source source, CancellationToken cancellation)
    {
        // Folders wait for nobody; what is on the web waits for a place, which it keeps until it was saved.
        if (source.IsOnTheWeb) await places.WaitAsync(CancellationToken.None);
        Visit visit;
        try
        {
            visit = new Visit(source, await feeds[source.Kind].FetchAsync(source, cancellation), null);
        }
        catch (FeedException fault)
        {
            visit = new Visit(source, null, fault);
        }
        catch (Exception unforeseen)
        {
            visit = new Visit(source, null, new FeedException($"something unforeseen went wrong: {unforeseen.Message}", unforeseen));
        }

        finished.Writer.TryWrite(visit);
    }
}
