using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Alerts.Sources.Http;

namespace Alerts.Benchmarks;

/// <summary>A server on loopback that answers as no server should, to whoever asks and as often.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] answer;
    private readonly int piece;
    private readonly TimeSpan pause;

    private HostileServer(byte[] answer, int piece = 65_536, TimeSpan pause = default)
    {
        (this.answer, this.piece, this.pause) = (answer, piece, pause);
        listener.Start();
        _ = AcceptAsync();
    }

    public static IReadOnlyList<(string Name, int[] Sizes, Func<int, Attack> Make)> Families { get; } =
    [
        ("gzip bomb (MB)", [128, 256, 512], size => Meet(Packed("gzip", size))),
        ("brotli bomb (MB)", [128, 256, 512], size => Meet(Packed("br", size))),
        ("endless body (MB)", [16, 32, 64], size => Meet(With("Connection: close", new byte[size * 1024 * 1024]))),
        ("headers without end", [2_000, 4_000, 8_000], size => Meet(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, size).Select(i => $"X-{i}: aaaaaaaaaaaaaaaaaaaa\r\n"))}"))),
        ("slow drip", [1, 2, 4], size => Meet(With("Content-Length: 100000", new byte[100_000]), piece: size, pause: TimeSpan.FromMilliseconds(50))),
        ("redirect to itself", [1, 2, 4], size => Meet(Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: /rss?{new string('x', size * 1000)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))),
        ("reset in the middle (KB)", [1_000, 2_000, 4_000], size => Meet(With("Content-Length: 9000000", new byte[size * 1024]))),
        ("429 with Retry-After", [1, 2, 4], size => Meet(Encoding.ASCII.GetBytes($"HTTP/1.1 429 Too Many Requests\r\nRetry-After: {size * 1000}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))),
        ("HTML with 200", [600, 1_200, 2_400], size => Meet(With("Connection: close", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>x</title></head><body>{string.Concat(Enumerable.Repeat("<p>Hello<br>", size * 200))}</body></html>")))),
        ("wrong charset", [600, 1_200, 2_400], size => Meet(With("Connection: close", CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes($"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>مقتل مدنيين</title><description>{string.Concat(Enumerable.Repeat("قتل ثلاثة مدنيين في غارة. ", size * 40))}</description></item></channel></rss>")))),
        ("damaged packing (KB)", [1_000, 2_000, 4_000], size => Meet(With("Content-Encoding: gzip\r\nConnection: close", new byte[size * 1024]))),
        ("no TLS", [1, 2, 4], size => Meet(Encoding.ASCII.GetBytes(new string('x', size * 1000)), "https")),
    ];

    public void Dispose() => listener.Dispose();

    private static Attack Meet(byte[] answer, string scheme = "http", int piece = 65_536, TimeSpan pause = default)
    {
        var server = new HostileServer(answer, piece, pause);
        var address = new Uri($"{scheme}://127.0.0.1:{((IPEndPoint)server.listener.LocalEndpoint).Port}/rss");
        return new Attack(answer.Length, () => FetchAsync(address), server);
    }

    private static async Task<string> FetchAsync(Uri address)
    {
        var rules = new HttpRules { Timeout = TimeSpan.FromSeconds(1), AllowPrivate = true };
        using var handler = new GuardedConnection(rules).CreateHandler();
        using var fetcher = new Fetcher(handler, rules, TimeProvider.System);
        var fetched = await fetcher.GetAsync(address);
        return Hostile.Read(fetched.Body.Span, fetched.Charset);
    }

    private static byte[] With(string headers, byte[] body) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n{headers}\r\n\r\n"), .. body];

    private static byte[] Packed(string encoding, int megabytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) packer.Write(zeros);
        }

        return With($"Content-Encoding: {encoding}\r\nConnection: close", packed.ToArray());
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var asking = client;
            var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[4096]);
            for (var at = 0; at < answer.Length; at += piece)
            {
                await stream.WriteAsync(answer.AsMemory(at, Math.Min(piece, answer.Length - at)));
                if (pause > TimeSpan.Zero) await Task.Delay(pause);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // Whoever asked has had enough.
        }
    }
}
