namespace Alerts.Subscribers.Queries;

/// <summary>A query in the index.</summary>
internal struct FiledQuery
{
    /// <summary>As <see cref="QueryProgram"/> writes it.</summary>
    public int[]? Code;

    /// <summary>The terms it is filed under.</summary>
    public int[]? Under;

    /// <summary>The first watchlist that asks for it.</summary>
    public int Watch;

    /// <summary>Others ask for the same.</summary>
    public bool HasFurther;
}
