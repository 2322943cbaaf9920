using Alerts.Tests.Reading.Accuracy;

namespace Alerts.Benchmarks;

/// <summary>
/// Some 250 different articles of about 1,200 characters in each language: golden articles cut or, where they are shorter, followed by the
/// body of another. Half of the golden ones have nothing to report, as in life.
/// </summary>
internal static class NewsArticles
{
    private const int Length = 1_200;

    private const int Rounds = 5;

    public static string[] In(string language)
    {
        var golden = GoldenArticles.Golden.Concat(GoldenArticles.Fresh).Where(article => article.Language == language).Select(article => article.Text).ToArray();
        return [.. from round in Enumerable.Range(0, Rounds) from i in Enumerable.Range(0, golden.Length) select Made(golden, i, round)];
    }

    /// <summary>The first round keeps articles whole as far as they reach; the others join the first half of one to the body of another.</summary>
    private static string Made(string[] golden, int index, int round)
    {
        var text = round == 0 ? golden[index] : UpToSentence(golden[index], Length / 2);
        for (var next = index + 1 + round; text.Length < Length; next++) text += "\n" + Body(golden[next % golden.Length]);
        return UpToSentence(text, Length);
    }

    private static string Body(string article) => article[(article.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimStart();

    private static string UpToSentence(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.IndexOfAny(['.', '؟', '?', '\n'], length - 30);
        return end < 0 || end > length + 60 ? text[..length] : text[..(end + 1)];
    }
}
