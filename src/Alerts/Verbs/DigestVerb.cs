using System.CommandLine;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Steps;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Verbs;

/// <summary>Prints the digest that a subscriber would get now. Nothing is sent and nothing is marked as told.</summary>
internal static class DigestVerb
{
    private const string Examples =
        """
        alerts digest --for 4000000001 --dry-run                 the last 24 hours, as that chat would see them
        alerts digest --for 4000000001 --dry-run --hours 168     the last week
        """;

    public static void AddTo(RootCommand root)
    {
        var chat = new Option<long>("--for") { Description = "The chat's number; the terminal is chat 1.", HelpName = "CHAT", Required = true };
        var dry = new Option<bool>("--dry-run") { Description = "Print it. Sending is left to the service, at the subscriber's own hour." };
        var hours = new Option<int>("--hours") { Description = "How far back it reaches.", DefaultValueFactory = _ => 24 };
        var verb = new Verb("digest", "Shows the digest a subscriber would get now.", Examples) { chat, dry, hours };
        verb.Validators.Add(given =>
        {
            if (!given.GetValue(dry)) given.AddError("Say --dry-run: a digest is only shown here. The service sends it, at the subscriber's own hour.");
        });
        verb.SetAction((parsed, cancellation) => KeptStore.AskAsync((parts, db) => PrintAsync(parts, db, parsed.GetValue(chat), TimeSpan.FromHours(parsed.GetValue(hours)), cancellation), cancellation));
        root.Subcommands.Add(verb);
    }

    private static async Task<int> PrintAsync(IServiceProvider parts, AlertsDb db, long chat, TimeSpan back, CancellationToken cancellation)
    {
        var subscriber = await db.Subscribers.AsNoTracking().Include(s => s.Watches).FirstOrDefaultAsync(s => s.ChatId == chat, cancellation);
        if (subscriber is null) return await KeptStore.RefuseAsync($"Chat {chat} has not subscribed.");

        var wording = parts.GetRequiredService<Wordings>().For(subscriber);
        var span = new DigestSpan(DateTime.UtcNow - back);
        foreach (var page in await parts.GetRequiredService<DigestPreview>().WriteAsync(subscriber.Watches, span, DigestSchedule.ZoneOf(subscriber), wording, null, cancellation))
            Console.WriteLine(TelegramHtml.PlainText(page.Html));
        return 0;
    }
}
