using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Reads the cues of a language: under each meaning the verbs, nouns and phrases that give it, and how far they reach.</summary>
internal static class CueFile
{
    public static void Enter(YamlFile file, string language, TermList terms)
    {
        foreach (var (meaning, node, groups) in file.Pairs(file.Root))
        {
            if (Meaning(meaning) is not { } what)
            {
                file.Fault(node, $"'{meaning}' is no meaning of a cue", "use a status, or clause, speech, doubt, total, window, furniture, agent, aside, support");
                continue;
            }

            foreach (var (heading, headingNode, list) in file.Pairs(groups))
                foreach (var (entry, _) in file.Lines(list))
                    if (!EnterOne(entry, heading, language, what, terms))
                        file.Fault(headingNode, $"'{heading}' is no heading of cues", "use verbs, nouns or phrases, with around, next, state or sentence after it, and of with a family");
        }
    }

    private static (CueKind Kind, ClaimStatus? Status)? Meaning(string name)
    {
        if (Enum.TryParse<ClaimStatus>(name, true, out var status)) return (CueKind.Status, status);
        return name != "status" && Enum.TryParse<CueKind>(name, true, out var kind) ? (kind, null) : null;
    }

    private static bool EnterOne(string entry, string heading, string language, (CueKind Kind, ClaimStatus? Status) what, TermList terms)
    {
        var of = heading.Split(" of ", 2);
        var parts = of[0].Split(' ');
        var means = what.Kind == CueKind.Support && parts.Length > 1 ? parts[1] : null;
        var reach = parts.Length == 1 || means is not null ? Reach.After : Enum.TryParse<Reach>(parts[1], true, out var r) ? r : (Reach?)null;
        if (reach is null) return false;
        Term Cue(VerbForm form, int[][]? rest) => new()
        {
            Kind = TermKind.Cue, Wording = entry, Cue = what.Kind, Status = what.Status, Reach = reach.Value, Form = form, Rest = rest, Means = means, Family = of.Length > 1 ? of[1] : null,
            IsModal = entry is "must" or "should" or "will" or "would" or "could" or "may" or "might" or "shall" or "needs to" or "has to" or "is to be" or "are to be" or "would be" or "can",
            OfAgreement = entry.Contains("اتفاق", StringComparison.Ordinal) || entry.Contains("deal", StringComparison.Ordinal) || entry.Contains("agree", StringComparison.Ordinal),
        };
        switch (parts[0])
        {
            case "verbs":
                terms.AddVerb(entry, language, Cue);
                return true;
            case "nouns":
                terms.AddNoun(entry, language, (_, rest) => Cue(VerbForm.Base, rest));
                return true;
            case "phrases":
                terms.AddPhrase(entry, language, rest => Cue(VerbForm.Base, rest));
                return true;
            default:
                return false;
        }
    }
}
