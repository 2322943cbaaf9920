using System.Net;
using System.Text;
using Alerts.Sources.Http;

namespace Alerts.Tests.Support;

/// <summary>A web that holds only what a test put there; any other request fails the test.</summary>
internal sealed class RecordedWeb : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> answers = [];

    private readonly List<string> beginnings = [];

    /// <summary>What was asked, in order.</summary>
    public List<HttpRequestMessage> Requests { get; } = [];

    public RecordedWeb Serve(string address, string body, string type = "application/rss+xml; charset=utf-8", string? etag = null) =>
        Serve(address, Encoding.UTF8.GetBytes(body), type, etag);

    public RecordedWeb Serve(string address, byte[] body, string type, string? etag = null) => Answer(address, request =>
    {
        if (etag is not null && request.Headers.TryGetValues("If-None-Match", out var known) && known.Contains(etag)) return new HttpResponseMessage(HttpStatusCode.NotModified);
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (etag is not null) answer.Headers.TryAddWithoutValidation("ETag", etag);
        return answer;
    });

    /// <summary>Serves every address that begins so.</summary>
    public RecordedWeb ServeAny(string beginning, string body, string type)
    {
        beginnings.Add(beginning);
        return Serve(beginning, body, type);
    }

    public RecordedWeb Refuse(string address, HttpStatusCode status, params (string Name, string Value)[] headers) => Answer(address, _ =>
    {
        var answer = new HttpResponseMessage(status);
        foreach (var (name, value) in headers) answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    });

    public RecordedWeb Break(string address, Exception fault) => Answer(address, _ => throw fault);

    public RecordedWeb Answer(string address, Func<HttpRequestMessage, HttpResponseMessage> answer) => AnswerLater(address, (request, _) => Task.FromResult(answer(request)));

    public RecordedWeb AnswerLater(string address, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        answers[address] = answer;
        return this;
    }

    public Fetcher Fetcher(TimeProvider? clock = null, HttpRules? rules = null) => new(this, rules ?? new HttpRules(), clock ?? TimeProvider.System);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Requests) Requests.Add(request);
        var address = request.RequestUri!.AbsoluteUri;
        if (!answers.TryGetValue(beginnings.Find(beginning => address.StartsWith(beginning, StringComparison.Ordinal)) ?? address, out var answer)) throw new InvalidOperationException($"nothing is recorded for {request.RequestUri}");
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
