using System.Text;
using Alerts.Reading;

namespace Alerts.Verbs;

/// <summary>Why each claim was read so, for a person: the words that fired, what the figure counts, which cue set the status.</summary>
internal static class ReadingExplanation
{
    public static string Write(ArticleReading reading)
    {
        var text = new StringBuilder();
        foreach (var note in reading.Notes) text.AppendLine(note);
        if (reading.Claims.Count == 0 && reading.Notes.Count == 0) text.AppendLine("Nothing is read from this text.");
        foreach (var claim in reading.Claims)
        {
            text.Append(claim.Indicator).Append(" · ").Append(ReadingJson.Name(claim.Status));
            if (claim.Figure is { } figure) text.Append(" · ").Append(figure.Text);
            if (claim.Place is { } place) text.Append(" · ").Append(place.Name);
            if (claim.Background) text.Append(" · background");
            text.AppendLine();
            foreach (var why in claim.Why) text.Append("    ").AppendLine(why);
            foreach (var evidence in claim.Evidence) text.Append("    ").Append(evidence.Start).Append('–').Append(evidence.End).Append(": ").AppendLine(evidence.Text);
        }

        return text.ToString();
    }
}
