namespace Alerts.Storage;

/// <summary>What must be known of an article that is kept to tell whether another is the same.</summary>
internal sealed record KnownArticle(int Id, bool TellNobody, bool IsRead, bool IsWhole, int Version, string Independence);
