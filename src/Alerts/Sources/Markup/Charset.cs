using System.Buffers;
using System.Text;

namespace Alerts.Sources.Markup;

/// <summary>
/// Bytes to text. What the bytes themselves show comes first (a byte order mark, the zeros of UTF-16, valid UTF-8), then what is said of
/// them (HTTP, the XML declaration, a meta element), then the code pages of the field: windows-1256 where the letters run together
/// as Arabic does, windows-1252 elsewhere.
/// </summary>
internal static class Charset
{
    private const int HeadLength = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> ValueEnd = SearchValues.Create("\"' \t\r\n;>?/"u8);

    public static string Decode(ReadOnlySpan<byte> body, string? charset = null, string? language = null)
    {
        if (Wide(body) is var (wide, skip)) return wide.GetString(body[skip..]);
        string?[] labels = [charset, Declared(body)];
        var utf8 = TryDecode(StrictUtf8, body);
        if (utf8 is not null && (utf8.Length < body.Length || !Array.Exists(labels, IsMultiByte))) return Mojibake.Mend(utf8);
        foreach (var label in labels)
            if (Find(label) is { } encoding && TryDecode(encoding, body) is { } text) return text;
        return utf8 ?? Guess(body, labels, language);
    }

    /// <summary>UTF-8, 16 or 32, by mark or by where the zeros of "&lt;" stand.</summary>
    private static (Encoding Encoding, int Skip)? Wide(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, 0, 0, ..] => (new UTF32Encoding(false, false), 0),
        [0, 0, 0, (byte)'<', ..] => (new UTF32Encoding(true, false), 0),
        [(byte)'<', 0, _, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', 0, _, ..] => (Encoding.BigEndianUnicode, 0),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, HeadLength)];
        var declaration = head.IndexOf("<?xml"u8) is >= 0 and var start ? head[start..] : head;
        var end = declaration.IndexOf("?>"u8);
        return After(end < 0 ? declaration : declaration[..end], "encoding="u8) ?? After(head, "charset="u8);
    }

    private static string? After(ReadOnlySpan<byte> head, ReadOnlySpan<byte> mark)
    {
        var found = head.IndexOf(mark);
        if (found < 0) return null;
        var value = head[(found + mark.Length)..].TrimStart("\"' "u8);
        var end = value.IndexOfAny(ValueEnd);
        return end <= 0 ? null : Encoding.ASCII.GetString(value[..end]);
    }

    private static bool IsMultiByte(string? label) => Find(label) is { IsSingleByte: false } encoding && encoding.CodePage != Encoding.UTF8.CodePage;

    private static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
            "cp1256" or "cp-1256" or "windows1256" => "windows-1256",
            "gb2312" or "gbk" => "gb18030",
            "utf8" => "utf-8",
            // The bytes would have shown these.
            var wide when wide.StartsWith("utf-16", StringComparison.Ordinal) || wide.StartsWith("utf-32", StringComparison.Ordinal) || wide.StartsWith("utf-7", StringComparison.Ordinal) || wide is "utf_16" or "utf_32" or "u16" or "unicode" => null,
            var other => other,
        };
        return name is null ? null : name == "utf-8" ? StrictUtf8 : ByName(name);
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> body)
    {
        try
        {
            return encoding.CodePage == 28596 && !IsIsoArabic(body) ? null : encoding.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>ISO-8859-6 leaves most of the upper half empty; text with anything there is windows-1256 under the wrong name.</summary>
    private static bool IsIsoArabic(ReadOnlySpan<byte> body)
    {
        foreach (var b in body)
            if (b >= 0x80 && b is not (0xA0 or 0xA4 or 0xAC or 0xAD or 0xBB or 0xBF or (>= 0xC1 and <= 0xDA) or (>= 0xE0 and <= 0xF2))) return false;
        return true;
    }

    private static string Guess(ReadOnlySpan<byte> body, string?[] labels, string? language)
    {
        var brokenUtf8 = Encoding.UTF8.GetString(body);
        if (IsMostlyUtf8(brokenUtf8)) return brokenUtf8;
        var arabic = Array.Exists(labels, label => label is not null && label.Contains("8859-6", StringComparison.Ordinal)) || IsArabic(body, language);
        return CodePagesEncodingProvider.Instance.GetEncoding(arabic ? 1256 : 1252)!.GetString(body);
    }

    /// <summary>A few bytes broken in a text that is UTF-8 otherwise.</summary>
    private static bool IsMostlyUtf8(string decoded)
    {
        var broken = decoded.AsSpan().Count('\uFFFD');
        var others = decoded.Count(c => c > 127) - broken;
        return others > 2 * broken;
    }

    /// <summary>Letters beyond ASCII follow one another in Arabic and stand alone in French or German.</summary>
    private static bool IsArabic(ReadOnlySpan<byte> body, string? language)
    {
        int runs = 0, singles = 0, length = 0;
        foreach (var b in body)
        {
            if (b >= 0xC0) length++;
            else
            {
                if (length >= 3) runs++;
                else if (length > 0) singles++;
                length = 0;
            }
        }

        return language == "ar" ? runs >= singles / 2 : runs > singles;
    }
}
