using System.Buffers;

namespace Alerts.Sources.Markup;

/// <summary>The attributes of one tag, in order; values may be quoted either way, bare, or missing.</summary>
internal ref struct MarkupAttributes
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f=/");

    private ReadOnlySpan<char> rest;

    public MarkupAttributes(ReadOnlySpan<char> content) => rest = content;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Not yet decoded.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        rest = rest.TrimStart(" \t\r\n\f/\"'=<");
        if (rest.IsEmpty) return false;
        var length = rest.IndexOfAny(NameEnd);
        Name = length < 0 ? rest : rest[..length];
        rest = rest[Name.Length..].TrimStart();
        Value = rest.StartsWith("=") ? TakeValue(rest[1..].TrimStart()) : default;
        return true;
    }

    private ReadOnlySpan<char> TakeValue(ReadOnlySpan<char> from)
    {
        if (from.IsEmpty)
        {
            rest = from;
            return from;
        }

        var quoted = from[0] is '"' or '\'';
        var value = quoted ? from[1..] : from;
        var length = quoted ? value.IndexOf(from[0]) : value.IndexOfAny(" \t\r\n\f");
        if (length < 0) length = value.Length;
        rest = value[Math.Min(value.Length, quoted ? length + 1 : length)..];
        return value[..length];
    }
}
