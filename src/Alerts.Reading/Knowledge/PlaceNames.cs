using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>
/// Finds the names of places in a stream of tokens: a trie over word forms, the article an edge of its own, so that الباب is found
/// in للباب and باب is not. One array look-up for a word that begins no name.
/// </summary>
internal sealed class PlaceNames(Vocabulary vocabulary)
{
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _ends = [-1];
    private readonly List<PlaceName> _names = [];
    private int[] _beginnings = [];

    /// <summary>The name at an index.</summary>
    public PlaceName this[int index] => _names[index];

    /// <summary>Enters a name; several places may share it.</summary>
    public void Add(string name, int place, NameNeeds needs)
    {
        var words = Words(name);
        if (words.Count == 0) return;
        var node = 0;
        foreach (var (word, definite) in words) node = StepTo(node, vocabulary.Add(word), definite);
        var arabic = words[0].Word[0] >= 'ء';
        var capitals = name.Where(char.IsLetter).ToArray();
        _names.Add(new PlaceName(
            place, _ends[node], needs, arabic, !arabic && Array.Exists(capitals, char.IsUpper), !arabic && capitals.Length > 1 && Array.TrueForAll(capitals, char.IsUpper)));
        _ends[node] = _names.Count - 1;
    }

    /// <summary>The longest name that begins at a token: its index, or -1; with the form that the first token was taken as.</summary>
    public int LongestAt(TokenStream stream, int token, out int end, out int form)
    {
        var best = (Name: -1, End: token);
        ref readonly var first = ref stream[token];
        form = first.Form;
        if (Begins(first.Form)) Walk(stream, token, 0, first.Form, ref best);
        var before = best.End;
        if (first.OtherForm != 0 && Begins(first.OtherForm)) Walk(stream, token, 0, first.OtherForm, ref best);
        if (best.End > before) form = first.OtherForm;
        end = best.End;
        return best.Name;
    }

    /// <summary>The letters of prefixes before a form: و, ب, ال…</summary>
    public ReadOnlySpan<char> PrefixOf(TokenStream stream, int token, int form)
    {
        var letters = stream.Folded(token);
        return form == 0 ? default : letters[..Math.Max(0, letters.Length - vocabulary.Word(form).Length)];
    }

    /// <summary>The folded words of a name: hyphens part words, apostrophes do too, the Arabic article comes off.</summary>
    internal static List<(string Word, bool Definite)> Words(string name)
    {
        var folded = Folding.Fold(name.Replace('-', ' ')).Replace("'s ", " ", StringComparison.Ordinal).Replace('\'', ' ').Replace(".", "", StringComparison.Ordinal);
        List<(string, bool)> words = [];
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.Add(word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal) ? (word[2..], true) : (word, false));
        return words;
    }

    /// <summary>True where the letters before the form are, or end in, the article.</summary>
    internal bool IsDefinite(TokenStream stream, int token, int form)
    {
        var prefix = PrefixOf(stream, token, form);
        return prefix.Length >= 2 && prefix[^1] == 'ل' && prefix[^2] is 'ا' or 'ل';
    }

    private bool Begins(int form) => form < _beginnings.Length && _beginnings[form] != 0;

    private void Walk(TokenStream stream, int token, int node, int form, ref (int Name, int End) best)
    {
        var definite = stream[token].Kind == TokenKind.Word && IsDefinite(stream, token, form);
        if (!_steps.TryGetValue(Key(node, form, definite), out var next)) return;
        if (_ends[next] >= 0 && token + 1 > best.End) best = (_ends[next], token + 1);
        var following = token + 1;
        if (following + 1 < stream.Count && IsApostrophe(stream, following)) following++;
        if (following >= stream.Count) return;
        ref readonly var after = ref stream[following];
        if (after.Kind == TokenKind.Number && vocabulary.Find(stream.Folded(following)) is > 0 and var number) Walk(stream, following, next, number, ref best);
        if (after.Kind != TokenKind.Word) return;
        if (after.Form != 0) Walk(stream, following, next, after.Form, ref best);
        if (after.OtherForm != 0) Walk(stream, following, next, after.OtherForm, ref best);
    }

    /// <summary>Sana'a, and the _ of a hashtag.</summary>
    private static bool IsApostrophe(TokenStream stream, int token) =>
        (stream.IsSign(token, '\'') || stream.IsSign(token, '_')) && stream[token].Has(TokenMarks.Glued) && stream[token + 1].Has(TokenMarks.Glued);

    private int StepTo(int node, int form, bool definite)
    {
        if (node == 0) Begin(form);
        var key = Key(node, form, definite);
        if (_steps.TryGetValue(key, out var next)) return next;
        _ends.Add(-1);
        return _steps[key] = _ends.Count - 1;
    }

    private void Begin(int form)
    {
        if (form >= _beginnings.Length) Array.Resize(ref _beginnings, Math.Max(form + 1, _beginnings.Length * 2));
        _beginnings[form] = 1;
    }

    private static long Key(int node, int form, bool definite) => ((long)node << 32) | ((uint)form << 1) | (definite ? 1u : 0u);
}
