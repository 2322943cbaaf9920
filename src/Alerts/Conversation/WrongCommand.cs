using System.Globalization;
using Alerts.Delivery;
using Alerts.Situation;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// A reader says that an alert is wrong, and how. It waits for the operator; who said so is not kept, and the same fault of the same incident waits once.
/// </summary>
public sealed class WrongCommand : ICommand
{
    public string Name => "wrong";

    public bool IsHidden => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var (number, kind) = request.Split();
        var incident = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await request.Db.Incidents.FindAsync([id], cancellation) : null;
        if (incident is null) return Reply.Of(request.Speech.Say("conversation.why.gone"));
        if (!Enum.TryParse<ComplaintKind>(kind, ignoreCase: true, out var wrong) || !Enum.IsDefined(wrong)) return Ask(request.Speech, incident.Id);
        if (!await request.Db.Complaints.AnyAsync(c => c.IncidentId == incident.Id && c.Kind == wrong && c.SettledAt == null, cancellation))
            request.Db.Add(new Complaint { IncidentId = incident.Id, Kind = wrong, At = request.Now });
        return Reply.Of(request.Speech.Say("conversation.wrong.thanks", ("what", NameOf(wrong, request.Speech)))).InPlace();
    }

    internal static string NameOf(ComplaintKind kind, Speech speech) => speech.Plain($"conversation.wrong.{kind.ToString().ToLowerInvariant()}");

    private static Reply Ask(Speech speech, int incident) => Reply.Of(
        speech.Say("conversation.wrong.ask"),
        Enum.GetValues<ComplaintKind>().Select(kind => new Button(NameOf(kind, speech), $"wrong {incident} {kind.ToString().ToLowerInvariant()}")).Chunk(2));
}
