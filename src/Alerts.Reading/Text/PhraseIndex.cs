namespace Alerts.Reading.Text;

/// <summary>Finds thousands of phrases in one pass: a trie over word forms, one hash look-up for each step.</summary>
/// <typeparam name="T">What is known about a phrase.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<List<T>?> _ends = [null];
    private readonly HashSet<int> _beginnings = [];

    /// <summary>How many nodes the trie has.</summary>
    public int Count => _ends.Count;

    /// <summary>Enters a phrase, given as vocabulary ids.</summary>
    public void Add(ReadOnlySpan<int> forms, T what)
    {
        var node = 0;
        foreach (var form in forms) node = StepTo(node, form);
        _beginnings.Add(forms[0]);
        (_ends[node] ??= []).Add(what);
    }

    /// <summary>Calls for each phrase that begins at the token, shorter ones first; signs and unknown words end the walk.</summary>
    public void At(TokenStream stream, int token, List<(int End, T What)> found)
    {
        ref readonly var first = ref stream[token];
        if (first.Form == 0 || first.Kind != TokenKind.Word) return;
        Walk(stream, token, 0, found, first.Form);
        if (first.OtherForm != 0) Walk(stream, token, 0, found, first.OtherForm);
    }

    private void Walk(TokenStream stream, int token, int node, List<(int End, T What)> found, int form)
    {
        if (node == 0 && !_beginnings.Contains(form)) return;
        if (!_steps.TryGetValue(Key(node, form), out var next)) return;
        if (_ends[next] is { } ends)
            foreach (var what in ends) found.Add((token + 1, what));
        var following = token + 1;
        if (following >= stream.Count || stream[following].Kind != TokenKind.Word) return;
        ref readonly var after = ref stream[following];
        if (after.Form != 0) Walk(stream, following, next, found, after.Form);
        if (after.OtherForm != 0) Walk(stream, following, next, found, after.OtherForm);
    }

    private int StepTo(int node, int form)
    {
        var key = Key(node, form);
        if (_steps.TryGetValue(key, out var next)) return next;
        _ends.Add(null);
        return _steps[key] = _ends.Count - 1;
    }

    private static long Key(int node, int form) => ((long)node << 32) | (uint)form;
}
