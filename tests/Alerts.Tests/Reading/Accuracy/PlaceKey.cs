using System.Globalization;
using System.Text;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>A place's name without what writers vary: case, marks (hamza is one, once decomposed), the forms of yeh and teh, the article, hyphens and spaces.</summary>
internal static class PlaceKey
{
    private static readonly string[] LatinArticles = ["the", "al", "el", "ar", "as", "ash", "at", "ad", "az", "an"];

    public static string Of(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && LatinArticles.Contains(words[0])) words.RemoveAt(0);
        if (words.Count > 0 && words[0].StartsWith("ال", StringComparison.Ordinal)) words[0] = words[0][2..];
        return string.Concat(words);
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (c != 'ـ' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.IsLetterOrDigit(c) ? Joined(c) : ' ');
        return plain.ToString();
    }

    private static char Joined(char c) => c switch
    {
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    };
}
