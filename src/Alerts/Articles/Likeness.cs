namespace Alerts.Articles;

/// <summary>How one article stands to another.</summary>
public enum Likeness
{
    /// <summary>Two stories.</summary>
    Different,

    /// <summary>Most of the words are another's, but something was changed that may be news: its own article, that corroborates nothing.</summary>
    Copied,

    /// <summary>One story in two places.</summary>
    Same,
}
