using System.CommandLine;
using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Verbs;

/// <summary>Looks for what is kept, in the query language of watch lists.</summary>
internal static class SearchVerb
{
    private const string Examples =
        """
        alerts search "place:Aleppo indicator:siege"          what is kept of sieges in Aleppo, newest first
        alerts search "مكان:حلب قافلة" --language ar           in Arabic
        alerts search "bread OR flour NOT price" --most 50
        """;

    public static void AddTo(RootCommand root)
    {
        var query = new Argument<string>("query") { Description = "Words, \"phrases\", AND OR NOT, NEAR/5, beginning*, place: indicator: figure: and the other fields." };
        var most = new Option<int>("--most") { Description = "So many at most.", DefaultValueFactory = _ => 20 };
        var language = new Option<string>("--language") { Description = "Of what is printed.", DefaultValueFactory = _ => "en" };
        var verb = new Verb("search", "Looks for articles and incidents that are kept.", Examples) { query, most, language };
        verb.SetAction((parsed, cancellation) => KeptStore.AskAsync((parts, _) => PrintAsync(parts, parsed.GetRequiredValue(query), parsed.GetValue(most), parsed.GetValue(language)!, cancellation), cancellation));
        root.Subcommands.Add(verb);
    }

    private static async Task<int> PrintAsync(IServiceProvider parts, string asked, int most, string code, CancellationToken cancellation)
    {
        var speech = parts.GetRequiredService<Languages>().For(code);
        var (query, error) = parts.GetRequiredService<QueryLanguage>().Read(asked);
        if (error is not null) return await KeptStore.RefuseAsync(TelegramHtml.PlainText(parts.GetRequiredService<QueryErrorText>().Say(asked, error, speech)));

        var found = await parts.GetRequiredService<SearchNews>().FindAsync(query!, 0, most, cancellation);
        Console.WriteLine(TelegramHtml.PlainText(parts.GetRequiredService<SearchText>().Page(query!, [.. found.Take(most)], 0, speech, TimeZoneInfo.Local)));
        return 0;
    }
}
