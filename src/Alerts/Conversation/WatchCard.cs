using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>One watch list with its switches: sound, at once or in the digest, here or where it was, share, end.</summary>
public sealed class WatchCard(WatchText text)
{
    public Reply Shown(Watch watch, Speech speech)
    {
        string[] lines =
        [
            watch.Name is { } name ? $"<b>{Digests.Html.Escape(speech.Wording.Foreign(name))}</b>\n{text.Full(watch, speech)}" : text.Full(watch, speech),
            "",
            speech.Say(watch.DigestOnly ? "conversation.card.in_digest" : "conversation.card.at_once"),
            speech.Say(watch.Silent ? "conversation.card.is_silent" : "conversation.card.sounds"),
            .. watch.ToChatId is null ? (string[])[] : [speech.Say("conversation.card.elsewhere")],
        ];
        return Reply.Of(
            string.Join('\n', lines),
            [Switch("digest", watch.DigestOnly ? "to_at_once" : "to_digest", watch, speech), Switch("sound", watch.Silent ? "to_sound" : "to_silent", watch, speech)],
            [Switch("here", "to_here", watch, speech), new Button(speech.Plain("conversation.card.share"), $"share {watch.Id}")],
            [Switch("end", "end", watch, speech), new Button(speech.Plain("conversation.settings.back"), "list back")]);
    }

    /// <returns>The watch list is gone: the list is to be shown and not the card.</returns>
    public static bool Change(Request request, Watch watch, string step)
    {
        switch (step)
        {
            case "digest": watch.DigestOnly = !watch.DigestOnly; break;
            case "sound": watch.Silent = !watch.Silent; break;
            case "here": (watch.ToChatId, watch.ToThreadId) = (null, null); break;
            case "end":
                request.Subscriber!.Watches.Remove(watch);
                request.Db.Remove(watch);
                return true;
        }

        return false;
    }

    private static Button Switch(string step, string label, Watch watch, Speech speech) => new(speech.Plain($"conversation.card.{label}"), $"list {step} {watch.Id}");
}
