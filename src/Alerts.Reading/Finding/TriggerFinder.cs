using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Which of a sentence's triggers count: a weak one needs what its heading names beside it, an armed word is no siege in
/// sport, and voice is settled here.
/// </summary>
internal sealed class TriggerFinder(Lexicon lexicon, Grammar grammar)
{
    private const int Near = 9;

    /// <summary>How many words may part what is needed beside a trigger from it: "killed at least three relief workers".</summary>
    private const int Beside = 4;

    /// <summary>What enters or arrives stands closer to its verb than what is brought.</summary>
    private const int NearSubject = 5;

    private readonly UInt128 _facility = lexicon.Concepts.Mask("facility");
    private readonly UInt128 _siegeSite = lexicon.Concepts.Mask("facility.health") | lexicon.Concepts.Mask("facility.education") | lexicon.Concepts.Mask("facility.camp") |
        lexicon.Concepts.Mask("facility.worship");

    private readonly UInt128 _place = lexicon.Concepts.Mask("civilian_place");
    private readonly UInt128 _metaphor = lexicon.Concepts.Mask("sport") | lexicon.Concepts.Mask("finance") | lexicon.Concepts.Mask("arts");
    private readonly UInt128 _fiction = lexicon.Concepts.Mask("fiction");
    private readonly UInt128 _supply = lexicon.Concepts.Mask("item");
    private readonly UInt128 _court = lexicon.Concepts.Mask("crime_court");
    private readonly UInt128 _hazard = lexicon.Concepts.Mask("hazard");
    private readonly UInt128 _animal = lexicon.Concepts.Mask("animal");
    private readonly UInt128 _disease = lexicon.Concepts.Mask("cause.disease");
    private readonly UInt128 _military = lexicon.Concepts.Mask("military");
    private readonly Indicator? _siegeFacility = lexicon.Indicators.FirstOrDefault(i => i.Id == "siege.facility");

    public void Find(TokenStream stream, SentenceScan scan, List<Quantity> quantities, bool placeNamed, List<Trigger> found)
    {
        found.Clear();
        foreach (var hit in scan.Triggers)
        {
            var near = scan.ConceptsNear(hit.First, hit.End, hit.Term.Role == Role.Happening && hit.Term.Needs != 0 ? NearSubject : Near);
            if ((hit.Term.Unless & scan.AllConcepts) != 0) continue;
            if (hit.Term.Needs != 0 && !(hit.Term.IsBeside ? StandsBeside(stream, scan, hit) : HasNeeds(hit, near, quantities, placeNamed))) continue;
            if (IsBlocked(stream, scan, hit, near) || IsOtherSense(stream, hit, quantities) || IsParticle(stream, scan, hit)) continue;
            var indicator = hit.Term.Indicator!;
            if (indicator.Id == "siege.area" && _siegeFacility is not null && IsOfSite(scan, hit)) indicator = _siegeFacility;
            found.Add(new Trigger { Hit = hit, Indicator = indicator, PeopleBefore = IsPeopleBefore(stream, scan, hit, quantities), EitherSide = IsArabicPlural(stream, hit), IsReduced = hit.Term.Form == VerbForm.PastOrParticiple && hit.Term.Role == Role.Verb && !HasBe(stream, scan, hit) });
        }
    }

    private bool HasNeeds(Hit hit, UInt128 near, List<Quantity> quantities, bool placeNamed)
    {
        if ((hit.Term.Needs & near) != 0) return true;
        if ((hit.Term.Needs & _place) == 0) return false;
        if (placeNamed) return true;
        foreach (var q in quantities)
            if (q.Class is QuantityClass.Person or QuantityClass.Family && Math.Abs(q.First - hit.First) <= Near + 3) return true;
        return false;
    }

    /// <summary>What is done to aid workers, and not what aid workers say: no sign and no word of saying stands between.</summary>
    private static bool StandsBeside(TokenStream stream, SentenceScan scan, Hit hit)
    {
        foreach (var concept in scan.Concepts)
        {
            if ((concept.Term.Concept & hit.Term.Needs) == 0) continue;
            var from = Math.Min(concept.End, hit.End);
            var to = Math.Max(concept.First, hit.First);
            if (to - from <= Beside && !IsParted(stream, scan, from, to)) return true;
        }

        return false;
    }

    private static bool IsParted(TokenStream stream, SentenceScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (stream[i].Kind == TokenKind.Sign && stream.Folded(i)[0] is ',' or ';' or ':' or '،') return true;
        return scan.Cues.Exists(c => c.Term.Cue == CueKind.Speech && c.First >= from && c.First < to);
    }

    private bool IsBlocked(TokenStream stream, SentenceScan scan, Hit hit, UInt128 near)
    {
        var close = scan.ConceptsNear(hit.First, hit.End, 5);
        var family = hit.Term.Indicator!.Family;
        if (stream[hit.First].Has(TokenMarks.Quoted) && hit.End - hit.First <= 2 && (near & _metaphor) != 0) return true;
        if ((close & _metaphor) != 0 && (scan.AllConcepts & _facility & ~_metaphor) == 0 && family is "siege" or "casualty" or "attack" or "detention" or "shortage") return true;
        if ((scan.AllConcepts & _fiction) != 0 && family is "siege" or "casualty" or "attack" or "weapon") return true;
        if (family == "siege" && ((close & (_metaphor | _hazard | _court)) != 0 || (hit.Term.Needs != 0 && IsOfSupply(scan, hit)))) return true;
        if (family == "casualty" && (scan.ConceptsNear(hit.First, hit.End, 3) & _animal) != 0) return true;
        if (family == "attack" && (scan.ConceptsNear(hit.First, hit.End, 3) & _hazard) != 0) return true;
        return hit.Term.Indicator.Id == "casualty.injured" && (scan.AllConcepts & _disease) != 0;
    }

