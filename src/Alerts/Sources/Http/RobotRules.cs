namespace Alerts.Sources.Http;

/// <summary>The rules of one robots.txt for one visitor, after RFC 9309: the longest pattern that fits decides, allow before disallow.</summary>
internal sealed class RobotRules
{
    // What a file may ask us to compare for each page.
    private const int MostRules = 2_000;

    private readonly List<(string Pattern, bool Allow)> rules = [];

    public static RobotRules All { get; } = new();

    public static RobotRules None { get; } = new() { rules = { ("/", false) } };

    public static RobotRules Read(string text, string visitor)
    {
        var groups = new Dictionary<string, RobotRules>(StringComparer.OrdinalIgnoreCase);
        List<RobotRules> open = [];
        var named = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw[..(raw.IndexOf('#') is >= 0 and var comment ? comment : raw.Length)];
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var (field, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (field == "user-agent")
            {
                if (!named) open = [];
                named = true;
                if (!groups.TryGetValue(value, out var group)) groups[value] = group = new RobotRules();
                open.Add(group);
            }
            else if (field is "allow" or "disallow")
            {
                named = false;
                if (value.Length > 0) open.ForEach(group => group.Add(value, field == "allow"));
            }
        }

        return groups.GetValueOrDefault(visitor) ?? groups.GetValueOrDefault("*") ?? All;
    }

    public bool Allow(string path)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allow) in rules)
            if ((pattern.Length > longest || (pattern.Length == longest && allow)) && Fits(pattern, path)) (longest, allowed) = (pattern.Length, allow);
        return allowed;
    }

    private void Add(string pattern, bool allow)
    {
        if (rules.Count < MostRules) rules.Add((pattern, allow));
    }

    /// <summary>A star stands for anything; each piece is looked for once, from where the one before ended.</summary>
    private static bool Fits(string pattern, string path)
    {
        var whole = pattern.EndsWith('$');
        var pieces = pattern.TrimEnd('$').Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var found = whole && i == pieces.Length - 1 ? (path.EndsWith(pieces[i], StringComparison.Ordinal) ? path.Length - pieces[i].Length : -1) : path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < at) return false;
            at = found + pieces[i].Length;
        }

        return !whole || at == path.Length;
    }
}
