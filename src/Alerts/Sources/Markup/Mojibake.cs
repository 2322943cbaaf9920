using System.Buffers;
using System.Text;

namespace Alerts.Sources.Markup;

/// <summary>UTF-8 that somebody took for windows-1252 and encoded once more: «Ù…Ù‚ØªÙ„» becomes «مقتل» again.</summary>
internal static class Mojibake
{
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÃÂØÙÐÑâ");

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text as it was meant, or as it is where anything speaks against that.</summary>
    public static string Mend(string text) => LooksTwice(text) ? Undo(text) ?? text : text;

    /// <summary>In such a text every letter beyond ASCII is, or follows, one of a few.</summary>
    private static bool LooksTwice(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00a0', '\u00ff') || text.AsSpan().IndexOfAny(Leads) < 0) return false;
        int leads = 0, others = 0;
        for (var i = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] < 128) continue;
            if (i + 1 < text.Length && text[i + 1] >= 128 && Leads.Contains(text[i]))
            {
                leads++;
                i++;
            }
            else if (++others > 2 + leads) return false;
        }

        return leads > others;
    }

    private static string? Undo(string text)
    {
        try
        {
            return Strict.GetString(ToBytes(text));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The five bytes that windows-1252 leaves empty stand for themselves.</summary>
    private static byte[] ToBytes(string text)
    {
        if (text.AsSpan().IndexOfAny("\u0081\u008d\u008f\u0090\u009d") < 0) return Windows1252.GetBytes(text);
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = text[i] is '\u0081' or '\u008d' or '\u008f' or '\u0090' or '\u009d' ? (byte)text[i] : Windows1252.GetBytes(text, i, 1)[0];
        return bytes;
    }
}
