using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Everything the lists know about one sentence: triggers, cues and concepts in text order, and where its clauses begin.
/// Filled again for each sentence.
/// </summary>
internal sealed class SentenceScan(PhraseIndex<Term> terms)
{
    private readonly List<(int End, Term What)> _found = new(16);

    public List<Hit> Triggers { get; } = new(32);

    public List<Hit> Cues { get; } = new(32);

    public List<Hit> Concepts { get; } = new(64);

    public List<Hit> Days { get; } = new(8);

    public List<Hit> Actors { get; } = new(8);

    /// <summary>Russian, روسي: parties named by an adjective.</summary>
    public List<Hit> Adjectives { get; } = new(8);

    /// <summary>Words that tell who did it from who is only named.</summary>
    public List<Hit> Links { get; } = new(8);

    public List<Hit> Masks { get; } = new(4);

    /// <summary>Tokens at which a new clause begins, in order.</summary>
    public List<int> Boundaries { get; } = new(16);

    public Sentence Sentence { get; private set; }

    public UInt128 AllConcepts { get; private set; }

    public void Fill(TokenStream stream, Sentence sentence)
    {
        Sentence = sentence;
        Triggers.Clear();
        Cues.Clear();
        Concepts.Clear();
        Masks.Clear();
        Actors.Clear();
        Adjectives.Clear();
        Links.Clear();
        Days.Clear();
        Boundaries.Clear();
        AllConcepts = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            _found.Clear();
            terms.At(stream, i, _found);
            foreach (var (end, term) in _found)
                if (end <= sentence.End && WithRest(stream, i, end, term) is { } hit && !IsVerbWithArticle(stream, hit)) Sort(hit);
            if (IsClauseSign(stream, i)) Boundaries.Add(i + 1);
            else if (IsAndThat(stream, i)) Boundaries.Add(i);
        }

