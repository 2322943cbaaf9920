using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Alerts.Sources;
using Alerts.Sources.Http;

namespace Alerts.Tests.Sources;

/// <summary>A server on loopback that answers as no server should; each ends in one sentence, and in time.</summary>
public sealed class HostileServerTests : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public HostileServerTests() => server.Start();

    public void Dispose()
    {
        stop.Cancel();
        server.Dispose();
        stop.Dispose();
    }

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(256)]
    public async Task AMegabyteThatUnpacksToAThousandIsNotUnpacked(int megabytes)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) gzip.Write(zeros);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = BodyReader.ReadAsync(content, 10 * 1024 * 1024, CancellationToken.None);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("the answer unpacks to more than 100 times its size, which no feed does", (await Assert.ThrowsAsync<FeedException>(() => reading)).Message);
        Assert.True(reading.IsCompleted && taken < 16 * 1024 * 1024, $"{taken} bytes");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task APackedFeedIsUnpacked(string encoding)
    {
        using var packed = new MemoryStream();
        await using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionMode.Compress, true) : encoding == "gzip" ? new GZipStream(packed, CompressionMode.Compress, true) : new ZLibStream(packed, CompressionMode.Compress, true))
            packer.Write("<rss/>"u8);
        Answer(Headers($"Content-Encoding: {encoding}\r\nContent-Length: {packed.Length}"), packed.ToArray());
        using var fetcher = Fetcher();

        Assert.Equal("<rss/>", Encoding.UTF8.GetString((await fetcher.GetAsync(Address)).Body.Span));
    }

    [Fact]
    public async Task ADripEndsAtTheTimeLimitOfTheWhole()
    {
        Answer(Headers("Content-Length: 100000"), new byte[100000], pause: TimeSpan.FromMilliseconds(50));

        Assert.Equal("127.0.0.1 did not finish its answer within 1 seconds", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task AnEndlessBodyIsCutOff()
    {
        Answer(Headers("Connection: close"), new byte[40 * 1024 * 1024]);

        Assert.Equal("the answer is larger than 10 MB and is not read", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task ABodyThatIsAnnouncedTooLargeIsNotBegun()
    {
        Answer(Headers("Content-Length: 99000000"), []);

        Assert.Equal("the answer is larger than 10 MB and is not read", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task AConnectionResetInTheMiddleIsNoFeed()
    {
        Answer(Headers("Content-Length: 100000"), "<rss><channel>"u8.ToArray());

        Assert.Equal("the connection to 127.0.0.1 broke before the answer was whole", (await FaultAsync()).Message);
    }

    [Fact]
    public async Task WhatIsNoTlsIsRefused()
    {
        Answer("this is not a handshake at all\r\n\r\n", []);
        using var fetcher = Fetcher();

        Assert.Equal("127.0.0.1 has no certificate that can be trusted", (await Assert.ThrowsAsync<FeedException>(() => fetcher.GetAsync(new UriBuilder(Address) { Scheme = "https" }.Uri))).Message);
    }

    [Fact]
    public async Task HeadersWithoutEndAreRefused()
    {
        Answer("HTTP/1.1 200 OK\r\n", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: aaaaaaaaaaaaaaaaaaaa\r\n"))));

        Assert.DoesNotContain('\n', (await FaultAsync()).Message);
    }

    [Fact]
    public async Task DamagedPackingIsOneSentence()
    {
        Answer(Headers("Content-Encoding: gzip\r\nContent-Length: 20"), Encoding.ASCII.GetBytes("this is no gzip file"));

        Assert.Equal("the answer of 127.0.0.1 is damaged", (await FaultAsync()).Message);
    }

    private Uri Address => new($"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/rss");

    private static string Headers(string more) => $"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n{more}\r\n\r\n";

    private static Fetcher Fetcher()
    {
        var rules = new HttpRules { Timeout = TimeSpan.FromSeconds(1), AllowPrivate = true };
        return new Fetcher(new GuardedConnection(rules).CreateHandler(), rules, TimeProvider.System);
    }

    private async Task<FeedException> FaultAsync()
    {
        using var fetcher = Fetcher();
        return await Assert.ThrowsAsync<FeedException>(() => fetcher.GetAsync(Address));
    }

    private void Answer(string head, byte[] body, TimeSpan pause = default) => _ = AnswerAsync(head, body, pause);

    private async Task AnswerAsync(string head, byte[] body, TimeSpan pause)
    {
        try
        {
            using var client = await server.AcceptTcpClientAsync(stop.Token);
            var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[4096], stop.Token);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
            for (var at = 0; at < body.Length; at += pause > TimeSpan.Zero ? 1 : 65_536)
            {
                await stream.WriteAsync(body.AsMemory(at, Math.Min(pause > TimeSpan.Zero ? 1 : 65_536, body.Length - at)), stop.Token);
                if (pause > TimeSpan.Zero) await Task.Delay(pause, stop.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
