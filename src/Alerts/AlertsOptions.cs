using System.ComponentModel.DataAnnotations;
using Alerts.Sources.Http;
using Alerts.Steps;

namespace Alerts;

/// <summary>
/// Every setting, with the value it has when nobody sets it. <c>config/alerts.json</c> overrides the defaults, the environment
/// overrides the file: <c>ALERTS__Retention__ArticleTextDays=14</c>. Secrets come from the environment only.
/// </summary>
public sealed class AlertsOptions
{
    /// <summary>Where the database and the log lie.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>Articles dropped here are read like any other.</summary>
    [Required]
    public string InboxFolder { get; set; } = "inbox";

    /// <summary>open: whoever writes to the bot may subscribe. invite: only who brings the code of ALERTS_INVITE_CODE.</summary>
    public Access Access { get; set; } = Access.Open;

    /// <summary>What the bot speaks until a person chooses: the name of a folder of config/languages.</summary>
    [RegularExpression("[a-z]{2,3}", ErrorMessage = "has to be the name of a folder of config/languages, such as ar, en or fr")]
    public string Language { get; set; } = "en";

    /// <summary>The time zone offered first, by its IANA name.</summary>
    [TimeZoneName]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The local hour of the daily digest until a person chooses.</summary>
    [Range(0, 23)]
    public int DigestHour { get; set; } = 8;

    /// <summary>More alerts than this within an hour are gathered, and opened by a button.</summary>
    [Range(1, 1000)]
    public int MostAlertsAnHour { get; set; } = 12;

    /// <summary>Chats of those who run the service, with commas between: they may use /sources, /stats, /review and /broadcast.</summary>
    [RegularExpression(@"\s*-?\d+(\s*,\s*-?\d+)*\s*", ErrorMessage = "has to be chat numbers with commas between")]
    public string? Operators { get; set; }

    public SourcesOptions Sources { get; set; } = new();

    public PushOptions Push { get; set; } = new();

    public TelegramOptions Telegram { get; set; } = new();

    public RetentionOptions Retention { get; set; } = new();

    public LogOptions Log { get; set; } = new();

    /// <summary>From TELEGRAM_BOT_TOKEN; without it the bot talks in the terminal.</summary>
    [Secret("TELEGRAM_BOT_TOKEN")]
    public string? BotToken { get; set; }

    /// <summary>From ALERTS_INVITE_CODE; asked for where <see cref="Access"/> is invite.</summary>
    [Secret("ALERTS_INVITE_CODE")]
    public string? InviteCode { get; set; }

    /// <summary>From ALERTS_PUSH_TOKEN; who sends articles to POST /articles must bring it. Without it nothing listens.</summary>
    [Secret("ALERTS_PUSH_TOKEN")]
    public string? PushToken { get; set; }

    /// <summary>From RELIEFWEB_APPNAME; the API of ReliefWeb asks for it.</summary>
    [Secret("RELIEFWEB_APPNAME")]
    public string? ReliefWebAppName { get; set; }
}

public enum Access
{
    Open,
    Invite,
}

public sealed class SourcesOptions
{
    /// <summary>How long one feed is left alone after it was asked.</summary>
    [Span("00:00:01", "1.00:00:00")]
    public TimeSpan AskEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Connecting, headers and body together; a slower feed is tried again later.</summary>
    [Span("00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A larger feed is not read, counted after decompression.</summary>
    [Range(1, 100)]
    public int MaxMegabytes { get; set; } = 10;

    /// <summary>How many feeds are asked at the same time.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 8;

    /// <summary>Feeds on this machine or its network. Off, since an address in a list must not reach what only we can reach.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Hosts, addresses or networks of a partner that may be asked although they are not public, with commas between.</summary>
    public string? AllowAddresses { get; set; }

    /// <summary>A mail address or page that the servers we ask can turn to; it stands in our User-Agent.</summary>
    public string? Contact { get; set; }

    internal HttpRules ToHttpRules() => new()
    {
        Timeout = Timeout,
        MaxBytes = MaxMegabytes * 1024 * 1024,
        AllowPrivate = AllowPrivateAddresses,
        Allowed = AllowAddresses?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        UserAgent = $"Alerts/0.1 (humanitarian news alerts{(Contact is null ? "" : $"; {Contact}")})",
    };
}

public sealed class PushOptions
{
    /// <summary>Where POST /articles is listened for, once there is an ALERTS_PUSH_TOKEN. This machine only, unless it says otherwise.</summary>
    [Required]
    [Url]
    public string Listen { get; set; } = "http://127.0.0.1:8085";
}

public sealed class TelegramOptions
{
    /// <summary>A Bot API server of one's own; Telegram's where it is empty.</summary>
    [Url]
    public string? BaseUrl { get; set; }
}

public sealed class RetentionOptions
{
    /// <summary>Full texts of articles; quotes stay with their reports.</summary>
    [Range(1, 3650)]
    public int ArticleTextDays { get; set; } = 30;

    /// <summary>Reports, incidents and what was told of them.</summary>
    [Range(7, 3650)]
    public int ReportDays { get; set; } = 400;

    /// <summary>Messages that were sent.</summary>
    [Range(1, 365)]
    public int SentMessageDays { get; set; } = 30;

    internal Retention ToRetention() => new(TimeSpan.FromDays(ArticleTextDays), TimeSpan.FromDays(ReportDays), TimeSpan.FromDays(SentMessageDays));
}

public sealed class LogOptions
{
    public Microsoft.Extensions.Logging.LogLevel Level { get; set; } = Microsoft.Extensions.Logging.LogLevel.Information;
}
