using System.Globalization;
using Alerts.Delivery;
using Alerts.Reading.Text;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Ends a watch: by its number in the list, by what it watches, or by its button.</summary>
public sealed class UnwatchCommand(WishReader reader, WatchText text, QueryLanguage language) : ICommand
{
    public string Name => "unwatch";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (request.Subscriber is not { Watches.Count: > 0 } subscriber) return Task.FromResult(Reply.Of(speech.Say("conversation.list.empty")));
        var found = Find(subscriber, request.Argument).ToArray();
        if (found.Length == 0) return Task.FromResult(Ask(request, subscriber));
        foreach (var watch in found) request.Db.Remove(watch);
        var names = string.Join('\n', found.Select(watch => speech.Say("conversation.unwatch.line", ("what", text.Short(watch, speech)))));
        var left = speech.Count("conversation.unwatch.left", subscriber.Watches.Count - found.Length);
        return Task.FromResult(Reply.Of($"{speech.Say("conversation.unwatch.done")}\n{names}\n\n{left}").InPlace());
    }

    private IEnumerable<Watch> Find(Subscriber subscriber, string argument)
    {
        var watches = InOrder(subscriber);
        if (argument.StartsWith('#')) return watches.Where(watch => IsNumber(watch, argument[1..]));
        if (int.TryParse(Folding.Fold(argument), CultureInfo.InvariantCulture, out var number)) return watches.Skip(number - 1).Take(number > 0 ? 1 : 0);
        if (language.IsQuery(argument, reader))
        {
            var query = language.Read(argument).Query?.ToString();
            return watches.Where(watch => watch.Query is not null && watch.Query == query);
        }

        var wish = reader.Read(argument);
        if (wish.IsEmpty) return [];
        var wished = wish.Watches().ToArray();
        return watches.Where(watch => wished.Any(watch.IsSameAs));
    }

    private Reply Ask(Request request, Subscriber subscriber) => Reply.Of(
        request.Speech.Say(request.Argument.Length == 0 ? "conversation.unwatch.ask" : "conversation.unwatch.unknown"),
        InOrder(subscriber).Take(20).Select(watch => new[] { new Button($"✖ {text.Short(watch, request.Speech)}", $"unwatch #{watch.Id}") }));

    /// <summary>As buttons name it.</summary>
    internal static bool IsNumber(Watch watch, string number) => watch.Id.ToString(CultureInfo.InvariantCulture) == number;

    internal static IEnumerable<Watch> InOrder(Subscriber subscriber) => subscriber.Watches.OrderBy(watch => watch.Id);
}
