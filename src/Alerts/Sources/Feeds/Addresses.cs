namespace Alerts.Sources.Feeds;

/// <summary>Addresses as feeds write them: relative, with blanks, with nothing at all.</summary>
internal static class Addresses
{
    /// <summary>A base that gets ever more exact as one goes down the document.</summary>
    public static Uri? Join(Uri? address, string? relative)
    {
        if (string.IsNullOrWhiteSpace(relative)) return address;
        if (address is not null && Uri.TryCreate(address, relative.Trim(), out var joined)) return joined;
        return Uri.TryCreate(relative.Trim(), UriKind.Absolute, out var absolute) ? absolute : address;
    }

    /// <summary>The address as written where it is whole, made whole where it is not.</summary>
    public static string? Resolve(Uri? address, string? written)
    {
        written = written?.Trim();
        if (string.IsNullOrEmpty(written)) return null;
        if (HasScheme(written) || address is null) return written;
        return Uri.TryCreate(address, written, out var joined) ? joined.AbsoluteUri : written;
    }

    public static bool IsWeb(string? text) =>
        text is not null && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static bool HasScheme(string written)
    {
        var colon = written.IndexOf(':');
        return colon > 1 && written.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }
}
