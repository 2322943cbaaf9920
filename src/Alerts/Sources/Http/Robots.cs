using System.Collections.Concurrent;
using System.Text;

namespace Alerts.Sources.Http;

/// <summary>What a site's robots.txt lets us read. Pages are asked only where it does; feeds, which are made to be read by machines, need no leave.</summary>
public sealed class Robots(Fetcher fetcher, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, (RobotRules Rules, DateTimeOffset Until)> sites = new();

    public async Task<bool> AllowAsync(Uri page, CancellationToken cancellation)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(site, out var known) || known.Until < clock.GetUtcNow())
            sites[site] = known = (await ReadAsync(site, cancellation), clock.GetUtcNow() + Fresh);
        return known.Rules.Allow(page.PathAndQuery);
    }

    /// <summary>Without the file all is allowed; a site that cannot be asked is left alone for now (RFC 9309).</summary>
    private async Task<RobotRules> ReadAsync(string site, CancellationToken cancellation)
    {
        try
        {
            var fetched = await fetcher.GetAsync(new Uri($"{site}/robots.txt"), cancellation: cancellation);
            return RobotRules.Read(Encoding.UTF8.GetString(fetched.Body.Span[..Math.Min(fetched.Body.Length, 512 * 1024)]), "alerts");
        }
        catch (FeedException fault)
        {
            return fault.Refused ? RobotRules.All : RobotRules.None;
        }
    }
}
