using System.Globalization;
using Alerts.Delivery;
using Alerts.Digests;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>For operators: what readers said is wrong, one after the other, with what it rests on; settled by a tap.</summary>
public sealed class ReviewCommand : ICommand
{
    private const int MostQuotes = 3;

    public string Name => "review";

    public bool IsForOperators => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var (step, number) = request.Split();
        if (step is "right" or "wrong" && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) await SettleAsync(request, id, step, cancellation);
        var open = await request.Db.Complaints.Where(c => c.SettledAt == null).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        if (request.Incoming.TappedMessage is not null && step.Length > 0) open.RemoveAll(other => number == other.ToString(CultureInfo.InvariantCulture));
        if (open.Count == 0) return Reply.Of(request.Speech.Say("conversation.review.none")).InPlace();
        return (await ShowAsync(request, open[0], open.Count, cancellation)).InPlace();
    }

    private static async Task SettleAsync(Request request, int id, string verdict, CancellationToken cancellation)
    {
        if (await request.Db.Complaints.FindAsync([id], cancellation) is not { SettledAt: null } complaint) return;
        (complaint.SettledAt, complaint.Settlement) = (request.Now, verdict == "right" ? "the reading is right" : "the reading is wrong");
    }

    private static async Task<Reply> ShowAsync(Request request, int id, int open, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var complaint = await request.Db.Complaints.AsNoTracking().Include(c => c.Incident).ThenInclude(i => i.Reports).FirstAsync(c => c.Id == id, cancellation);
        var told = Told.Of(complaint.Incident, []);
        var what = IncidentPhrase.Line(told.Incident, told.Report, told.Parts, speech.Wording);
        var lines = new List<string>
        {
            speech.Count("conversation.review.title", open), speech.Say("conversation.review.says", ("what", WrongCommand.NameOf(complaint.Kind, speech)), ("number", complaint.IncidentId)),
            AlertText.Heading(told, speech.Wording), Html.Escape(what),
        };
        foreach (var report in told.Reports.Where(report => report.Counts).DistinctBy(report => report.Quote).Take(MostQuotes))
            lines.Add(QuoteText.Of(report, speech.Wording) + "\n" + SourceText.Outlet(report, speech.Wording, TimeZoneInfo.Utc));
        return Reply.Of(string.Join('\n', lines), [[new Button(speech.Plain("conversation.review.right"), $"review right {id}"), new Button(speech.Plain("conversation.review.wrong"), $"review wrong {id}")]]);
    }
}
