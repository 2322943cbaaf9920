using System.Net;

namespace Alerts.Sources.Http;

/// <summary>
/// Asks a server for one thing, politely: one request at a time per host, only for what is new, with one time limit over everything.
/// What goes wrong comes back as one sentence.
/// </summary>
public sealed class Fetcher(HttpMessageHandler handler, HttpRules rules, TimeProvider clock) : IDisposable
{
    private readonly HttpClient client = new(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    private readonly HostGates gates = new();

    public async Task<Fetched> GetAsync(Uri address, string? etag = null, string? lastModified = null, CancellationToken cancellation = default)
    {
        var (at, permanent) = (address, true);
        for (var hop = 0; hop <= rules.MaxRedirects; hop++)
        {
            rules.Check(at);
            using var gate = await gates.EnterAsync(at.Host, cancellation);
            var (fetched, next, forever) = await AskAsync(at, etag, lastModified, cancellation);
            if (fetched is not null) return hop > 0 && permanent ? fetched with { MovedTo = at } : fetched;
            if (at.Scheme == "https" && next!.Scheme == "http") throw new FeedException($"{at.Host} redirects from https to http, which is not followed");
            (at, permanent) = (next!, permanent && forever);
        }

        throw new FeedException($"{address.Host} redirects more than {rules.MaxRedirects} times");
    }

    public void Dispose() => client.Dispose();

    private async Task<(Fetched? Fetched, Uri? Next, bool Forever)> AskAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(rules.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = CreateRequest(address, etag, lastModified);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (Redirect(answer, address) is { } next) return (null, next, answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect);
            HttpFault.ThrowUnlessGood(answer, clock.GetUtcNow());
            return (await ReadAsync(answer, address, either.Token), null, false);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested && HttpFault.IsTheServers(broken))
        {
            throw HttpFault.Explain(broken, address, rules.Timeout);
        }
    }

    private HttpRequestMessage CreateRequest(Uri address, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", rules.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    private static Uri? Redirect(HttpResponseMessage answer, Uri address)
    {
        if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308)) return null;
        if (answer.Headers.Location is not { } location) throw new FeedException($"{address.Host} redirects without saying where");
        return location.IsAbsoluteUri ? location : new Uri(address, location);
    }

    private async Task<Fetched> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken cancellation) =>
        new(answer.StatusCode == HttpStatusCode.NotModified ? default : await BodyReader.ReadAsync(answer.Content, rules.MaxBytes, cancellation), address)
        {
            NotModified = answer.StatusCode == HttpStatusCode.NotModified,
            Charset = answer.Content.Headers.ContentType?.CharSet,
            ETag = Header(answer.Headers, "ETag"),
            LastModified = Header(answer.Content.Headers, "Last-Modified"),
            FreshFor = answer.Headers.CacheControl is { NoStore: false, NoCache: false } cache ? cache.MaxAge : null,
        };

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
