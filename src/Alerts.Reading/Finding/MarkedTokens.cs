using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// The tokens of one sentence with what the number lists know of them, looked up once. Positions outside the sentence are
/// nothing, so that looking ahead and back needs no guard.
/// </summary>
internal sealed class MarkedTokens(Numbers numbers)
{
    private readonly List<(int End, NumberPhrase What)> _walk = new(16);
    private readonly List<(int At, int End, NumberPhrase What)> _phrases = new(64);
    private NumberCue[] _cues = new NumberCue[256];
    private Numeral[] _numerals = new Numeral[256];
    private CountedNoun?[] _nouns = new CountedNoun?[256];
    private int[] _nounEnds = new int[256];
    private int[] _firstPhrase = new int[256];

    public TokenStream Stream { get; private set; } = null!;

    public int First { get; private set; }

    public int End { get; private set; }

    public void Mark(TokenStream stream, int first, int end)
    {
        (Stream, First, End) = (stream, first, end);
        Reserve(end - first);
        _phrases.Clear();
        for (var i = first; i < end; i++) MarkWord(i);
        for (var i = first; i < end; i++) MarkPhrases(i);
    }

    public bool Has(int i, NumberCue cue) => (Cue(i) & cue) != 0;

    public NumberCue Cue(int i) => i >= First && i < End ? _cues[i - First] : NumberCue.None;

    public Numeral Numeral(int i) => i >= First && i < End ? _numerals[i - First] : default;

    public CountedNoun? Noun(int i) => i >= First && i < End ? _nouns[i - First] : null;

    public int NounEnd(int i) => _nounEnds[i - First];

    public TokenKind Kind(int i) => i >= First && i < End ? Stream[i].Kind : TokenKind.Break;

    public bool IsWord(int i) => Kind(i) == TokenKind.Word;

    public bool IsDigits(int i) => Kind(i) == TokenKind.Number;

    public bool Is(int i, TokenMarks mark) => i >= First && i < End && Stream[i].Has(mark);

    public bool IsSign(int i, char sign) => i >= First && i < End && Stream.IsSign(i, sign);

    /// <summary>Digits or a number word that can begin or continue a number.</summary>
    public bool IsNumber(int i) => IsDigits(i) || (Numeral(i).Role != NumeralRole.None && !Has(i, NumberCue.ScaleLetter));

    public bool IsArabic(int i) => IsWord(i) && Stream.Folded(i)[0] is >= 'ء' and <= 'ي';

    public int Ordinal(int i)
    {
        if (!IsWord(i)) return 0;
        var ordinal = numbers.Ordinal(Stream[i].Form);
        return ordinal != 0 ? ordinal : numbers.Ordinal(Stream[i].OtherForm);
    }

    /// <summary>Joined to what stands before by و, whichever way the word was taken.</summary>
    public bool HasAnd(int i)
    {
        if (i < First || i >= End) return false;
        if (Stream[i].Has(TokenMarks.And)) return true;
        return Stream[i].OtherForm != 0 && Stream[i].Prefix == 0 && Stream.Folded(i)[0] == 'و' && Stream.Folded(i).Length > 1;
    }

    /// <summary>The longest phrase of the role that begins at the token; null when none does.</summary>
    public NumberPhrase? Phrase(int i, NumberPhraseRole role, out int end)
    {
        end = i;
        if (i < First || i >= End) return null;
        NumberPhrase? longest = null;
        for (var p = _firstPhrase[i - First]; p < _phrases.Count && _phrases[p].At == i; p++)
        {
            if (_phrases[p].What.Role != role || _phrases[p].End <= end) continue;
            (longest, end) = (_phrases[p].What, _phrases[p].End);
        }

        return longest;
    }

    /// <summary>Where the phrase with the cue that begins at the token ends; the token after it for a word, the token itself when there is none.</summary>
    public int CueEnd(int i, NumberCue cue)
    {
        if (!Has(i, cue)) return i;
        var end = i + 1;
        for (var p = _firstPhrase[i - First]; p < _phrases.Count && _phrases[p].At == i; p++)
            if ((_phrases[p].What.Cue & cue) != 0) end = Math.Max(end, _phrases[p].End);
        return end;
    }

    private void MarkWord(int i)
    {
        ref readonly var token = ref Stream[i];
        var at = i - First;
        (_cues[at], _numerals[at], _nouns[at]) = (NumberCue.None, default, null);
        if (token.Kind != TokenKind.Word || token.Form == 0) return;
        _cues[at] = numbers.Cue(token.Form);
        _numerals[at] = numbers.Numeral(token.Form);
        _nouns[at] = numbers.Noun(token.Form);
        _nounEnds[at] = i + 1;
        if (token.OtherForm == 0) return;
        _cues[at] |= numbers.Cue(token.OtherForm);
        if (_numerals[at].Role == NumeralRole.None) _numerals[at] = numbers.Numeral(token.OtherForm);
        _nouns[at] ??= numbers.Noun(token.OtherForm);
    }

    private void MarkPhrases(int i)
    {
        _firstPhrase[i - First] = _phrases.Count;
        ref readonly var token = ref Stream[i];
        if (token.Kind != TokenKind.Word || !(numbers.Begins(token.Form) || numbers.Begins(token.OtherForm))) return;
        _walk.Clear();
        numbers.Phrases.At(Stream, i, _walk);
        foreach (var (end, what) in _walk)
            if (end <= End) Enter(i, end, what);
    }

    private void Enter(int i, int end, NumberPhrase what)
    {
        _phrases.Add((i, end, what));
        if (what.Role == NumberPhraseRole.Cue)
            for (var t = i; t < end; t++) _cues[t - First] |= what.Cue;
        if (what.Role != NumberPhraseRole.Noun || (_nouns[i - First] is not null && _nounEnds[i - First] >= end)) return;
        _nouns[i - First] = what.Noun;
        _nounEnds[i - First] = end;
    }

    private void Reserve(int count)
    {
        if (count <= _cues.Length) return;
        var size = Math.Max(count, _cues.Length * 2);
        _cues = new NumberCue[size];
        _numerals = new Numeral[size];
        _nouns = new CountedNoun?[size];
        _nounEnds = new int[size];
        _firstPhrase = new int[size];
    }
}
