namespace Alerts.Subscribers.Queries;

/// <summary>What one query may cost.</summary>
public static class QueryBounds
{
    /// <summary>In UTF-16 code units.</summary>
    public const int Length = 1000;

    public const int Terms = 50, Depth = 10, WordsInPhrase = 10, WordLength = 50, Distance = 50;

    /// <summary>Letters before a star: shorter ones hit half the dictionary.</summary>
    public const int LettersOfPrefix = 3;

    /// <summary>The distance of a NEAR that names none.</summary>
    public const int UsualDistance = 5;
}
