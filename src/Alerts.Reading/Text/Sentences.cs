namespace Alerts.Reading.Text;

/// <summary>Where sentences end: at . ! ? ؟ … and at the end of a line, but not after an abbreviation or before a small letter.</summary>
internal static class Sentences
{
    private const int MaxTokens = 120;

    public static void Split(TokenStream stream)
    {
        var first = 0;
        var paragraph = 0;
        for (var i = 0; i < stream.Count; i++)
        {
            var isBreak = stream[i].Kind == TokenKind.Break && !IsWrapped(stream, i);
            if (!isBreak && !IsEnd(stream, i)) continue;
            var end = isBreak ? i : Closing(stream, i + 1);
            Add(stream, first, end, paragraph);
            first = isBreak ? i + 1 : end;
            i = Math.Max(i, end - 1);
            if (isBreak) paragraph++;
        }

        Add(stream, first, stream.Count, paragraph);
    }

    /// <summary>A line broken by its width and not by its sense: long, unclosed, and the next one goes on in small letters or in capitals throughout.</summary>
    private static bool IsWrapped(TokenStream stream, int at)
    {
        if (at == 0 || at + 1 >= stream.Count || stream[at + 1].Kind != TokenKind.Word || stream[at - 1].Kind == TokenKind.Break || IsEnd(stream, at - 1)) return false;
        var text = stream.Text;
        var lineStart = text.LastIndexOf('\n', Math.Max(0, stream[at].Start - 1)) + 1;
        if (stream[at].Start - lineStart is < 50 or > 90) return false;
        var next = text[stream[at + 1].Start];
        return char.IsLower(next) || (stream[at + 1].Has(TokenMarks.AllCaps) && stream[at - 1].Has(TokenMarks.AllCaps));
    }

    /// <summary>A run without any end is cut, so that what is bound to what within a sentence stays bounded.</summary>
    private static void Add(TokenStream stream, int first, int end, int paragraph)
    {
        for (; end - first > MaxTokens; first += MaxTokens) stream.SentenceList.Add(new Sentence(first, first + MaxTokens, paragraph, false));
        if (end <= first) return;
        var question = false;
        for (var i = end - 1; i >= first && stream[i].Kind == TokenKind.Sign; i--) question |= stream.IsSign(i, '?') || stream.IsSign(i, '؟');
        stream.SentenceList.Add(new Sentence(first, end, paragraph, question));
    }

    private static bool IsEnd(TokenStream stream, int i)
    {
        if (stream[i].Kind != TokenKind.Sign) return false;
        var sign = stream.Folded(i)[0];
        return sign switch
        {
            '!' or '?' or '؟' or '…' or '۔' => true,
            '.' => !IsAbbreviation(stream, i) && !NextIsSmall(stream, i),
            _ => false,
        };
    }

    private static bool IsAbbreviation(TokenStream stream, int dot)
    {
        if (dot == 0 || stream[dot - 1].Kind != TokenKind.Word || !stream[dot].Has(TokenMarks.Glued)) return false;
        var word = stream.Folded(dot - 1);
        return word is "mr" or "mrs" or "ms" or "dr" or "st" or "gen" or "lt" or "col" or "sgt" or "no" or "vs" or "prof" or "rev" or "capt" or "maj"
            or "jan" or "feb" or "aug" or "sept" or "oct" or "nov" or "dec" || (word.Length == 1 && word[0] < 128 && stream[dot - 1].Has(TokenMarks.Capital));
    }

    private static bool NextIsSmall(TokenStream stream, int dot)
    {
        if (dot + 1 >= stream.Count || stream[dot + 1].Kind != TokenKind.Word) return false;
        return stream[dot + 1].Has(TokenMarks.Glued) || (char.IsLower(stream.Text[stream[dot + 1].Start]) && IsMostlyCased(stream));
    }

    /// <summary>A text in small letters throughout ends its sentences before small letters too.</summary>
    private static bool IsMostlyCased(TokenStream stream)
    {
        for (var i = 0; i < Math.Min(stream.Count, 80); i++)
            if (stream[i].Has(TokenMarks.Capital)) return true;
        return false;
    }

    /// <summary>Quotation marks and brackets that close belong to the sentence they close.</summary>
    private static int Closing(TokenStream stream, int i)
    {
        while (i < stream.Count && stream[i].Kind == TokenKind.Sign && stream[i].Has(TokenMarks.Glued) && stream.Folded(i)[0] is '"' or '”' or '»' or ')' or '\'' or '.' or '!' or '?')
            i++;
        return i;
    }
}
