namespace Alerts.Sources.Feeds;

/// <summary>One entry of a feed as the feed has it: texts are HTML, addresses whole, dates UTC.</summary>
public sealed class FeedEntry
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Author { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public string? Summary { get; set; }

    public string? Content { get; set; }

    public string? Language { get; set; }
}
