namespace Alerts.Articles;

/// <summary>
/// One spelling for the addresses of one page: without tracking marks and fragment, without the host's www or mobile part, without the
/// marks of AMP, without the difference between http and https. To compare with, never to open.
/// </summary>
public static class CanonicalAddress
{
    private static readonly string[] Tracking =
        ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "at_", "ns_", "ocid", "cmpid", "cmp", "smid", "ref", "ref_src", "source", "src", "feature", "igshid", "yclid", "_ga", "__twitter_impression", "amp", "outputtype", "output", "xtor", "traffic_source", "rss", "from", "share", "spm", "wt_mc", "wt.mc", "guccounter", "partner", "taid", "m"];

    private static readonly string[] HostParts = ["www.", "m.", "mobile.", "amp.", "wap."];

    public static string? Of(string? link)
    {
        if (!Uri.TryCreate(link?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        if (Unwrap(address) is { } inner) return Of(inner);
        return Host(address) + Path(address.AbsolutePath) + Query(address.Query);
    }

    /// <summary>The page inside an AMP cache.</summary>
    private static string? Unwrap(Uri address)
    {
        var path = address.AbsolutePath;
        if (address.Host.EndsWith("google.com", StringComparison.Ordinal) && path.StartsWith("/amp/", StringComparison.Ordinal)) return Whole(path[5..]);
        return address.Host.EndsWith("cdn.ampproject.org", StringComparison.Ordinal) && path.Length > 3 && path[2] == '/' ? Whole(path[3..]) : null;
    }

    private static string Whole(string path) => path.StartsWith("s/", StringComparison.Ordinal) ? "https://" + path[2..] : "http://" + path;

    private static string Host(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var part in HostParts)
            if (host.StartsWith(part, StringComparison.Ordinal) && host.Length > part.Length + 3) host = host[part.Length..];
        return address.IsDefaultPort ? host : $"{host}:{address.Port}";
    }

    private static string Path(string path)
    {
        path = Uri.UnescapeDataString(path).TrimEnd('/');
        foreach (var end in (ReadOnlySpan<string>)["/amp", ".amp", "/index.html", "/index.php"])
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase)) path = path[..^end.Length].TrimEnd('/');
        if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase)) path = path[..^9] + ".html";
        return path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) ? path[4..] : path;
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair)).Order(StringComparer.Ordinal);
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : $"?{joined}";
    }

    private static bool IsTracking(string pair)
    {
        var name = pair.Split('=')[0].ToLowerInvariant();
        return Array.Exists(Tracking, mark => mark.EndsWith('_') ? name.StartsWith(mark, StringComparison.Ordinal) : name == mark);
    }
}