    /// <summary>"Water has been cut off from the city": what stands right before is what is cut off.</summary>
    private bool IsOfSupply(SentenceScan scan, Hit hit)
    {
        foreach (var concept in scan.Concepts)
            if ((concept.Term.Concept & _supply) != 0 && hit.First - concept.End is >= 0 and <= 3) return true;
        return false;
    }

    /// <summary>"Rebel-held", «قضت عدة ساعات»: the letters of a trigger, not its sense.</summary>
    private static bool IsOtherSense(TokenStream stream, Hit hit, List<Quantity> quantities)
    {
        if (hit.Term.Indicator!.Id == "detention.held" && stream[hit.First].Has(TokenMarks.Hyphenated)) return true;
        if (hit.Term.Role == Role.Verb && hit.Term.Indicator.Family == "casualty" && hit.Term.Form == VerbForm.PastOrParticiple && hit.First > 0 && stream.Folded(hit.First - 1) is "the") return true;
        if (hit.Term.Role is Role.Verb or Role.State && hit.Term.Indicator.Family is "casualty" or "displacement" or "detention" && IsAttribute(hit, quantities)) return true;
        if (hit.Term.Role != Role.Happening) return false;
        if (hit.Term.Indicator.Family == "access" && quantities.Exists(q => q.First - hit.End is >= 0 and <= 1 && q.MayBePeople && !q.Has(QuantityFlags.Implied))) return true;
        foreach (var q in quantities)
            if (q.Class == QuantityClass.Duration && q.First - hit.End is >= 0 and <= 1) return true;
        return false;
    }

    /// <summary>«فقد يموت», «فقد قتل»: ف and the particle قد before a verb, and nobody lost.</summary>
    private static bool IsParticle(TokenStream stream, SentenceScan scan, Hit hit)
    {
        if (hit.End - hit.First != 1 || stream.Folded(hit.First) is not "فقد" || hit.End >= scan.Sentence.End) return false;
        var next = stream.Folded(hit.End);
        if (next.Length > 3 && next[0] is 'ي' or 'ت') return true;
        return scan.Triggers.Exists(t => t.First == hit.End && t.Term.Form is VerbForm.Past or VerbForm.Present) || scan.Cues.Exists(c => c.First == hit.End && c.Term.Form is VerbForm.Past or VerbForm.Present);
    }

    /// <summary>"740 wounded people were flown", "14 abducted students were freed": what they are, not what happens.</summary>
    private static bool IsAttribute(Hit hit, List<Quantity> quantities)
    {
        var isBehindNumber = false;
        foreach (var q in quantities)
        {
            if (q.NumberFirst >= 0 && q.NounFirst >= 0 && q.NounFirst <= hit.First && q.NounEnd > hit.End) return true;
            if (isBehindNumber && q.NumberFirst < 0 && q.NounFirst == hit.End) return true;
            isBehindNumber |= q.NumberFirst >= 0 && q.NounFirst < 0 && q.NumberEnd == hit.First;
        }

        return false;
    }

    /// <summary>What is surrounded is a hospital, a school, a camp: it stands right beside the word.</summary>
    private bool IsOfSite(SentenceScan scan, Hit hit)
    {
        foreach (var concept in scan.Concepts)
        {
            if ((concept.Term.Concept & _siegeSite) == 0) continue;
            var gap = concept.First >= hit.End ? concept.First - hit.End : hit.First - concept.End;
            if (gap <= 3) return true;
        }

        return false;
    }

    private bool IsPeopleBefore(TokenStream stream, SentenceScan scan, Hit hit, List<Quantity> quantities)
    {
        var term = hit.Term;
        var arabic = stream.Folded(hit.First)[0] >= 'ء';
        if (term.Role == Role.State) return true;
        if (term.Role is Role.Noun or Role.Phrase) return false;
        if (arabic) return (term.Role == Role.Happening && IsPlural(stream.Folded(hit.First))) || (hit.First > scan.Sentence.First && grammar.IsRelative(stream[hit.First - 1].Form));
        if (term.Role == Role.Happening) return true;
        if (term.Form == VerbForm.Participle || (term.Form is VerbForm.Base or VerbForm.Past && IsRightAfterBe(stream, scan, hit))) return true;
        if (term.Form != VerbForm.PastOrParticiple) return false;
        return HasBe(stream, scan, hit) || !ObjectFollows(hit, quantities);
    }

    /// <summary>"30 were hurt": a verb whose participle looks like its base.</summary>
    private bool IsRightAfterBe(TokenStream stream, SentenceScan scan, Hit hit) => hit.First > scan.Sentence.First && grammar.IsBe(stream[hit.First - 1].Form);

    private bool HasBe(TokenStream stream, SentenceScan scan, Hit hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(scan.Sentence.First, hit.First - 4); i--)
            if (grammar.IsBe(stream[i].Form)) return true;
        return false;
    }

    private static bool IsArabicPlural(TokenStream stream, Hit hit) => hit.Term.Role == Role.Verb && IsPlural(stream.Folded(hit.First));

    private static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith("وا") || word.EndsWith("ون");

    private static bool ObjectFollows(Hit hit, List<Quantity> quantities)
    {
        foreach (var q in quantities)
            if (q.MayBePeople && q.First >= hit.End && q.First - hit.End <= 3) return true;
        return false;
    }

    /// <summary>True where only soldiers, bases and positions are hit.</summary>
    public bool IsMilitaryOnly(UInt128 near) => (near & _military) != 0 && (near & _facility) == 0;
}
