using System.Net;
using System.Net.Sockets;
using System.Text;
using Alerts.Sources;
using Alerts.Sources.Http;
using Xunit.Abstractions;

namespace Alerts.Tests.Sources;

/// <summary>A server on loopback that must never be reached, and every way to spell its address.</summary>
public sealed class GuardedConnectionTests : IDisposable
{
    private static readonly string[] Spellings =
    [
        "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
        "localhost", "LOCALHOST", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "１２７.０.０.１", "①②⑦.⓪.⓪.①", "127。0。0。1",
    ];

    private readonly TcpListener server = new(IPAddress.IPv6Any, 0);
    private readonly ITestOutputHelper output;
    private int reached;

    public GuardedConnectionTests(ITestOutputHelper output)
    {
        this.output = output;
        server.Server.DualMode = true;
        server.Start();
        _ = AcceptAsync();
    }

    private int Port => ((IPEndPoint)server.LocalEndpoint).Port;

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task NoSpellingOfLoopbackGetsThrough()
    {
        var byDefault = await CountAsync(spelling => new HttpClient().GetAsync(new Uri($"http://{spelling}:{Port}/")));
        var guarded = await CountAsync(spelling => Client().GetAsync(new Uri($"http://{spelling}:{Port}/")));

        output.WriteLine($"of {Spellings.Length} spellings: default HttpClient {byDefault}, guarded {guarded}");
        Assert.Equal(21, Spellings.Length);
        Assert.True(byDefault >= 10);
        Assert.Equal(0, guarded);
    }

    [Fact]
    public async Task NoSpellingGetsThroughOverARedirect()
    {
        var guarded = 0;
        foreach (var spelling in Spellings)
        {
            using var first = new Support.RecordedWeb();
            using var fetcher = new Fetcher(new FirstThen(first, Rules()), Rules(), TimeProvider.System);
            first.Refuse("http://outlet.example/rss", HttpStatusCode.Found, ("Location", $"http://{spelling}:{Port}/"));
            var before = reached;
            var refused = await Assert.ThrowsAsync<FeedException>(() => fetcher.GetAsync(new Uri("http://outlet.example/rss")));
            Assert.Contains("no public address", refused.Message, StringComparison.Ordinal);
            guarded += reached - before;
        }

        Assert.Equal(0, guarded);
    }

    [Fact]
    public async Task ANameThatChangesItsMindGainsNothing()
    {
        var answers = new Queue<IPAddress[]>([[IPAddress.Parse("93.184.216.34")], [IPAddress.Loopback]]);
        var asked = 0;
        using var client = new HttpClient(new GuardedConnection(Rules(), (_, _) => Task.FromResult(answers.Count > 0 && ++asked > 0 ? answers.Dequeue() : [IPAddress.Loopback])).CreateHandler());

        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://rebind.example:{Port}/")));

        Assert.True(asked > 0);
        Assert.Equal(0, reached);
    }

    [Fact]
    public async Task OneAddressThatIsNotPublicSpoilsTheName()
    {
        using var client = new HttpClient(new GuardedConnection(Rules(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback])).CreateHandler());

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://mixed.example:{Port}/")));

        Assert.Equal(0, reached);
    }

    [Theory]
    [InlineData("127.0.0.0/8")]
    [InlineData("127.0.0.1")]
    [InlineData("partner.example")]
    public async Task WhatIsOnTheAllowListIsReached(string entry)
    {
        using var client = new HttpClient(new GuardedConnection(Rules() with { Allowed = [entry] }, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])).CreateHandler());

        Assert.Equal("<rss/>", await client.GetStringAsync(new Uri($"http://partner.example:{Port}/")));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.170", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void OnlyWhatAnybodyCouldReachIsPublic(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private HttpRules Rules() => new() { Timeout = TimeSpan.FromSeconds(3), Ports = [80, Port] };

    private HttpClient Client() => new(new GuardedConnection(Rules()).CreateHandler());

    private async Task<int> CountAsync(Func<string, Task<HttpResponseMessage>> ask)
    {
        var through = 0;
        foreach (var spelling in Spellings)
        {
            var before = reached;
            try
            {
                (await ask(spelling)).Dispose();
            }
            catch (Exception refused) when (refused is HttpRequestException or FeedException or UriFormatException or OperationCanceledException)
            {
            }

            if (reached > before) through++;
        }

        return through;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                Interlocked.Increment(ref reached);
                await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>"u8.ToArray());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
        }
    }

    /// <summary>The first answer is recorded; whatever it redirects to goes out through the guard.</summary>
    private sealed class FirstThen(HttpMessageHandler first, HttpRules rules) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker recorded = new(first);
        private readonly HttpMessageInvoker guarded = new(new GuardedConnection(rules with { AllowPrivate = false }).CreateHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == "outlet.example" ? recorded : guarded).SendAsync(request, cancellationToken);
    }
}