        KeepLongest(Triggers);
        KeepLongest(Cues);
        KeepLongest(Actors);
        KeepLongest(Links);
        DropMasked();
        Cues.RemoveAll(IsWithinName);
        foreach (var cue in Cues)
            if (cue.Term.Cue == CueKind.Clause) Boundaries.Add(cue.First);
        foreach (var trigger in Triggers) AddFinite(stream, trigger);
        foreach (var cue in Cues) AddFinite(stream, cue);
        Boundaries.Sort();
    }

    /// <summary>"And" with a finite verb begins another statement: «ينفي الهدنة ويقصف المستشفى».</summary>
    private void AddFinite(TokenStream stream, Hit hit)
    {
        if (hit.First == Sentence.First || hit.Term.Form is not (VerbForm.Past or VerbForm.Present or VerbForm.PastOrParticiple) || hit.Term.Role is not (Role.Verb or Role.Happening)) return;
        if (stream[hit.First].Has(TokenMarks.And) || stream[hit.First].Has(TokenMarks.So)) Boundaries.Add(hit.First);
        else if (stream.Folded(hit.First - 1) is "and" or "but") Boundaries.Add(hit.First - 1);
    }

    /// <summary>The first token of the clause a token stands in.</summary>
    public int ClauseStart(int token)
    {
        var start = Sentence.First;
        foreach (var boundary in Boundaries)
        {
            if (boundary > token) break;
            start = boundary;
        }

        return start;
    }

    /// <summary>One past the last token of the clause a token stands in.</summary>
    public int ClauseEnd(int token)
    {
        foreach (var boundary in Boundaries)
            if (boundary > token) return boundary;
        return Sentence.End;
    }

    /// <summary>How many clauses begin between two tokens.</summary>
    public int BoundariesBetween(int from, int to)
    {
        var count = 0;
        foreach (var boundary in Boundaries)
            if (boundary > from && boundary <= to) count++;
        return count;
    }

    /// <summary>The concepts named within so many tokens of a run.</summary>
    public UInt128 ConceptsNear(int first, int end, int reach)
    {
        UInt128 bits = 0;
        foreach (var hit in Concepts)
            if (hit.End > first - reach && hit.First < end + reach && (hit.First >= end || hit.End <= first)) bits |= hit.Term.Concept;
        return bits;
    }

    /// <summary>The concepts that share a word with a run.</summary>
    public UInt128 ConceptsIn(int first, int end)
    {
        UInt128 bits = 0;
        foreach (var hit in Concepts)
            if (hit.First < end && hit.End > first) bits |= hit.Term.Concept;
        return bits;
    }

    /// <summary>The hit where what must follow the phrase does follow it: at once (then it is part of it), or within a few words of the clause.</summary>
    private Hit? WithRest(TokenStream stream, int first, int end, Term term)
    {
        if (term.Rest is not { } rest) return new Hit(first, end, term);
        var reach = term.Kind == TermKind.Concept ? 1 : term.Kind == TermKind.Cue ? 3 : term.Role is Role.Verb or Role.Happening ? 7 : 4;
        for (var at = end; at <= end + reach && at + rest.Length <= Sentence.End; at++)
        {
            if (stream[at].Kind == TokenKind.Sign && stream.Folded(at)[0] is not ('"' or '“' or '”' or '«' or '»')) return null;
            if (Follows(stream, at, rest)) return new Hit(first, at == end ? at + rest.Length : end, term);
        }

        return null;
    }

    private static bool Follows(TokenStream stream, int at, int[][] rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            ref readonly var token = ref stream[at + i];
            if (Array.IndexOf(rest[i], token.Form) < 0 && (token.OtherForm == 0 || Array.IndexOf(rest[i], token.OtherForm) < 0)) return false;
        }

        return true;
    }

    // «السيرة» is no form of «سير»: a finite verb has no article.
    private static bool IsVerbWithArticle(TokenStream stream, Hit hit) =>
        hit.Term is { Kind: TermKind.Trigger, Mask: false, Role: Role.Verb or Role.Happening, Form: VerbForm.Past or VerbForm.Present } && stream[hit.First].Has(TokenMarks.Definite);

    private void Sort(Hit hit)
    {
        if (hit.Term.Mask) Masks.Add(hit);
        else if (hit.Term.Kind == TermKind.Trigger) Triggers.Add(hit);
        else if (hit.Term.Kind == TermKind.Cue) (hit.Term.Cue is CueKind.Agent or CueKind.Aside or CueKind.Support ? Links : Cues).Add(hit);
        else if (hit.Term.Kind == TermKind.Actor) (hit.Term.IsAdjective ? Adjectives : Actors).Add(hit);
        else if (hit.Term.Kind == TermKind.Day) Days.Add(hit);
        else
        {
            Concepts.Add(hit);
            AllConcepts |= hit.Term.Concept;
        }
    }

    /// <summary>«قال إن … وأن …»: the second thing said.</summary>
    private static bool IsAndThat(TokenStream stream, int i) => stream[i].Kind == TokenKind.Word && stream.Folded(i) is "وان" && i > 0;

    private static bool IsClauseSign(TokenStream stream, int i) =>
        stream[i].Kind == TokenKind.Sign && stream.Folded(i)[0] is ';' or '؛' or ':' or '—' or '–' or '(' or ')';

    /// <summary>Of two triggers or cues over the same words the longer one counts, whatever its card; equal ones stand side by side.</summary>
    private static void KeepLongest(List<Hit> hits)
    {
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            var hit = hits[i];
            foreach (var other in hits)
            {
                if (!hit.IsPartOf(other) || !Displaces(other.Term, hit.Term)) continue;
                hits.RemoveAt(i);
                break;
            }
        }
    }

    /// <summary>A longer trigger takes the place of a shorter one of its family; "died of malnutrition" is hunger and leaves "died" a death.</summary>
    private static bool Displaces(Term longer, Term shorter) =>
        longer.Kind != TermKind.Trigger || longer.Indicator!.Family == shorter.Indicator!.Family || shorter.Indicator.Family == "need";

    /// <summary>Doctors Without Borders: the "without" of a name negates nothing.</summary>
    private bool IsWithinName(Hit cue) =>
        cue.Term.Status == ClaimStatus.Negated && Concepts.Exists(c => c.First < cue.First && c.End > cue.End);

    /// <summary>The port of Port Sudan is no port.</summary>
    public void DropWithinNames(List<FoundPlace> places, int from)
    {
        for (var i = from; i < places.Count && places[i].First < Sentence.End; i++)
        {
            if (!places[i].IsKnown || places[i].End - places[i].First < 2 || places[i].Kind is PlaceKind.Site or PlaceKind.Crossing or PlaceKind.Camp) continue;
            var (first, end) = (places[i].First, places[i].End);
            Concepts.RemoveAll(hit => hit.First >= first && hit.End <= end && hit.End - hit.First < end - first);
        }
    }

    private void DropMasked()
    {
        foreach (var mask in Masks)
        {
            Concepts.RemoveAll(c => c.IsPartOf(mask));
            for (var i = Triggers.Count - 1; i >= 0; i--)
                if (Triggers[i].Term.Indicator == mask.Term.Indicator && Triggers[i].First < mask.End && Triggers[i].End > mask.First && Triggers[i].End - Triggers[i].First <= mask.End - mask.First)
                    Triggers.RemoveAt(i);
        }
    }
}
