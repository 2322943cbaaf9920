using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Alerts.Articles;

/// <summary>The same folded words have the same fingerprint, whatever the marks, the blanks and the case.</summary>
public static class Fingerprint
{
    /// <param name="body">What the article says, without its headline: outlets write their own.</param>
    /// <param name="title">Counts where there is next to no body.</param>
    public static string Of(string title, string body)
    {
        var text = body.Length < 100 ? $"{title}\n{body}" : body;
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = Fold(text, folded);
            return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(folded.AsSpan(0, length))).AsSpan(0, 16));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    /// <summary>Letters and digits only.</summary>
    private static int Fold(string text, char[] folded)
    {
        var table = WordCharacter.All;
        var length = 0;
        foreach (var c in text)
            if (table[c] is var f && f is not (WordCharacter.Separator or WordCharacter.Nothing)) folded[length++] = f;
        return length;
    }
}
