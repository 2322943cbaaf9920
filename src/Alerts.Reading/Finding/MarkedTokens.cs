using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// The tokens of one sentence with what the number lists know of them, looked up once. Positions outside the sentence are
/// nothing, so that looking ahead and back needs no guard.
/// </summary>
internal sealed class MarkedTokens(Numbers numbers)
{
    private const NumberCue NumberBeginnings = NumberCue.Article | NumberCue.Between | NumberCue.From | NumberCue.ElevenBegins;

    private readonly List<(int End, NumberPhrase What)> _walk = new(16);
    private readonly List<(int At, int End, NumberPhrase What)> _phrases = new(64);
    private TokenMarking[] _tokens = new TokenMarking[256];
    private int _count;

    public TokenStream Stream { get; private set; } = null!;

    public int First { get; private set; }

    public int End { get; private set; }

    public void Mark(TokenStream stream, int first, int end)
    {
        (Stream, First, End, _count) = (stream, first, end, end - first);
        if (end - first > _tokens.Length) _tokens = new TokenMarking[Math.Max(end - first, _tokens.Length * 2)];
        _phrases.Clear();
        for (var i = first; i < end; i++) MarkWord(i, ref _tokens[i - first]);
        for (var i = first; i < end; i++) MarkPhrases(i, ref _tokens[i - first]);
    }

    /// <summary>A word of which the number lists know nothing at all.</summary>
    public bool IsUnknown(int i) => IsWord(i) && !_tokens[i - First].Known;

    public NumberCue Cue(int i) => IsInside(i) ? _tokens[i - First].Cue : NumberCue.None;

    public bool Has(int i, NumberCue cue) => (Cue(i) & cue) != 0;

    public Numeral Numeral(int i) => IsInside(i) ? _tokens[i - First].Numeral : default;

    public CountedNoun? Noun(int i) => IsInside(i) ? _tokens[i - First].Noun : null;

    /// <summary>One past the noun that begins at the token.</summary>
    public int NounEnd(int i) => _tokens[i - First].NounEnd;

    /// <summary>3 for third, or 0.</summary>
    public int Ordinal(int i) => IsInside(i) ? _tokens[i - First].Ordinal : 0;

    public TokenKind Kind(int i) => IsInside(i) ? Stream[i].Kind : TokenKind.Break;

    public bool IsWord(int i) => Kind(i) == TokenKind.Word;

    public bool IsDigits(int i) => Kind(i) == TokenKind.Number;

    public bool Is(int i, TokenMarks mark) => IsInside(i) && (_tokens[i - First].Marks & mark) != 0;

    public bool IsSign(int i, char sign) => IsInside(i) && Stream.IsSign(i, sign);

    public bool IsDash(int i) => Kind(i) == TokenKind.Sign && Stream.Folded(i)[0] is '-' or '–' or '—' or '−';

    public bool IsComma(int i) => IsSign(i, ',') || IsSign(i, '،');

    public bool IsArabic(int i) => IsWord(i) && Stream.Folded(i)[0] is >= 'ء' and <= 'ي';

    /// <summary>Digits or a number word that can begin or continue a number.</summary>
    public bool IsNumber(int i) => IsDigits(i) || (Numeral(i).Role != NumeralRole.None && !Has(i, NumberCue.ScaleLetter));

    /// <summary>A hedge, a vague word or a number can begin here.</summary>
    public bool CanBeginNumber(int i) => IsDigits(i) || (IsWord(i) && _tokens[i - First].BeginsNumber);

    /// <summary>Joined to what stands before by و, whichever way the word was taken; an unknown word that begins with و is taken so.</summary>
    public bool HasAnd(int i)
    {
        if (!IsInside(i)) return false;
        ref readonly var token = ref Stream[i];
        if ((_tokens[i - First].Marks & TokenMarks.And) != 0) return true;
        if ((token.OtherMarks & TokenMarks.And) != 0) return Has(i + 1, NumberCue.TeensEnd);
        return token is { Kind: TokenKind.Word, Form: 0, FoldedLength: > 2 } && Stream.Folded(i)[0] == 'و';
    }

    /// <summary>The word that "and", و or the prefix و joins at the token; -1 when nothing is joined there.</summary>
    public int Joined(int i) => Has(i, NumberCue.And) ? i + 1 : HasAnd(i) ? i : -1;

