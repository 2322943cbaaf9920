namespace Alerts.Subscribers.Queries;

/// <summary>What the index knows of one term, whatever number of queries hold it.</summary>
internal struct Term
{
    public TermKind Kind;

    /// <summary>The field of a <see cref="TermKind.Value"/>.</summary>
    public Field Field;

    /// <summary>How many queries and terms rest on it; free again at 0.</summary>
    public int Uses;

    /// <summary>In how many pieces of news it was found, for choosing the rarest.</summary>
    public int Seen;

    /// <summary>The folded word, the beginning, the value.</summary>
    public string? Key;

    /// <summary>Of a phrase its words, of a NEAR its two terms and the distance.</summary>
    public int[]? Parts;

    /// <summary>Of a figure its bounds.</summary>
    public FigureIs? Figure;

    /// <summary>Queries that can be true only where this is found.</summary>
    public Posting[]? Postings;

    public int PostingCount;
}

/// <param name="Query">Its number.</param>
/// <param name="Also">Another term without which the query cannot be true; -1 for none.</param>
/// <param name="Enough">Both found make the query true: it need not be run.</param>
internal readonly record struct Posting(int Query, int Also, bool Enough);

internal enum TermKind : byte
{
    Free,
    Word,
    Prefix,
    Value,
    Phrase,
    Near,
    Figure,

    /// <summary>Any figure at all.</summary>
    HasFigure,

    /// <summary>All news.</summary>
    Everything,
}
