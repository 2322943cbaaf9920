using System.Net;
using System.Security.Authentication;

namespace Alerts.Sources.Http;

/// <summary>What went wrong with a server, in one sentence that an operator can act on.</summary>
internal static class HttpFault
{
    public static void ThrowUnlessGood(HttpResponseMessage answer, DateTimeOffset now)
    {
        if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified) return;
        var host = answer.RequestMessage?.RequestUri?.Host ?? "the server";
        throw new FeedException(Sentence(answer.StatusCode, host)) { Gone = answer.StatusCode == HttpStatusCode.Gone, Refused = (int)answer.StatusCode is >= 400 and < 500 and not 429, RetryAfter = RetryAfter(answer, now) };
    }

    public static bool IsTheServers(Exception broken) =>
        broken is HttpRequestException or IOException or OperationCanceledException or InvalidDataException or System.Net.Sockets.SocketException or AuthenticationException;

    public static FeedException Explain(Exception broken, Uri address, TimeSpan limit) => broken switch
    {
        _ when Inner<FeedException>(broken) is { } own => own,
        OperationCanceledException => new($"{address.Host} did not finish its answer within {limit.TotalSeconds:0} seconds", broken),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new($"the name {address.Host} is not known", broken),
        System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.TryAgain or System.Net.Sockets.SocketError.NoData } => new($"the name {address.Host} is not known", broken),
        _ when Inner<AuthenticationException>(broken) is not null => new($"{address.Host} has no certificate that can be trusted", broken),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => new($"no connection to {address.Host}", broken),
        InvalidDataException => new($"the answer of {address.Host} is damaged", broken),
        _ => new($"the connection to {address.Host} broke before the answer was whole", broken),
    };

    private static string Sentence(HttpStatusCode status, string host) => (int)status switch
    {
        401 or 403 => $"{host} refuses to answer us ({(int)status})",
        404 => $"{host} has nothing at this address (404)",
        410 => $"{host} says that this feed is gone for good (410)",
        429 => $"{host} asks us to come less often (429)",
        503 => $"{host} is not serving at the moment (503)",
        >= 500 => $"{host} has a fault of its own ({(int)status})",
        var other => $"{host} answers with {other}, which is no feed",
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static T? Inner<T>(Exception? from)
        where T : Exception
    {
        for (; from is not null; from = from.InnerException)
            if (from is T found) return found;
        return null;
    }
}
