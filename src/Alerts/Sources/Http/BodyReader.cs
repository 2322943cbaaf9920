using System.Buffers;
using System.IO.Compression;

namespace Alerts.Sources.Http;

/// <summary>Reads a body up to a limit and not a byte further, and counts after decompression: a megabyte can unpack to a thousand.</summary>
internal static class BodyReader
{
    // The best compressed feed of the field shrinks to a twentieth.
    private const int HighestRatio = 100;
    private const int RatioMatters = 1024 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit) throw TooLarge(limit);
        var counted = new CountedStream(await content.ReadAsStreamAsync(cancellation));
        await using var plain = Unpack(counted, string.Join(',', content.Headers.ContentEncoding).Trim().ToLowerInvariant());
        // One byte more than is announced, so that the end is met without room for twice as much.
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp((content.Headers.ContentLength ?? 0) + 1, 16_384, limit + 1));
        while (await plain.ReadAsync(body.GetMemory(1), cancellation) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > limit) throw TooLarge(limit);
            if (body.WrittenCount > RatioMatters && body.WrittenCount > HighestRatio * counted.Count)
                throw new FeedException($"the answer unpacks to more than {HighestRatio} times its size, which no feed does");
        }

        return body.WrittenMemory;
    }

    private static Stream Unpack(Stream packed, string encoding) => encoding switch
    {
        "" or "identity" => packed,
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        _ => throw new FeedException($"the answer is packed as '{encoding}', which was not asked for"),
    };

    private static FeedException TooLarge(int limit) => new($"the answer is larger than {limit / 1024 / 1024} MB and is not read");
}
