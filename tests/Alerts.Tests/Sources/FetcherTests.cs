using System.Net;
using System.Net.Sockets;
using Alerts.Sources;
using Alerts.Sources.Http;
using Alerts.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Sources;

public sealed class FetcherTests : IDisposable
{
    private const string Address = "https://outlet.example/rss";
    private readonly RecordedWeb web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task WhatIsNotNewIsNotFetchedAgain()
    {
        web.Serve(Address, "<rss/>", etag: "\"1\"");
        using var fetcher = web.Fetcher();

        var first = await fetcher.GetAsync(new Uri(Address));
        var second = await fetcher.GetAsync(new Uri(Address), first.ETag);

        Assert.Equal("\"1\"", first.ETag);
        Assert.False(first.NotModified);
        Assert.True(second.NotModified);
    }

    [Fact]
    public async Task ItSaysWhoItIs()
    {
        web.Serve(Address, "<rss/>");
        using var fetcher = web.Fetcher();

        await fetcher.GetAsync(new Uri(Address));

        Assert.StartsWith("Alerts/", web.Requests[0].Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Contains("br", web.Requests[0].Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APermanentMoveIsReportedAndATemporaryOneIsNot()
    {
        web.Refuse("https://old.example/rss", HttpStatusCode.MovedPermanently, ("Location", Address)).Serve(Address, "<rss/>");
        web.Refuse("https://away.example/rss", HttpStatusCode.Found, ("Location", Address));
        using var fetcher = web.Fetcher();

        Assert.Equal(new Uri(Address), (await fetcher.GetAsync(new Uri("https://old.example/rss"))).MovedTo);
        Assert.Null((await fetcher.GetAsync(new Uri("https://away.example/rss"))).MovedTo);
    }

    [Theory]
    [InlineData(403, "outlet.example refuses to answer us (403)")]
    [InlineData(404, "outlet.example has nothing at this address (404)")]
    [InlineData(429, "outlet.example asks us to come less often (429)")]
    [InlineData(500, "outlet.example has a fault of its own (500)")]
    public async Task ARefusalIsOneSentence(int status, string sentence)
    {
        web.Refuse(Address, (HttpStatusCode)status);

        Assert.Equal(sentence, (await FaultAsync()).Message);
    }

    [Fact]
    public async Task TheServerSaysWhenToComeBackAndWhenNever()
    {
        web.Refuse(Address, HttpStatusCode.TooManyRequests, ("Retry-After", "3600"));
        Assert.Equal(TimeSpan.FromHours(1), (await FaultAsync()).RetryAfter);

        web.Refuse(Address, HttpStatusCode.Gone);
        Assert.True((await FaultAsync()).Gone);
    }

    [Fact]
    public async Task ABrokenConnectionIsOneSentence()
    {
        web.Break(Address, new HttpRequestException(HttpRequestError.NameResolutionError, "No such host", new SocketException(11001)));
        Assert.Equal("the name outlet.example is not known", (await FaultAsync()).Message);

        web.Break(Address, new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        Assert.Equal("no connection to outlet.example", (await FaultAsync()).Message);

        web.Break(Address, new IOException("reset"));
        Assert.Equal("the connection to outlet.example broke before the answer was whole", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task ASlowAnswerEndsAtTheTimeLimit()
    {
        var clock = new FakeTimeProvider();
        web.AnswerLater(Address, async (_, cancellation) =>
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, cancellation);
            return new HttpResponseMessage();
        });

        Assert.Equal("outlet.example did not finish its answer within 30 seconds", (await FaultAsync(clock)).Message);
    }

    [Theory]
    [InlineData("ftp://outlet.example/rss", "only http and https are read, not ftp")]
    [InlineData("https://outlet.example:6379/", "port 6379 is none that feeds are read from")]
    public async Task OnlyTheWebIsRead(string address, string sentence)
    {
        using var fetcher = web.Fetcher();

        Assert.Equal(sentence, (await Assert.ThrowsAsync<FeedException>(() => fetcher.GetAsync(new Uri(address)))).Message);
    }

    [Fact]
    public async Task ALoopOfRedirectsEnds()
    {
        web.Refuse(Address, HttpStatusCode.Found, ("Location", Address));

        Assert.Equal("outlet.example redirects more than 5 times", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task NothingIsFollowedFromHttpsToHttp()
    {
        web.Refuse(Address, HttpStatusCode.Found, ("Location", "http://outlet.example/rss"));

        Assert.Equal("outlet.example redirects from https to http, which is not followed", (await FaultAsync()).Message);
    }

    private async Task<FeedException> FaultAsync(TimeProvider? clock = null)
    {
        using var fetcher = web.Fetcher(clock);
        return await Assert.ThrowsAsync<FeedException>(() => fetcher.GetAsync(new Uri(Address)));
    }
}
