namespace Alerts.Subscribers.Queries;

/// <summary>What the reader knows of a fact, and of the article that tells it.</summary>
public enum Field
{
    /// <summary>Where, with everything inside it.</summary>
    Place,

    /// <summary>An indicator, or its family.</summary>
    Indicator,

    Severity,

    /// <summary>Ongoing, ended, denied, feared…</summary>
    Status,

    Figure,

    /// <summary>A group among the people counted.</summary>
    Victims,

    /// <summary>The outlet, by its name or by words of it.</summary>
    Source,

    /// <summary>The language of the article.</summary>
    Lang,
}
