using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Alerts.Sources.Markup;

/// <summary>
/// Character references to characters: the five of XML, the names of HTML, and numbers. What a DTD declares is never looked up, so
/// nothing can be made to grow. Control characters, which no text needs, vanish here too.
/// </summary>
internal static class Entities
{
    private const int LongestName = 32;

    // What a numeric reference to 128…159 means in practice: the characters that windows-1252 has there.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly string C1 = string.Concat(Enumerable.Range(128, 32).Select(code => (char)code));

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff" + C1);

    /// <summary>True where decoding would change nothing, as in most texts.</summary>
    public static bool IsDecoded(ReadOnlySpan<char> text) => text.IndexOfAny(Special) < 0;

    public static string Decode(ReadOnlySpan<char> text)
    {
        var special = text.IndexOfAny(Special);
        if (special < 0) return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (special >= 0)
        {
            decoded.Append(text[..special]);
            if (text[special] is >= '\u0080' and < '\u00a0') decoded.Append(Windows1252[text[special] - 128]);
            text = text[(special + (text[special] == '&' ? DecodeOne(text[special..], decoded) : 1))..];
            special = text.IndexOfAny(Special);
        }

        return decoded.Append(text).ToString();
    }

    /// <summary>Text as markup that means the same text.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny('&', '<', '>') < 0 ? text : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <returns>How much of the text was used.</returns>
    private static int DecodeOne(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        var symbol = end < 2 ? null : text[1] == '#' ? Numbered(text[2..end]) : Named(text[1..end]);
        decoded.Append(symbol ?? "&");
        return symbol is null ? 1 : end + 1;
    }

    private static string? Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => HtmlEntityProvider.Resolver.GetSymbol($"{name};"),
    };

    private static string? Numbered(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var read = hex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!read) return null;
        if (number is >= 128 and < 160) return Windows1252[number - 128].ToString();
        return number is 9 or 10 or 13 or >= 32 && Rune.TryCreate(number, out var rune) && number is not (0xFFFE or 0xFFFF) ? rune.ToString() : "";
    }
}
