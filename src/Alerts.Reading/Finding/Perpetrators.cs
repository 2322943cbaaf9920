using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Who did it. Only an actor whom the words make the doer is named: behind "by", as the subject of the verb or the genitive of the deed,
/// or joined to such a one; whoever is only named near it is not.
/// </summary>
internal static class Perpetrators
{
    private const int Reach = 14;
    private const int SubjectReach = 4;
    private const int LinkReach = 2;

    public static IReadOnlyList<Hit> Of(TokenStream stream, SentenceScan scan, Hit trigger)
    {
        List<Hit>? actors = null;
        var joined = -1;
        foreach (var actor in scan.Actors)
        {
            if (Gap(actor, trigger) > Reach || IsSpeaker(scan, actor)) continue;
            if (!(Joins(stream, joined, actor.First) || Did(stream, scan, actor, trigger))) continue;
            joined = actor.End;
            (actors ??= []).Add(actor);
        }

        return actors ?? (IReadOnlyList<Hit>)[];
    }

    /// <summary>The ids of the doers; who "the rebels" are, the country of the deed decides (an ISO 3166-1 alpha-2 code, or null).</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<Hit> doers, string? country)
    {
        if (doers.Count == 0) return [];
        List<string> ids = [];
        foreach (var doer in doers)
            if (doer.Term.Actor is { } actor && (!doer.Term.IsShared || actor.Country == country) && !ids.Contains(actor.Id)) ids.Add(actor.Id);
        return ids;
    }

    private static bool IsArabic(TokenStream stream, int token) => stream.Folded(token)[0] is >= 'ء' and <= 'ي';

    private static int Gap(Hit one, Hit other) => one.First >= other.End ? one.First - other.End : other.First - one.End;

    private static bool Did(TokenStream stream, SentenceScan scan, Hit actor, Hit trigger)
    {
        if (LinkOf(stream, scan, actor, trigger) is { } link) return link == CueKind.Agent;
        return IsArabic(stream, trigger.First) ? DidInArabic(stream, actor, trigger) : DidInEnglish(stream, scan, actor, trigger);
    }

    /// <summary>The nearest linking word just before the actor, or, in English, joined behind it: rebel-held.</summary>
    private static CueKind? LinkOf(TokenStream stream, SentenceScan scan, Hit actor, Hit trigger)
    {
        CueKind? nearest = null;
        foreach (var link in scan.Links)
        {
            if (link.First == actor.End && stream[link.First].Has(TokenMarks.Hyphenated)) return CueKind.Aside;
            var gap = actor.First - link.End;
            if (gap is < 0 or > LinkReach || link.First == trigger.First || stream[link.First].Has(TokenMarks.Hyphenated) || HasSign(stream, link.End, actor.First)) continue;
            nearest = link.Term.Cue;
        }

        return nearest;
    }

    /// <summary>«قصفت قوات…» as the verb's subject, «حصار قوات…» as the genitive of the deed; «مقتل جنود» are those who suffered it.</summary>
    private static bool DidInArabic(TokenStream stream, Hit actor, Hit trigger)
    {
        if (actor.First != trigger.End) return false;
        if (trigger.Term.Role == Role.Verb) return trigger.Term.Form != VerbForm.Passive && !stream[trigger.First].Has(TokenMarks.PassiveMark);
        return trigger.Term.Role == Role.Noun && trigger.Term.Indicator is { Family: "attack" or "siege" or "weapon" };
    }

    /// <summary>"Israeli forces killed…", "army shelling of…"; "three RSF fighters were killed" are those who suffered it.</summary>
    private static bool DidInEnglish(TokenStream stream, SentenceScan scan, Hit actor, Hit trigger)
    {
        var reach = scan.Links.Exists(l => l.Term.Cue == CueKind.Support && l.First >= actor.End && l.End <= trigger.First) ? 2 * SubjectReach : SubjectReach;
        if (actor.End > trigger.First || trigger.First - actor.End > reach || HasSign(stream, actor.End, trigger.First)) return false;
        if (actor.First > 0 && stream[actor.First - 1].Kind == TokenKind.Number) return false;
        for (var i = actor.End; i < trigger.First; i++)
            if (stream.Folded(i) is "was" or "were" or "been" or "being" or "be" or "is" or "are") return false;
        return trigger.Term.Role == Role.Verb || (trigger.Term.Role == Role.Noun && trigger.First - actor.End <= 1 && trigger.Term.Indicator is { Family: "attack" or "siege" or "weapon" });
    }

    private static bool Joins(TokenStream stream, int before, int actor)
    {
        if (before < 0 || actor - before > 2 || actor < before) return false;
        if (stream[before].Has(TokenMarks.And) || stream[actor].Has(TokenMarks.And)) return true;
        return before < actor && stream.Folded(before) is "and" or "و";
    }

    private static bool HasSign(TokenStream stream, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (stream[i].Kind == TokenKind.Sign) return true;
        return false;
    }

    /// <summary>"The army said…": the actor speaks there and is not the one who did it.</summary>
    private static bool IsSpeaker(SentenceScan scan, Hit actor)
    {
        foreach (var cue in scan.Cues)
            if (cue.Term.Cue == CueKind.Speech && (cue.First == actor.End || cue.End == actor.First)) return true;
        return false;
    }
}
