using System.Text;

namespace Alerts.Digests;

/// <summary>
/// Keeps runs of the other direction in their place (UAX #9): a number, a Latin name or a link inside Arabic, an Arabic quote inside
/// English, stands between FSI and PDI and cannot pull the words around it to its side.
/// </summary>
public static class Isolate
{
    private const char First = '\u2068';
    private const char Pop = '\u2069';

    public static string Around(string text) => $"{First}{text}{Pop}";

    /// <summary>The text, isolated if it would disturb the line it is put into.</summary>
    public static string Foreign(string text, bool rightToLeft) => IsForeign(text, rightToLeft) ? Around(text) : text;

    /// <summary>Closes what was left open and drops what closes nothing: a text from outside must not reach beyond itself.</summary>
    public static string Closed(string text)
    {
        var clean = new StringBuilder(text.Length);
        var open = 0;
        foreach (var c in text)
        {
            if (c is >= '\u202A' and <= '\u202E' or '\u2066' or '\u2067') continue;
            if (c == Pop && open == 0) continue;
            open += c == First ? 1 : c == Pop ? -1 : 0;
            clean.Append(c);
        }

        return clean.Append(Pop, open).ToString();
    }

    /// <summary>Which way a text runs, by its first strong letter, as the clients decide it.</summary>
    public static bool RunsRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (IsRightToLeft(c)) return true;
            if (char.IsLetter(c)) return false;
        }

        return false;
    }

    private static bool IsForeign(string text, bool rightToLeft)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == First) depth++;
            else if (c == Pop) depth--;
            else if (depth == 0 && (rightToLeft ? IsLeftToRight(c) || char.IsDigit(c) : IsRightToLeft(c))) return true;
        }

        return false;
    }

    private static bool IsLeftToRight(char c) => char.IsLetter(c) && !IsRightToLeft(c);

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
