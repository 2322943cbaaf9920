using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Steps;
using Alerts.Subscribers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Support;

/// <summary>The middle of the belt on a real database under a fake clock; what an article says is handed in.</summary>
public sealed class Belt : IDisposable
{
    private readonly Dictionary<string, ArticleReading> readings = [];
    private readonly CurrentWatchlists watchlists = new(Some.Places);

    public TestDb Store { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Some.Noon));

    public static Wordings Wordings { get; } = Wordings.Load(Repository.File("config", "languages"));

    public ReadArticles ReadArticles => new(Store, Clock, Read, Some.Places, NullLogger<ReadArticles>.Instance);

    public RaiseAlerts RaiseAlerts => new(Store, Clock, watchlists, Wordings, new AlertRules(MostAlertsAnHour), NullLogger<RaiseAlerts>.Instance);

    public TellHeldAlerts TellHeldAlerts => new(Store, Clock, Wordings, NullLogger<TellHeldAlerts>.Instance);

    public int MostAlertsAnHour { get; set; } = 12;

    public WriteDigests WriteDigests => new(Store, Clock, Some.Places, Wordings, NullLogger<WriteDigests>.Instance);

    public DigestPreview DigestPreview => new(Store, Clock, Some.Places);

    /// <summary>A subscriber whose next digest is set as the conversation sets it.</summary>
    public Subscriber Given(Subscriber subscriber)
    {
        subscriber.NextDigestAt ??= DigestSchedule.NextDue(subscriber, Clock.GetUtcNow().UtcDateTime);
        Store.Given(subscriber);
        return subscriber;
    }

    /// <summary>An article arrives now, says what it says, and is read.</summary>
    public async Task ArrivesAsync(Article article, params Claim[] claims)
    {
        Arrives(article, claims);
        await ReadArticles.RunAsync(default);
    }

    public void Arrives(Article article, params Claim[] claims)
    {
        readings[article.Text] = new ArticleReading(article.Language ?? "en", claims, []);
        Store.Given(article);
    }

    /// <summary>An article whose text is its own, of this outlet, published now.</summary>
    public Article Article(string outlet = "Example News", string? independence = null, DateTime? published = null, bool tellNobody = false, string language = "en") =>
        Some.Article(text: $"text {Guid.NewGuid()}", outlet: outlet, independence: independence, published: published ?? Clock.GetUtcNow().UtcDateTime, tellNobody: tellNobody, language: language);

    public IReadOnlyList<OutgoingMessage> Messages => Store.Ask(db => db.OutgoingMessages.OrderBy(m => m.Id).ToList());

    public void Dispose()
    {
        watchlists.Dispose();
        Store.Dispose();
    }

    private ArticleReading Read(string text, DateOnly? published, string? language) => readings[text];
}
