namespace Alerts.Reading.Text;

/// <summary>
/// The tokens and sentences of one text. Made once and filled again for each article, so that reading allocates little;
/// not to be shared between threads.
/// </summary>
internal sealed class TokenStream
{
    internal Token[] Items = new Token[1024];
    internal char[] Letters = new char[8192];
    internal readonly List<Sentence> SentenceList = new(64);

    /// <summary>The text the tokens point into.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>How many tokens there are.</summary>
    public int Count { get; internal set; }

    /// <summary>All tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Items.AsSpan(0, Count);

    /// <summary>All sentences, in order; blank lines give none.</summary>
    public IReadOnlyList<Sentence> Sentences => SentenceList;

    /// <summary>One token.</summary>
    public ref readonly Token this[int index] => ref Items[index];

    /// <summary>The folded letters of a token, prefixes included.</summary>
    public ReadOnlySpan<char> Folded(int index)
    {
        ref readonly var token = ref Items[index];
        return Letters.AsSpan(token.FoldedStart, token.FoldedLength);
    }

    /// <summary>The folded letters of a token without the prefixes it is known to carry.</summary>
    public ReadOnlySpan<char> Stem(int index)
    {
        ref readonly var token = ref Items[index];
        return Letters.AsSpan(token.FoldedStart + token.Prefix, token.FoldedLength - token.Prefix);
    }

    /// <summary>The original words of a run of tokens, <paramref name="end"/> exclusive.</summary>
    public string Words(int first, int end) => Text[Items[first].Start..Items[end - 1].End];

    /// <summary>True for a sign token that is <paramref name="sign"/>.</summary>
    public bool IsSign(int index, char sign) =>
        index >= 0 && index < Count && Items[index].Kind == TokenKind.Sign && Letters[Items[index].FoldedStart] == sign;

    internal void Clear(string text)
    {
        Text = text;
        Count = 0;
        SentenceList.Clear();
        if (Letters.Length < text.Length) Letters = new char[text.Length + (text.Length / 2)];
    }

    internal ref Token Append()
    {
        if (Count == Items.Length) Array.Resize(ref Items, Items.Length * 2);
        Items[Count] = default;
        return ref Items[Count++];
    }
}
