namespace Alerts.Sources;

/// <summary>One kind of source. Leaves throw <see cref="FeedException"/> with a plain sentence; the step that collects catches.</summary>
public interface IFeed
{
    /// <summary>The kind as written in <c>config/sources.yaml</c>.</summary>
    string Kind { get; }

    Task<Found> FetchAsync(Source source, CancellationToken cancellation);
}
