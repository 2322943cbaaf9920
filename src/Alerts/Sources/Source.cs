namespace Alerts.Sources;

/// <summary>One feed, page or folder that news comes from, as named in <c>config/sources.yaml</c>, and how it has been.</summary>
public sealed class Source
{
    public required string Name { get; init; }

    /// <summary>rss, inbox, …: the kinds that <see cref="IFeed"/>s register under.</summary>
    public required string Kind { get; set; }

    public required string Address { get; set; }

    /// <summary>ISO 639, or null where the outlet writes in several languages.</summary>
    public string? Language { get; set; }

    /// <summary>un, rcrc, ngo, monitor, agency, outlet, party: what weight the wording gives it.</summary>
    public string Reliability { get; set; } = "outlet";

    /// <summary>Outlets of one owner, one party or one agency share a group and count as one source.</summary>
    public required string Independence { get; set; }

    public bool Enabled { get; set; } = true;

    /// <summary>The feed gives a teaser only: the page behind each link is read for the rest.</summary>
    public bool FullText { get; set; }

    /// <summary>How often it is asked, where that is not as often as the others.</summary>
    public TimeSpan? Interval { get; set; }

    /// <summary>What was published before this moment is told to nobody as new.</summary>
    public DateTime AddedAt { get; set; }

    public SourceHealth Health { get; set; } = new();

    /// <summary>Where it is asked: the address of the list, or the one it moved to for good.</summary>
    public string CurrentAddress => Health.MovedTo ?? Address;

    public bool IsOnTheWeb => Feeds.Addresses.IsWeb(Address);

    public bool IsDue(DateTime now) => Enabled && Health.RetiredAt is null && (Health.NotBefore is null || Health.NotBefore <= now);

    /// <summary>The folder into which anybody can drop an article.</summary>
    public static Source Inbox(string folder) => new() { Name = "inbox", Kind = "inbox", Address = folder, Independence = "inbox" };

    /// <summary>What is pushed to POST /articles lies here until it is kept.</summary>
    public static Source Push(string folder) => new() { Name = "push", Kind = "push", Address = folder, Independence = "push" };

    /// <summary>Takes over what the list says now. At a new address nothing is known of the old one's state.</summary>
    public void TakeOver(Source listed)
    {
        if (Address != listed.Address) Health.Forget();
        Kind = listed.Kind;
        Address = listed.Address;
        Language = listed.Language;
        Reliability = listed.Reliability;
        Independence = listed.Independence;
        Enabled = listed.Enabled;
        FullText = listed.FullText;
        Interval = listed.Interval;
    }
}
