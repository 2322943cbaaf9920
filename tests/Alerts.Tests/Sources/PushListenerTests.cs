using System.Net;
using System.Net.Sockets;
using System.Text;
using Alerts.Sources;
using Alerts.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Sources;

/// <summary>Over a real port of this machine, as a scraper would.</summary>
public sealed class PushListenerTests : IAsyncLifetime
{
    private const string Token = "a token long enough";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("push");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(Some.Noon));
    private PushListener? listener;

    public Task InitializeAsync()
    {
        listener = Listener("http://127.0.0.1:0");
        return listener.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await listener!.StopAsync(CancellationToken.None);
        await listener.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task APushedArticleLiesInTheFolderBeforeTheAnswerIsSent()
    {
        var (status, answer) = await PostAsync("""[ { "title": "A", "text": "First." }, { "title": "B", "text": "Second." } ]""");

        Assert.Equal((HttpStatusCode.Accepted, """{"accepted":2}"""), (status, answer));
        Assert.Single(folder.GetFiles("*.json"));
    }

    [Fact]
    public async Task ItIsKnownByItsOwnIdAndItsFileGoesOnceItIsKept()
    {
        await PostAsync("""{ "id": "story-7", "text": "Thirty lorries waited.", "outlet": "Radio Example" }""");
        var later = new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(1));
        var (feed, source) = (new InboxFeed("push", later), Source.Push(folder.FullName));

        var found = await feed.FetchAsync(source, CancellationToken.None);
        Assert.Equal(("story-7", "Radio Example", true), (found.Articles.Single().Id, found.Articles.Single().Outlet, found.Articles.Single().IsNews));
        Assert.Single(folder.GetFiles());

        source.Health.ETag = found.ETag;
        Assert.Empty((await feed.FetchAsync(source, CancellationToken.None)).Articles);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("another token", """{ "text": "x" }""", "application/json", HttpStatusCode.Unauthorized, "the header 'Authorization: Bearer …' does not hold the token of ALERTS_PUSH_TOKEN")]
    [InlineData(null, """{ "text": "x" }""", "application/json", HttpStatusCode.Unauthorized, "the header 'Authorization: Bearer …' does not hold the token of ALERTS_PUSH_TOKEN")]
    [InlineData(Token, """{ "text": "x" }""", "text/plain", HttpStatusCode.UnsupportedMediaType, "send JSON, with the header 'Content-Type: application/json'")]
    [InlineData(Token, "{ broken", "application/json", HttpStatusCode.BadRequest, "line 1 is not the JSON of an article: title, text or html, link, published, outlet, language")]
    [InlineData(Token, """{ "headline": "no text" }""", "application/json", HttpStatusCode.BadRequest, "an article needs a title, or a text or html")]
    [InlineData(Token, "[]", "application/json", HttpStatusCode.BadRequest, "the list is empty")]
    public async Task WhatIsRefusedIsRefusedInWordsAndLeavesNothing(string? token, string body, string type, HttpStatusCode status, string sentence)
    {
        var (got, answer) = await PostAsync(body, token, type);

        Assert.Equal((status, sentence), (got, System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("error").GetString()));
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task MoreThanFiveMegabytesAreRefused()
    {
        var (status, _) = await PostAsync($$"""{ "text": "{{new string('x', 6 * 1024 * 1024)}}" }""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task APortThatIsTakenStopsNothingElse()
    {
        var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var second = Listener($"http://{taken.LocalEndpoint}");

        await second.StartAsync(CancellationToken.None);

        Assert.Null(second.Address);
        taken.Stop();
    }

    private PushListener Listener(string address) => new(address, new PushEndpoint(folder.FullName, Token, clock), NullLogger<PushListener>.Instance);

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string body, string? token = Token, string type = "application/json")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(listener!.Address!, "articles")) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