    /// <summary>The longest phrase of the role that begins at the token; null when none does.</summary>
    public NumberPhrase? Phrase(int i, NumberPhraseRole role, out int end)
    {
        end = i;
        if (!IsInside(i)) return null;
        NumberPhrase? longest = null;
        for (var p = _tokens[i - First].FirstPhrase; p < _phrases.Count && _phrases[p].At == i; p++)
        {
            if (_phrases[p].What.Role != role || _phrases[p].End <= end) continue;
            (longest, end) = (_phrases[p].What, _phrases[p].End);
        }

        return longest;
    }

    /// <summary>One past the longest phrase with the cue that begins at the token; the token itself when it has not the cue.</summary>
    public int CueEnd(int i, NumberCue cue)
    {
        if (!Has(i, cue)) return i;
        var end = i + 1;
        for (var p = _tokens[i - First].FirstPhrase; p < _phrases.Count && _phrases[p].At == i; p++)
            if ((_phrases[p].What.Cue & cue) != 0) end = Math.Max(end, _phrases[p].End);
        return end;
    }

    /// <summary>True when words with the cue end right before the token.</summary>
    public bool Precedes(int i, NumberCue cue)
    {
        if (!Has(i - 1, cue)) return false;
        for (var start = i - 1; start >= i - 4 && Has(start, cue); start--)
            if (CueEnd(start, cue) == i) return true;
        return false;
    }

    private bool IsInside(int i) => (uint)(i - First) < (uint)_count;

    private void MarkWord(int i, ref TokenMarking marking)
    {
        marking = default;
        ref readonly var token = ref Stream[i];
        marking.Marks = token.Marks;
        if (token.Kind != TokenKind.Word || token.Form == 0) return;
        Take(token.Form, i, ref marking);
        if (token.OtherForm != 0 && marking.Noun is null && marking.Numeral.Role == NumeralRole.None) marking.Marks |= token.OtherMarks;
        if (token.OtherForm != 0 && (marking.Cue & NumberCue.Stop) == 0) Take(token.OtherForm, i, ref marking);
        if ((marking.Marks & TokenMarks.Future) != 0) (marking.Noun, marking.Numeral) = (null, default);
        marking.Known = marking.Cue != NumberCue.None || marking.Noun is not null || marking.Numeral.Role != NumeralRole.None || marking.Ordinal != 0;
        marking.BeginsNumber = marking.Numeral.Role != NumeralRole.None || (marking.Cue & NumberBeginnings) != 0;
    }

    private void Take(int form, int i, ref TokenMarking marking)
    {
        marking.Cue |= numbers.Cue(form);
        if (marking.Numeral.Role == NumeralRole.None) marking.Numeral = numbers.Numeral(form);
        if (marking.Ordinal == 0) marking.Ordinal = numbers.Ordinal(form);
        if (marking.Noun is not null) return;
        marking.Noun = numbers.Noun(form);
        marking.NounEnd = i + 1;
    }

    private void MarkPhrases(int i, ref TokenMarking marking)
    {
        marking.FirstPhrase = _phrases.Count;
        ref readonly var token = ref Stream[i];
        if (token.Kind != TokenKind.Word || !(numbers.Begins(token.Form) || numbers.Begins(token.OtherForm))) return;
        _walk.Clear();
        numbers.Phrases.At(Stream, i, _walk);
        foreach (var (end, what) in _walk)
            if (end <= End) Enter(i, end, what, ref marking);
    }

    private void Enter(int i, int end, NumberPhrase what, ref TokenMarking marking)
    {
        _phrases.Add((i, end, what));
        marking.Known = true;
        marking.BeginsNumber |= what.Role is NumberPhraseRole.HedgeBefore or NumberPhraseRole.Vague or NumberPhraseRole.Fraction;
        if (what.Role == NumberPhraseRole.Cue)
            for (var t = i; t < end; t++) _tokens[t - First].Cue |= what.Cue;
        if (what.Role != NumberPhraseRole.Noun || (marking.Noun is not null && marking.NounEnd >= end)) return;
        (marking.Noun, marking.NounEnd) = (what.Noun, end);
    }

    private struct TokenMarking
    {
        public NumberCue Cue;
        public TokenMarks Marks;
        public Numeral Numeral;
        public CountedNoun? Noun;
        public int NounEnd;
        public int FirstPhrase;
        public int Ordinal;
        public bool Known;
        public bool BeginsNumber;
    }
}
