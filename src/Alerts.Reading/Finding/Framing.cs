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
    private readonly Purpose _purpose = new(grammar);

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
            if (cue.Term.Cue != CueKind.Status || IsName(stream, cue) || IsPartOfAnother(scan, cue, trigger.Hit) || !Reaches(stream, scan, cue, trigger)) continue;
            var status = stream[cue.First].Has(TokenMarks.Future) ? ClaimStatus.Planned : cue.Term.Status!.Value;
            cueOf[(int)status] = i;
        }

        // "Ending the siege that lasted two years" is news of its end.
        if (cueOf[(int)ClaimStatus.Ended] >= 0 && cueOf[(int)ClaimStatus.Historical] is >= 0 and var past && scan.Cues[past].Term.Family is not null) cueOf[(int)ClaimStatus.Historical] = -1;
        // "Lifted the ban on the entry of goods": what kept it out has ended.
        if (cueOf[(int)ClaimStatus.Ended] >= 0 && cueOf[(int)ClaimStatus.Negated] is >= 0 and var ban && scan.Cues[ban].Term.Family is not null) cueOf[(int)ClaimStatus.Ended] = cueOf[(int)ClaimStatus.Negated] = -1;
        var hitIsPurpose = !stream[trigger.Hit.First].Has(TokenMarks.Future) && trigger.Hit.Term.Status is null && _purpose.IsInfinitive(stream, scan, trigger.Hit);
        var own = OwnStatus(stream, scan, trigger, hitIsPurpose);
        var found = NegatesEnd(scan, cueOf, own) ? ClaimStatus.Ongoing : First(cueOf, own, isWeak: hitIsPurpose);
        if (scan.Sentence.Question && found is not (ClaimStatus.Unreported or ClaimStatus.Negated)) found = ClaimStatus.Hypothetical;
        if (found == ClaimStatus.Planned && trigger.Indicator.Family is "shortage" or "hunger" or "need" or "casualty") found = ClaimStatus.Warned;
        trigger.Status = found;
        trigger.Talk = found != ClaimStatus.Negated ? null : cueOf[(int)ClaimStatus.Hypothetical] >= 0 ? ClaimStatus.Hypothetical : cueOf[(int)ClaimStatus.Threatened] >= 0 ? ClaimStatus.Threatened : cueOf[(int)ClaimStatus.Warned] >= 0 ? ClaimStatus.Warned : null;
        trigger.IsEnd = found == ClaimStatus.Planned && (own == ClaimStatus.Ended || cueOf[(int)ClaimStatus.Ended] >= 0 || trigger.Hit.Term.Status == ClaimStatus.Ended);
        trigger.Because = cueOf[(int)found] is var at and >= 0 ? scan.Cues[at].Term.Wording : found == ClaimStatus.Warned && cueOf[(int)ClaimStatus.Planned] is var will and >= 0 ? scan.Cues[will].Term.Wording : null;
    }

    /// <summary>"Did not end", «لم يتم رفع الحصار»; but "ended without a truce" negates the truce.</summary>
    private static bool NegatesEnd(SentenceScan scan, Span<int> cueOf, ClaimStatus own)
    {
        var (no, end) = (cueOf[(int)ClaimStatus.Negated], cueOf[(int)ClaimStatus.Ended]);
        return (no >= 0 && (own == ClaimStatus.Ended || (end >= 0 && scan.Cues[no].First < scan.Cues[end].End))) || (end >= 0 && IsUndone(scan, scan.Cues[end]));
    }

    /// <summary>"The siege was not lifted", "has still not been lifted": the no right before an end is no to the end, whatever it stands behind.</summary>
    private static bool IsUndone(SentenceScan scan, Hit end)
    {
        foreach (var no in scan.Cues)
            if (no.Term.Status == ClaimStatus.Negated && no.Term.Family is null && end.First - no.End is >= 0 and <= 2 && SameClause(scan, no, end)) return true;
        return false;
    }

    /// <summary>The own status of an infinitive ("to kill": an aim) gives way to any cue: "vowed to kill" is a threat.</summary>
    private static ClaimStatus First(Span<int> cueOf, ClaimStatus own, bool isWeak)
    {
        foreach (var status in Precedence)
        {
            if (cueOf[(int)status] >= 0) return status;
            if (status == own && !isWeak) return own;
        }

        return own;
    }

    /// <summary>"May 2006", "since May": a month, not a possibility.</summary>
    private static bool IsName(TokenStream stream, Hit cue)
    {
        if (cue.End - cue.First != 1 || !stream[cue.First].Has(TokenMarks.Capital) || stream.Folded(cue.First) is not "may") return false;
        if (cue.End < stream.Count && stream[cue.End].Kind == TokenKind.Number) return true;
        return cue.First > 0 && (stream[cue.First - 1].Kind == TokenKind.Number || (stream[cue.First - 1].Kind == TokenKind.Word && !stream[cue.First - 1].Has(TokenMarks.Capital)));
    }

    private bool Reaches(TokenStream stream, SentenceScan scan, Hit cue, in Trigger trigger)
    {
        var hit = trigger.Hit;
        var status = cue.Term.Status!.Value;
        if (cue.Term.Family is { } family && trigger.Indicator.Family != family && trigger.Indicator.Id != family) return false;
        if (IsOfCasualties(cue) && trigger.Indicator.Family is not "casualty") return false;
        if (status == ClaimStatus.Negated && IsCauseOf(stream, cue, trigger)) return false;
        if (status == ClaimStatus.Proposed && Purpose.IsAfterFirst(stream, scan, cue.First)) return false;
        if (!CanChange(status, trigger) || (cue.Term.OfAgreement && trigger.Indicator.Family == "ceasefire")) return false;
        if (cue.First < hit.End && cue.End > hit.First) return cue.First < hit.First && (status != ClaimStatus.Negated || hit.End - hit.First < 3);
        if (ClosesSentence(stream, scan, cue)) return true;
        return cue.Term.Reach switch
        {
            Reach.Sentence => true,
            Reach.After when cue.Term.IsModal && cue.First - hit.End is >= 0 and <= 2 && SameClause(scan, cue, hit) => true,
            Reach.State => trigger.Indicator.IsState && SameClause(scan, cue, hit) && IsBeside(stream, cue, hit, 8),
            Reach.Around => SameClause(scan, cue, hit) && !IsOfOthers(stream, hit.End, cue.First) && IsBeside(stream, cue, hit, status == ClaimStatus.Ended ? 4 : 8),
            Reach.Next => (cue.Term.Family is null || (SameClause(scan, cue, hit) && IsBeside(stream, cue, hit, 6))) && cue.End <= hit.First && hit.First - cue.End <= (trigger.Indicator.Family == "access" ? 6 : 3) && !Breaks(stream, scan, cue.End, hit.First, status),
            _ when status == ClaimStatus.Denied => cue.End <= hit.First && hit.First - cue.End <= 22 && OnlyRelativesBetween(stream, scan, cue.End, hit.First),
            _ => cue.End <= hit.First && hit.First - cue.End <= LongestReach(status, trigger) && SameClause(scan, cue, hit) && !Breaks(stream, scan, cue.End, hit.First, status),
        };
    }

    /// <summary>The "no longer" of "no longer available" says nothing of what stands beside it.</summary>
    private static bool IsPartOfAnother(SentenceScan scan, Hit cue, Hit own)
    {
        if (cue.Term.Status != ClaimStatus.Ended) return false;
        foreach (var other in scan.Triggers)
            if (other.Term.Role == Role.Phrase && cue.IsPartOf(other) && (other.End <= own.First || other.First >= own.End)) return true;
        return false;
    }

    /// <summary>"No casualties were reported": the shelling was.</summary>
    private static bool IsOfCasualties(Hit cue) =>
        cue.Term.Status == ClaimStatus.Unreported && (cue.Term.Wording.Contains("casualt", StringComparison.Ordinal) || cue.Term.Wording.Contains("injur", StringComparison.Ordinal) || cue.Term.Wording.Contains("إصابات", StringComparison.Ordinal) || cue.Term.Wording.Contains("ضحايا", StringComparison.Ordinal));

    /// <summary>«لم يسفر القصف عن إصابات»: what does not cause has happened.</summary>
    private bool IsCauseOf(TokenStream stream, Hit cue, in Trigger trigger) =>
        trigger.Indicator.Family == "attack" && trigger.Hit.First - cue.End is 0 or 1 && (grammar.IsCausing(stream[cue.End - 1].Form) || (trigger.Hit.First > cue.End && grammar.IsCausing(stream[cue.End].Form)));

    /// <summary>"…, the agency warned.": a word of warning, denial or demand that ends the sentence is about all of it.</summary>
    private static bool ClosesSentence(TokenStream stream, SentenceScan scan, Hit cue)
    {
        if (cue.Term.Status is not (ClaimStatus.Warned or ClaimStatus.Denied) || cue.Term.Form == VerbForm.Base) return false;
        var end = scan.Sentence.End;
        if (end - cue.End > 1 || cue.First - scan.Sentence.First < 4) return false;
        for (var i = cue.First - 1; i >= Math.Max(scan.Sentence.First, cue.First - 6); i--)
            if (stream.IsSign(i, ',')) return true;
        return false;
    }

    /// <summary>"58 died and hundreds are feared missing": what is feared is said of those behind "and".</summary>
    private static bool IsOfOthers(TokenStream stream, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (stream.Folded(i) is "and" && (stream[i + 1].Kind == TokenKind.Number || stream.Folded(i + 1) is "hundreds" or "dozens" or "thousands" or "scores" or "many" or "others")) return true;
        return false;
    }

    private static bool IsBeside(TokenStream stream, Hit cue, Hit hit, int reach)
    {
        var from = Math.Min(cue.End, hit.End);
        var to = Math.Max(cue.First, hit.First);
        if (to - from > reach) return false;
        for (var i = from; i < to; i++)
            if (stream.IsSign(i, ',') || stream.IsSign(i, '،')) return false;
        return true;
    }

    private static bool CanChange(ClaimStatus status, in Trigger trigger) => status switch
    {
        ClaimStatus.Ended or ClaimStatus.Resumed or ClaimStatus.Started => trigger.Indicator.IsState,
        ClaimStatus.Ongoing => trigger.Indicator.IsState || trigger.Indicator.Family is "attack" or "access",
        _ => true,
    };

    /// <summary>"Denied the reports that spoke of…": a denial reaches through relative clauses.</summary>
    private bool OnlyRelativesBetween(TokenStream stream, SentenceScan scan, int from, int to)
    {
        foreach (var boundary in scan.Boundaries)
            if (boundary > from && boundary <= to && boundary < stream.Count && !grammar.IsRelative(stream[boundary].Form)) return false;
        return true;
    }

    /// <summary>How many words an aim or a plan governs: an aim governs little, and hardly ever a death.</summary>
    private static int LongestReach(ClaimStatus status, in Trigger trigger) => status switch
    {
        ClaimStatus.Proposed => trigger.Indicator.Family is "casualty" or "attack" or "shortage" or "hunger" or "need" || trigger.Indicator.Id == "displacement.flow" ? 2 : 7,
        ClaimStatus.Planned or ClaimStatus.Denied or ClaimStatus.Threatened => 10,
        _ => 14,
    };

    private static bool SameClause(SentenceScan scan, Hit cue, Hit hit) => scan.ClauseStart(Math.Max(cue.First, scan.Sentence.First)) == scan.ClauseStart(hit.First);

    /// <summary>A word of saying, or a comma with an "and" after it, between cue and trigger: the trigger is another statement.</summary>
    private static bool Breaks(TokenStream stream, SentenceScan scan, int from, int to, ClaimStatus status)
    {
        foreach (var cue in scan.Cues)
            if (cue.Term.Cue == CueKind.Speech && cue.First >= from && cue.End <= to) return true;
        for (var i = from; i + 1 < to; i++)
        {
            if (status is ClaimStatus.Proposed or ClaimStatus.Negated && (stream.IsSign(i, '،') || stream.IsSign(i, ','))) return true;
            if (stream.IsSign(i, '،') && stream[i + 1].Has(TokenMarks.And)) return true;
            if (stream.IsSign(i, ',') && stream.Folded(i + 1) is "and" or "but") return true;
        }

        return false;
    }

    private static ClaimStatus OwnStatus(TokenStream stream, SentenceScan scan, in Trigger trigger, bool isPurpose)
    {
        if (stream[trigger.Hit.First].Has(TokenMarks.Future)) return ClaimStatus.Planned;
        if (Purpose.IsNamed(stream, scan, trigger)) return ClaimStatus.Proposed;
        return trigger.Hit.Term.Status ?? (isPurpose ? ClaimStatus.Proposed : trigger.Indicator.PlainStatus);
    }
}
