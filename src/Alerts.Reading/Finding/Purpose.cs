using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>What is done for the sake of something has not brought it about: "to kill", "for the repatriation of", «لتوصيل المساعدات».</summary>
internal sealed class Purpose(Grammar grammar)
{
    /// <summary>"to kill" is an aim, unless it was forced, continued or begun.</summary>
    public bool IsInfinitive(TokenStream stream, SentenceScan scan, Hit hit)
    {
        var to = hit.First - 1;
        if (hit.Term.Form != VerbForm.Base || hit.Term.Role is not (Role.Verb or Role.Happening)) return false;
        if (to < scan.Sentence.First || stream.Folded(to) is not "to" || IsAfterFirst(stream, scan, to)) return false;
        for (var i = to - 1; i >= Math.Max(scan.Sentence.First, to - 4); i--)
            if (grammar.TakesFact(stream[i].Form)) return false;
        return true;
    }

    /// <summary>"The first to break through the blockade" has broken through.</summary>
    public static bool IsAfterFirst(TokenStream stream, SentenceScan scan, int to)
    {
        if (to < scan.Sentence.First || stream.Folded(to) is not "to") return false;
        for (var i = to - 1; i >= Math.Max(scan.Sentence.First, to - 4) && stream[i].Kind == TokenKind.Word; i--)
            if (stream.Folded(i) is "first" or "only" or "latest" or "last") return true;
        return false;
    }

    /// <summary>A preposition before the name of an act of will makes it what is aimed at.</summary>
    public static bool IsNamed(TokenStream stream, SentenceScan scan, in Trigger trigger) =>
        stream[trigger.Hit.First].Has(TokenMarks.For)
            ? (trigger.Hit.Term.Status == ClaimStatus.Ended || IsActOfWill(trigger)) && !IsBreachOf(scan, trigger.Hit)
            : IsActOfWill(trigger) && FollowsFor(stream, trigger.Hit.First - 1);

    /// <summary>"Meet for the repatriation of refugees".</summary>
    private static bool FollowsFor(TokenStream stream, int at) =>
        at >= 1 && (stream.Folded(at) is "for" || (stream.Folded(at) is "the" && stream.Folded(at - 1) is "for"));

    /// <summary>«خروقات لاتفاق وقف إطلاق النار»: done to it, not for it.</summary>
    private static bool IsBreachOf(SentenceScan scan, Hit hit)
    {
        foreach (var other in scan.Triggers)
            if (other.Term.Indicator!.Family == "ceasefire" && other.Term.Indicator.Id != "ceasefire.status" && other.First < hit.First && hit.First - other.End is >= -3 and <= 2) return true;
        return false;
    }

    private static bool IsActOfWill(in Trigger trigger) =>
        trigger.Hit.Term.Role == Role.Noun && trigger.Hit.Term.Status is null && trigger.Indicator.Id is "access.delivered" or "detention.released" or "displacement.return" or "ceasefire.status";
}
