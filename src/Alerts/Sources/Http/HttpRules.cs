using System.Net;

namespace Alerts.Sources.Http;

/// <summary>How the service behaves towards the servers it asks, and what it lets them do.</summary>
public sealed record HttpRules
{
    /// <summary>Connection, headers and body together.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of a body, before and after decompression.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>The ports of the web.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [80, 443, 8080, 8443];

    /// <summary>Who asks, and where its keeper can be written to.</summary>
    public string UserAgent { get; init; } = "Alerts/0.1 (humanitarian news alerts; feed reader)";

    /// <summary>Everything that this machine can reach. For tests and for closed networks.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Hosts, addresses or networks of a partner that may be asked although they are not public: <c>intranet.example</c>, <c>10.20.0.0/16</c>.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    internal bool Allows(string host) => AllowPrivate || Allowed.Contains(host, StringComparer.OrdinalIgnoreCase);

    internal bool Allows(IPAddress address) =>
        AllowPrivate || Allowed.Any(entry => IPNetwork.TryParse(entry, out var network) ? network.Contains(address) : IPAddress.TryParse(entry, out var one) && one.Equals(address));

    /// <summary>Web addresses on the ports of the web. One that is on the allow list may use any port.</summary>
    internal void Check(Uri address)
    {
        if (address.Scheme is not ("http" or "https")) throw new FeedException($"only http and https are read, not {address.Scheme}");
        if (Ports.Contains(address.Port) || Allows(address.Host)) return;
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) && Allows(literal)) return;
        throw new FeedException($"port {address.Port} is none that feeds are read from");
    }
}
