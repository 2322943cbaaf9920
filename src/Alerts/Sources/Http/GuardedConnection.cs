using System.Net;
using System.Net.Sockets;

namespace Alerts.Sources.Http;

/// <summary>
/// Opens connections to public addresses only. The check stands between the look-up of the name and the connection, and the connection
/// goes to the very addresses that were checked: a name that answers otherwise the second time (DNS rebinding) gains nothing, and every
/// redirect passes here again. One address that is not public spoils the name.
/// </summary>
public sealed class GuardedConnection(HttpRules rules, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>The handler that everything goes through: no proxy, no cookies, no redirects or decompression of its own.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = rules.Timeout,
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var host = target.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        if (addresses.Length == 0) throw new FeedException($"the name {target.Host} is not known");
        if (!rules.Allows(target.Host) && Array.Find(addresses, address => !PublicAddress.Is(address) && !rules.Allows(address)) is not null)
            throw new FeedException($"{target.Host} is no public address, and feeds are read from public addresses only");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
