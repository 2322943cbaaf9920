using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>The words of an article: in their own language and marks, set apart from the language around them; what they say in the reader's language below.</summary>
public static class QuoteText
{
    /// <summary>A longer one is cut at a word.</summary>
    public const int Longest = 300;

    private static readonly char[] Blank = [' ', '\n', '\r', '\t'];

    /// <summary>As HTML. Graphic detail is uncovered by who wants to see it; that there is some is said.</summary>
    public static string Of(Report report, Wording wording)
    {
        var words = Html.Escape(Marked(report.Quote));
        var quote = wording.IsGraphic(report.Quote) ? Html.Escape(wording.Say("alerts.graphic")) + "\n" + Html.Spoiler(words) : words;
        return $"<blockquote>{quote}</blockquote>" + (Gloss.Of(report, wording) is { } gloss ? "\n" + Html.Italic(gloss) : "");
    }

    private static string Marked(string quote)
    {
        var text = Isolate.Closed(Html.Cut(string.Join(' ', quote.Split(Blank, StringSplitOptions.RemoveEmptyEntries)), Longest));
        return Isolate.Around(Isolate.RunsRightToLeft(text) ? $"«{text}»" : $"“{text}”");
    }
}
