using System.Globalization;
using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>An alert or two and a digest, made of the sample articles, so that a newcomer sees within a minute what comes. Nothing is subscribed and nothing kept.</summary>
public sealed class DemoCommand(Demonstration demonstration) : ICommand
{
    private const int MostAlerts = 3;

    public string Name => "demo";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var zone = request.Subscriber is { } subscriber ? DigestSchedule.ZoneOf(subscriber) : TimeZoneInfo.Utc;
        var example = await demonstration.PlayAsync(request.Speech, zone, cancellation);
        var (step, choice) = request.Split();
        return step == "why" ? Why(request.Speech, example, choice) : Shown(request.Speech, example);
    }

    private static Reply Shown(Speech speech, Example example)
    {
        var parts = new List<ReplyPart> { new(speech.Count("conversation.demo.intro", example.Articles)) };
        for (var i = 0; i < Math.Min(MostAlerts, example.Alerts.Count); i++)
            parts.Add(new ReplyPart(Marked(speech, example.Alerts[i].Html), Keyboard.Write(new Button(speech.Plain("alerts.why"), $"demo why {i}"))));
        parts.AddRange(example.Digest.Select(page => new ReplyPart(Marked(speech, page))));
        parts.Add(new ReplyPart(speech.Say("conversation.demo.end"), Keyboard.Write(new Button(speech.Plain("conversation.demo.begin"), "start"))));
        return new Reply(parts);
    }

    private static Reply Why(Speech speech, Example example, string choice)
    {
        var number = int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        return new Reply([.. (example.Alerts.ElementAtOrDefault(number)?.Why ?? []).Select(page => new ReplyPart(Marked(speech, page)))]);
    }

    private static string Marked(Speech speech, string html) => $"{speech.Say("conversation.demo.mark")}\n{html}";
}
