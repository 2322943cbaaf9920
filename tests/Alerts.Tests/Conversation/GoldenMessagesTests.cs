using Alerts.Steps;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

/// <summary>What is said and shown in each language, compared with texts that somebody has read.</summary>
public sealed class GoldenMessagesTests : IDisposable
{
    private readonly Talk talk = new(settings => settings.Operators = "7");

    public static TheoryData<string, string, string> All { get; } = Cases();

    public void Dispose() => talk.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public async Task AMessageIsAsApproved(string name, string language, string said)
    {
        await GivenNewsAsync();
        var subscriber = talk.Given(language: language, watches: [Some.Watch("sy-aleppo", "siege"), Some.QueryWatch("place:sy NOT football")]);
        await using (var db = talk.Store.CreateDbContext())
        {
            var kept = db.Subscribers.Single(s => s.Id == subscriber.Id);
            (kept.SecondDigestHour, kept.QuietFrom, kept.QuietUntil) = (18, 22, 7);
            await db.SaveChangesAsync();
        }

        var answer = said.StartsWith('[') ? await talk.TapsData(said.Trim('[', ']'), client: language) : await talk.Says(said, client: language);

        Approved.Equal($"../messages/{name}.{language}", string.Join("\n\n=====\n\n", answer.Messages.Select(message => message.Html)) + "\n" + string.Join(" ", answer.Buttons.Select(label => $"[{label}]")));
    }

    private static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (name, english, arabic, french) in new[]
        {
            ("settings", "/settings", "/settings", "/settings"),
            ("settings-days", "[settings days]", "[settings days]", "[settings days]"),
            ("settings-quiet", "[settings quiet]", "[settings quiet]", "[settings quiet]"),
            ("mute", "/mute 2h", "/mute ساعتين", "/mute 2 heures"),
            ("list", "/list", "/list", "/list"),
            ("offer", "/watch place:Syria indicator:casualty figure:>=10", "/watch مكان:سوريا مؤشر:قتلى عدد:>=10", "/watch lieu:Syria indicateur:morts chiffre:>=10"),
            ("search", "/search market*", "/search market*", "/search market*"),
            ("search-nothing", "/search volcano", "/search بركان", "/search volcan"),
            ("error-parenthesis", "/watch place:Aleppo (siege OR", "/watch مكان:حلب (حصار أو", "/watch lieu:Aleppo (siège OU"),
            ("error-value", "/watch severity:huge", "/watch خطورة:هائلة", "/watch gravité:énorme"),
            ("error-exclusion", "/watch NOT football", "/watch ليس كرة", "/watch SAUF football"),
            ("status", "/status", "/status", "/status"),
            ("privacy", "/privacy", "/privacy", "/privacy"),
            ("test", "/test At least 12 people were killed in Aleppo.", "/test قتل 12 شخصا في حلب.", "/test At least 12 people were killed in Aleppo."),
            ("unknown", "/nonsense", "/nonsense", "/nonsense"),
            ("stats", "/stats", "/stats", "/stats"),
        })
        {
            cases.Add(name, "en", english);
            cases.Add(name, "ar", arabic);
            cases.Add(name, "fr", french);
        }

        return cases;
    }

    private async Task GivenNewsAsync()
    {
        talk.Store.Given(
            Some.Article(title: "Strike on a market in Aleppo", text: "Strike on a market in Aleppo\n\nALEPPO - At least 12 people were killed when an air strike hit a market in Aleppo on Tuesday, medics said."),
            Some.Article(title: "قصف سوق في إدلب", text: "قصف سوق في إدلب\n\nقتل 15 مدنيا على الأقل في قصف استهدف سوقا في إدلب الثلاثاء، بحسب مسعفين.", language: "ar", outlet: "وكالة ضفاف"));
        await talk.Part<ReadArticles>().RunAsync(default);
    }
}
