using Alerts.Delivery;
using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>The language the bot speaks to a chat.</summary>
public sealed class LanguageCommand(Languages languages) : ICommand
{
    public string Name => "language";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = languages.All.FirstOrDefault(speech => IsMeant(speech, Folding.Fold(request.Argument)));
        if (speech is null) return Task.FromResult(Ask());
        request.Subscribed().Language = speech.Language;
        request.Speech = speech;
        return Task.FromResult(Reply.Of(speech.Say("conversation.language.chosen")).InPlace() with { Menu = speech.Language });
    }

    private static bool IsMeant(Speech speech, string asked) =>
        asked == speech.Language || speech.List("conversation.language.words").Any(word => Folding.Fold(word) == asked);

    private Reply Ask() => Reply.Of(
        string.Join('\n', languages.All.Select(speech => speech.Say("conversation.language.ask"))),
        [languages.All.Select(speech => new Button(speech.Plain("conversation.language.name"), $"language {speech.Language}"))]);
}
