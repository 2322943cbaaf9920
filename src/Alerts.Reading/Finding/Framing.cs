using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// How a fact is meant. In order: every cue that reaches the trigger is gathered; the first of this list that is among them
/// decides: unreported, negated, denied, historical, hypothetical, demanded, proposed, threatened, warned, planned, ended,
/// resumed, started, ongoing; with none, the card's own. A cue reaches what follows it up to the next clause; a word of
/// change (ended, resumed, started) counts only for what can change; a negated end goes on, a negated event did not happen.
/// </summary>
internal sealed class Framing(Grammar grammar)
{
    private static readonly ClaimStatus[] Precedence =
    [
        ClaimStatus.Unreported, ClaimStatus.Negated, ClaimStatus.Denied, ClaimStatus.Historical, ClaimStatus.Hypothetical, ClaimStatus.Demanded,
        ClaimStatus.Proposed, ClaimStatus.Threatened, ClaimStatus.Warned, ClaimStatus.Planned, ClaimStatus.Ended, ClaimStatus.Resumed,
        ClaimStatus.Started, ClaimStatus.Ongoing,
    ];

    public void Judge(TokenStream stream, SentenceScan scan, ref Trigger trigger)
    {
        Span<int> cueOf = stackalloc int[15];
        cueOf.Fill(-1);
        for (var i = 0; i < scan.Cues.Count; i++)
        {
            var cue = scan.Cues[i];
            if (cue.Term.Cue == CueKind.Doubt && scan.ClauseStart(cue.First) == scan.ClauseStart(trigger.Hit.First)) trigger.Doubtful = true;
            if (cue.Term.Cue != CueKind.Status || !Reaches(stream, scan, cue, trigger)) continue;
            cueOf[(int)cue.Term.Status!.Value] = i;
        }

        var own = OwnStatus(stream, scan, trigger);
        var found = First(cueOf, own);
        if (scan.Sentence.Question && found is not (ClaimStatus.Unreported or ClaimStatus.Negated)) found = ClaimStatus.Hypothetical;
        trigger.Status = found;
        trigger.Because = cueOf[(int)found] is var at and >= 0 ? scan.Cues[at].Term.Wording : null;
    }

    private static ClaimStatus First(Span<int> cueOf, ClaimStatus own)
    {
        var negatedEnd = cueOf[(int)ClaimStatus.Negated] >= 0 && (cueOf[(int)ClaimStatus.Ended] >= 0 || own == ClaimStatus.Ended);
        if (negatedEnd) return ClaimStatus.Ongoing;
        foreach (var status in Precedence)
        {
            if (cueOf[(int)status] >= 0) return status;
            if (status == own) return own;
        }

        return own;
    }

    private static bool Reaches(TokenStream stream, SentenceScan scan, Hit cue, in Trigger trigger)
    {
        var hit = trigger.Hit;
        var status = cue.Term.Status!.Value;
        if (cue.First < hit.End && cue.End > hit.First) return cue.Term.Reach == Reach.Around && cue.First < hit.First && CanChange(status, trigger);
        if (!CanChange(status, trigger)) return false;
        return cue.Term.Reach switch
        {
            Reach.Sentence => true,
            Reach.Around => SameClause(scan, cue, hit) && Math.Abs(cue.First - hit.First) <= 9,
            Reach.Next => cue.End <= hit.First && hit.First - cue.End <= 3 && !Breaks(stream, scan, cue.End, hit.First),
            _ => cue.End <= hit.First && SameClause(scan, cue, hit) && !Breaks(stream, scan, cue.End, hit.First),
        };
    }

    private static bool CanChange(ClaimStatus status, in Trigger trigger) => status switch
    {
        ClaimStatus.Ended or ClaimStatus.Resumed or ClaimStatus.Started => trigger.Indicator.IsState,
        ClaimStatus.Ongoing => trigger.Indicator.IsState || trigger.Indicator.Family is "attack" or "access",
        _ => true,
    };

    private static bool SameClause(SentenceScan scan, Hit cue, Hit hit) => scan.ClauseStart(Math.Max(cue.First, scan.Sentence.First)) == scan.ClauseStart(hit.First);

    /// <summary>A word of saying, or a comma with an "and" after it, between cue and trigger: the trigger is another statement.</summary>
    private static bool Breaks(TokenStream stream, SentenceScan scan, int from, int to)
    {
        foreach (var cue in scan.Cues)
            if (cue.Term.Cue == CueKind.Speech && cue.First >= from && cue.End <= to) return true;
        for (var i = from; i + 1 < to; i++)
        {
            if (stream.IsSign(i, '،') && stream[i + 1].Has(TokenMarks.And)) return true;
            if (stream.IsSign(i, ',') && stream.Folded(i + 1) is "and" or "but") return true;
        }

        return false;
    }

    private ClaimStatus OwnStatus(TokenStream stream, SentenceScan scan, in Trigger trigger)
    {
        var hit = trigger.Hit;
        if (stream[hit.First].Has(TokenMarks.Future)) return ClaimStatus.Planned;
        if (hit.Term.Status is { } status) return status;
        if (hit.Term.Form == VerbForm.Base && hit.Term.Role is Role.Verb or Role.Happening && IsPurpose(stream, scan, hit)) return ClaimStatus.Proposed;
        return trigger.Indicator.PlainStatus;
    }

    /// <summary>"to kill" is an aim, unless it was forced, continued or begun.</summary>
    private bool IsPurpose(TokenStream stream, SentenceScan scan, Hit hit)
    {
        var to = hit.First - 1;
        if (to < scan.Sentence.First || stream.Folded(to) is not "to") return false;
        return to - 1 < scan.Sentence.First || !grammar.TakesFact(stream[to - 1].Form);
    }
}
