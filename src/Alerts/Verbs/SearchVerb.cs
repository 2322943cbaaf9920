using System.CommandLine;
using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(query), parsed.GetValue(most), parsed.GetValue(language)!, cancellation));
        root.Subcommands.Add(verb);
    }

    private static async Task<int> RunAsync(string asked, int most, string code, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        if (faults.Count > 0) return RunVerb.Refuse(faults);
        if (!File.Exists(config.Database)) return await SayAsync($"There is no database at {config.Database} yet. Run alerts first.");
        using var host = RunVerb.Build(config, TimeProvider.System);
        var speech = host.Services.GetRequiredService<Languages>().For(code);
        var (query, error) = host.Services.GetRequiredService<QueryLanguage>().Read(asked);
        if (error is not null) return await SayAsync(TelegramHtml.PlainText(host.Services.GetRequiredService<QueryErrorText>().Say(asked, error, speech)));
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync(cancellation))
            if (await Upgrade.RunAsync(db, cancellation) is { } refusal) return await SayAsync(refusal);

        var found = await host.Services.GetRequiredService<SearchNews>().FindAsync(query!, 0, most, cancellation);
        Console.WriteLine(TelegramHtml.PlainText(host.Services.GetRequiredService<SearchText>().Page(query!, [.. found.Take(most)], 0, speech, TimeZoneInfo.Local)));
        return 0;
    }

    private static async Task<int> SayAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
