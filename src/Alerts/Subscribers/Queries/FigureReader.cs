using System.Globalization;
using Alerts.Reading.Text;

namespace Alerts.Subscribers.Queries;

/// <summary>Reads the comparison after figure: &gt;=10, &lt; 5, 12, 10..50, in either digits.</summary>
internal static class FigureReader
{
    private static readonly string[] Signs = [">=", "<=", "≥", "≤", ">", "<", "="];

    public static FigureIs Read(QueryToken token)
    {
        var fault = new QueryFault(QueryErrorKind.BadFigure, token.At, token.Text) { Field = Field.Figure };
        var (sign, value) = Bound(token.Text) ?? ("=", token.Text);
        if (value.Split("..") is [var from, var to] && sign == "=")
            return Number(from) is { } least && Number(to) is { } most && least <= most ? new FigureIs(least, most) : throw fault;
        return Number(value) is not { } number ? throw fault : sign switch
        {
            ">=" or "≥" => new FigureIs(number, null),
            "<=" or "≤" => new FigureIs(null, number),
            ">" => new FigureIs(number + 1, null),
            "<" => number > 0 ? new FigureIs(null, number - 1) : throw fault,
            _ => new FigureIs(number, number),
        };
    }

    /// <summary>The sign that a value begins with, and the rest; null without one.</summary>
    public static (string Sign, string Value)? Bound(string text)
    {
        var sign = Signs.FirstOrDefault(sign => text.StartsWith(sign, StringComparison.Ordinal));
        return sign is null ? null : (sign, text[sign.Length..].Trim());
    }

    public static bool Compare(long value, string sign, long limit) => sign switch
    {
        ">=" or "≥" => value >= limit,
        "<=" or "≤" => value <= limit,
        ">" => value > limit,
        "<" => value < limit,
        _ => value == limit,
    };

    private static long? Number(string text)
    {
        var folded = Folding.Fold(text.Trim()).Replace(",", "", StringComparison.Ordinal).Replace("٬", "", StringComparison.Ordinal);
        return long.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue ? number : null;
    }
}
