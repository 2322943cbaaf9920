namespace Alerts.Reading.Text;

/// <summary>
/// Finds thousands of phrases in one pass: a trie over word forms. The first step is an array look-up, each further one a hash look-up,
/// and only where a phrase goes on.
/// </summary>
/// <typeparam name="T">What is known about a phrase.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly Steps _steps = new();
    private readonly List<(List<T>? Ends, bool GoesOn)> _nodes = [default];
    private int[] _firstSteps = [];

    /// <summary>How many nodes the trie has.</summary>
    public int Count => _nodes.Count;

    /// <summary>Enters a phrase, given as vocabulary ids.</summary>
    public void Add(ReadOnlySpan<int> forms, T what)
    {
        var node = BeginWith(forms[0]);
        foreach (var form in forms[1..]) node = StepTo(node, form);
        var ends = _nodes[node].Ends ?? [];
        ends.Add(what);
        _nodes[node] = _nodes[node] with { Ends = ends };
    }

    /// <summary>Calls for each phrase that begins at the token, shorter ones first; signs and unknown words end the walk.</summary>
    public void At(TokenStream stream, int token, List<(int End, T What)> found)
    {
        ref readonly var first = ref stream[token];
        if (first.Form == 0 || first.Kind != TokenKind.Word) return;
        Walk(stream, token, FirstStep(first.Form), found);
        if (first.OtherForm != 0) Walk(stream, token, FirstStep(first.OtherForm), found);
    }

    /// <summary>The token has led to a node; what ends there, and then the next token.</summary>
    private void Walk(TokenStream stream, int token, int node, List<(int End, T What)> found)
    {
        if (node == 0) return;
        var (ends, goesOn) = _nodes[node];
        if (ends is not null)
            foreach (var what in ends) found.Add((token + 1, what));
        var following = token + 1;
        if (!goesOn || following >= stream.Count || stream[following].Kind != TokenKind.Word) return;
        ref readonly var after = ref stream[following];
        if (after.Form != 0) Walk(stream, following, _steps[node, after.Form], found);
        if (after.OtherForm != 0) Walk(stream, following, _steps[node, after.OtherForm], found);
    }

    private int FirstStep(int form) => form < _firstSteps.Length ? _firstSteps[form] : 0;

    private int BeginWith(int form)
    {
        if (form >= _firstSteps.Length) Array.Resize(ref _firstSteps, Math.Max(form + 1, _firstSteps.Length * 2));
        if (_firstSteps[form] == 0) _firstSteps[form] = NewNode();
        return _firstSteps[form];
    }

    private int StepTo(int node, int form)
    {
        if (_steps[node, form] is > 0 and var next) return next;
        _nodes[node] = _nodes[node] with { GoesOn = true };
        next = NewNode();
        _steps.Add(node, form, next);
        return next;
    }

    private int NewNode()
    {
        _nodes.Add(default);
        return _nodes.Count - 1;
    }
}
