using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Sources.Inbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alerts.Sources;

/// <summary>
/// <c>POST /articles</c>: a scraper or a partner hands over articles in JSON, one or a list, with a token. They are laid into a folder that is
/// read like the inbox, so that an article is safe before the answer is sent and takes the same way as any other.
/// </summary>
public sealed class PushEndpoint(string folder, string token, TimeProvider clock)
{
    private const int Largest = 5 * 1024 * 1024;

    private readonly byte[] expected = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/articles", TakeAsync);

    private async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsAllowed(request)) return Refusal(StatusCodes.Status401Unauthorized, "the header 'Authorization: Bearer …' does not hold the token of ALERTS_PUSH_TOKEN");
        if (!request.HasJsonContentType()) return Refusal(StatusCodes.Status415UnsupportedMediaType, "send JSON, with the header 'Content-Type: application/json'");
        if (await ReadAsync(request, cancellation) is not { } body) return Refusal(StatusCodes.Status413PayloadTooLarge, $"more than {Largest / 1024 / 1024} MB at once");
        try
        {
            var articles = JsonArticles.Read(body).Count();
            if (articles == 0) return Refusal(StatusCodes.Status400BadRequest, "the list is empty");
            await KeepAsync(body, cancellation);
            return Results.Json(new { accepted = articles }, statusCode: StatusCodes.Status202Accepted);
        }
        catch (FeedException fault)
        {
            return Refusal(StatusCodes.Status400BadRequest, fault.Message);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return Refusal(StatusCodes.Status503ServiceUnavailable, "nothing was kept, the disk does not take it; send it again later");
        }
    }

    /// <summary>Compared in a time that does not tell how much of it was right.</summary>
    private bool IsAllowed(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given[7..].Trim())), expected);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16_384];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (body.Length + read > Largest) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>Whole or not at all: written under a name that is passed over, then renamed. The same body again is the same file.</summary>
    private async Task KeepAsync(byte[] body, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var day = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder, $"{day}-{InboxFeed.Hash(body)}.json");
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.WriteThrough))
            await file.WriteAsync(body, cancellation);
        File.Move(unfinished, path, overwrite: true);
    }

    private static IResult Refusal(int status, string sentence) => Results.Json(new { error = sentence }, statusCode: status);
}
