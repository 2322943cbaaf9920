namespace Alerts.Subscribers;

/// <summary>
/// Looks for whole words in folded text. An Arabic word is found behind the particles that are written onto it (بالحصار, والحصار, للحصار),
/// an English one with its plural or possessive s; "war" is not found in "warm".
/// </summary>
public static class FoldedWords
{
    private static readonly string[] Particles = ["وبال", "فبال", "وكال", "ولل", "فلل", "وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك"];

    public static bool AllIn(string text, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsIn(text, word)) return false;
        }

        return true;
    }

    private static bool IsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (BeginsWord(text, at) && EndsWord(text, at + word.Length)) return true;
        }

        return false;
    }

    private static bool BeginsWord(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return start == at || Particles.Contains(text[start..at]);
    }

    private static bool EndsWord(string text, int end)
    {
        if (end < text.Length && text[end] == '\'') return true;
        if (end < text.Length && text[end] == 's') end++;
        return end == text.Length || !char.IsLetterOrDigit(text[end]);
    }
}
