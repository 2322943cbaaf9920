using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Lines that are not the article: "read also" and what follows it on the line, and headlines of other articles set between
/// the paragraphs. A short line without a full stop is such a headline only where the other paragraphs do end in one.
/// </summary>
internal sealed class Furniture
{
    private readonly HashSet<int> _sentences = [];

    /// <summary>True for a sentence, by its index, that is furniture.</summary>
    public bool Holds(int sentence) => _sentences.Contains(sentence);

    public void Find(TokenStream stream, PhraseIndex<Term> terms)
    {
        _sentences.Clear();
        List<(int End, Term What)> found = [];
        int closed = 0, open = 0;
        foreach (var sentence in stream.Sentences)
        {
            if (sentence.Paragraph == 0) continue;
            if (IsLastOfLine(stream, sentence) && EndsClosed(stream, sentence)) closed++;
            else if (IsLastOfLine(stream, sentence)) open++;
        }

        var previousWasMark = false;
        var markedLine = -1;
        for (var i = 0; i < stream.Sentences.Count; i++)
        {
            var sentence = stream.Sentences[i];
            var marked = BeginsWithMark(stream, terms, sentence, found);
            var lone = IsLoneLine(stream, i);
            if (marked) markedLine = sentence.Paragraph;
            if (markedLine == sentence.Paragraph || (previousWasMark && lone)) _sentences.Add(i);
            else if (sentence.Paragraph > 0 && lone && closed >= 3 && closed > open * 2 && !EndsClosed(stream, sentence) && sentence.End - sentence.First <= 16)
                _sentences.Add(i);
            previousWasMark = marked && sentence.End - sentence.First <= 4;
        }
    }

    private static bool BeginsWithMark(TokenStream stream, PhraseIndex<Term> terms, in Sentence sentence, List<(int End, Term What)> found)
    {
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + 2); i++)
        {
            found.Clear();
            terms.At(stream, i, found);
            foreach (var (end, term) in found)
                if (term.Cue == CueKind.Furniture && term.Kind == TermKind.Cue && (end - i > 1 || end == sentence.End || stream[end].Kind != TokenKind.Word)) return true;
        }

        return false;
    }

    private static bool IsLoneLine(TokenStream stream, int i)
    {
        var line = stream.Sentences[i].Paragraph;
        return (i == 0 || stream.Sentences[i - 1].Paragraph != line) && (i + 1 == stream.Sentences.Count || stream.Sentences[i + 1].Paragraph != line);
    }

    private static bool IsLastOfLine(TokenStream stream, in Sentence sentence) =>
        sentence.End >= stream.Count || stream[sentence.End].Kind == TokenKind.Break;

    private static bool EndsClosed(TokenStream stream, in Sentence sentence) => stream[sentence.End - 1].Kind == TokenKind.Sign;
}
