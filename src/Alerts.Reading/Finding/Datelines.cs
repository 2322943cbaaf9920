using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Knows a dateline and the label of a headline: ALEPPO, Syria (Reuters) -, «غزة - رويترز», «السودان:».</summary>
internal static class Datelines
{
    private const int Reach = 14;

    /// <summary>True when a name that opens a sentence is its dateline or label.</summary>
    public static bool Opens(TokenStream stream, in Sentence sentence, int end)
    {
        var words = 0;
        var bracket = false;
        for (var i = end; i < Math.Min(sentence.End, end + Reach); i++)
        {
            if (stream[i].Kind == TokenKind.Number) continue;
            if (stream[i].Kind == TokenKind.Sign)
            {
                var sign = stream.Folded(i)[0];
                if (sign is '-' or '–' or '—' || (sign is ':' && words < 3) || (sign is '/' && i == end)) return words < 5 || bracket;
                if (sign is ')' && i + 1 < sentence.End && bracket && stream[i + 1].Kind == TokenKind.Word) return true;
                bracket |= sign is '(';
                if (sign is not ('(' or ')' or ',' or '،' or '.' or '/')) return false;
            }
            else if (!bracket && ++words > 4) return false;
            else if (!bracket && stream.Folded(i)[0] < 'ء' && !stream[i].Has(TokenMarks.Capital)) return false;
        }

        return OnlySignsFollow(stream, sentence, end);
    }

    /// <summary>BEIRUT among words that are not in capitals is a dateline that lost its dash.</summary>
    public static bool StandsOut(TokenStream stream, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!stream[i].Has(TokenMarks.AllCaps)) return false;
        return IsSmall(stream, end) && (first == 0 || stream[first - 1].Kind != TokenKind.Word || IsSmall(stream, first - 1));
    }

    private static bool IsSmall(TokenStream stream, int token) =>
        token < stream.Count && stream[token].Kind == TokenKind.Word && stream[token].FoldedLength > 2 && !stream[token].Has(TokenMarks.AllCaps);

    /// <summary>«سوريا..» before the headline proper.</summary>
    private static bool OnlySignsFollow(TokenStream stream, in Sentence sentence, int end)
    {
        for (var i = end; i < sentence.End; i++)
            if (stream[i].Kind != TokenKind.Sign) return false;
        return sentence.End > end;
    }
}
