using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Who helps those who did it: the party that stands right behind, inside or hyphenated before a word of support.</summary>
internal static class Supporters
{
    private const int Reach = 24;
    private const int LinkReach = 2;

    public static IReadOnlyList<string> Of(TokenStream stream, SentenceScan scan, Hit trigger)
    {
        List<string>? helpers = null;
        foreach (var link in scan.Links)
        {
            if (link.Term.Cue != CueKind.Support || link.First - trigger.End > Reach || trigger.First - link.End > Reach) continue;
            if ((Beside(stream, scan.Actors, link) ?? Beside(stream, scan.Adjectives, link)) is not { } helper) continue;
            var named = link.Term.Means is { } means ? $"{helper.Id}:{means}" : helper.Id;
            Add(helpers ??= [], named, helper.Id);
        }

        return helpers ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Once each, with the means where any of the words names them.</summary>
    private static void Add(List<string> helpers, string named, string id)
    {
        if (helpers.Exists(h => h == named || h.StartsWith(id + ":", StringComparison.Ordinal))) return;
        helpers.Remove(id);
        helpers.Add(named);
    }

    private static Actor? Beside(TokenStream stream, List<Hit> parties, Hit link)
    {
        var isHyphenated = stream[link.First].Has(TokenMarks.Hyphenated);
        foreach (var party in parties)
            if (isHyphenated ? party.End == link.First : party.First > link.First && party.First - link.End <= LinkReach) return party.Term.Actor;
        return null;
    }
}
