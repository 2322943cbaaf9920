using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Makes the drafts of one sentence: triggers with their figures, and counted nouns that say themselves what befell the people.</summary>
internal sealed class DraftBuilder
{
    private const int QuoteLimit = 400;

    private readonly TriggerFinder _triggerFinder;
    private readonly Framing _framing;
    private readonly PeopleBinding _binding;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<FigureKind, Indicator> _byNounKind = [];
    private readonly UInt128 _weapon;
    private readonly UInt128 _facility;
    private readonly UInt128 _civilian;
    private readonly UInt128 _item;
    private readonly UInt128 _cause;
    private readonly Indicator? _violence;
    private readonly Speakers _speakers;
    private readonly Chronology _chronology;
    private readonly List<Trigger> _triggers = new(32);

    public DraftBuilder(Lexicon lexicon, Grammar grammar)
    {
        _lexicon = lexicon;
        _triggerFinder = new TriggerFinder(lexicon, grammar);
        _framing = new Framing(grammar);
        _binding = new PeopleBinding(grammar);
        _violence = lexicon.Indicators.FirstOrDefault(i => i.Id == "access.violence");
        _chronology = new Chronology(grammar);
        _speakers = new Speakers(lexicon.Concepts);
        _weapon = lexicon.Concepts.Mask("weapon");
        _facility = lexicon.Concepts.Mask("facility");
        _civilian = _facility & ~lexicon.Concepts.Mask("facility.residential");
        _item = lexicon.Concepts.Mask("item");
        _cause = lexicon.Concepts.Mask("cause");
        foreach (var (kind, id) in NounIndicators)
            if (lexicon.Indicators.FirstOrDefault(i => i.Id == id) is { } indicator) _byNounKind[kind] = indicator;
    }

    private static (FigureKind Kind, string Id)[] NounIndicators =>
    [
        (FigureKind.Killed, "casualty.killed"), (FigureKind.Injured, "casualty.injured"), (FigureKind.Combined, "casualty.combined"),
        (FigureKind.Missing, "casualty.missing"), (FigureKind.Displaced, "displacement.stock"), (FigureKind.Detained, "detention.held"),
        (FigureKind.Abducted, "detention.held"),
    ];

    public void Build(TokenStream stream, SentenceScan scan, int sentence, List<Quantity> quantities, bool placeNamed, DateOnly? published, List<Draft> drafts)
    {
        _triggerFinder.Find(stream, scan, quantities, placeNamed, _triggers);
        for (var t = 0; t < _triggers.Count; t++)
        {
            var trigger = _triggers[t];
            Judge(stream, scan, quantities, published, ref trigger);
            _triggers[t] = trigger;
        }

        Span<int> triggerOf = quantities.Count <= 128 ? stackalloc int[quantities.Count] : new int[quantities.Count];
        _binding.Bind(stream, scan, _triggers, quantities, triggerOf);
        var before = drafts.Count;
        for (var t = 0; t < _triggers.Count; t++) FromTrigger(stream, scan, sentence, t, quantities, triggerOf, drafts);
        for (var q = 0; q < quantities.Count; q++)
            if (triggerOf[q] < 0 && !PeopleBinding.IsPassedOver(_triggers, quantities, q) && !PeopleBinding.IsToldByPhrase(_triggers, quantities[q])) FromNoun(stream, scan, sentence, quantities, q, published, drafts);
        ReferBackTogether(drafts, before);
    }

    /// <summary>"The blast was a suicide attack": what one word of a sentence refers back to, the others do too.</summary>
    private static void ReferBackTogether(List<Draft> drafts, int from)
    {
        var refers = false;
        for (var i = from; i < drafts.Count; i++) refers |= drafts[i].RefersBack && drafts[i].Indicator.Family is "attack";
        for (var i = from; i < drafts.Count && refers; i++) drafts[i].RefersBack = true;
    }

    private void Judge(TokenStream stream, SentenceScan scan, List<Quantity> quantities, DateOnly? published, ref Trigger trigger)
    {
        _framing.Judge(stream, scan, ref trigger);
        if (!trigger.Status.IsAsserted()) return;
        if (_chronology.IsHistory(stream, scan, quantities, trigger, published))
        {
            trigger.Status = ClaimStatus.Historical;
            trigger.Because = "an earlier year";
        }
        else if (trigger.Indicator.Family == "casualty") trigger.IsRetoldTotal = _chronology.IsSinceYears(stream, scan, quantities, trigger, published);
    }

    private void FromTrigger(
        TokenStream stream, SentenceScan scan, int sentence, int t, List<Quantity> quantities, Span<int> triggerOf, List<Draft> drafts)
    {
        var trigger = _triggers[t];
        if (IsWithheld(t)) return;
        if (trigger.Indicator.Family == "attack" && HitsFightersOnly(scan, trigger.Hit, quantities)) return;
        if (trigger.Indicator.Family == "attack" && _triggerFinder.IsMilitaryOnly(scan.ConceptsNear(trigger.Hit.First, trigger.Hit.End, 6))) return;
        var made = 0;
        if (trigger.Indicator.Figure is not null)
            for (var q = 0; q < quantities.Count; q++)
            {
                if (triggerOf[q] != t || (!trigger.Indicator.NeedsPeople && (made > 0 || quantities[q].Has(QuantityFlags.Implied)))) continue;
                drafts.Add(Make(stream, scan, sentence, trigger, quantities[q]));
                if (_violence is not null && (quantities[q].Groups & PersonGroups.AidWorker) != 0 && trigger.Indicator.Family is "casualty" or "detention") drafts.Add(AgainstAid(stream, scan, sentence, trigger));
                made++;
            }

        if (made > 0) return;
        var draft = Make(stream, scan, sentence, trigger, null);
        draft.CanStandAlone = !trigger.Indicator.NeedsPeople || !draft.Status.IsAsserted() || (MovesPeople(trigger.Indicator) && IsPeopleNear(trigger.Hit, quantities)) ||
            (trigger.Hit.Term.Role == Role.Phrase && trigger.Indicator.Figure == FigureKind.Combined);
        drafts.Add(draft);
        if (Presupposes(trigger)) drafts.Add(Presupposed(stream, scan, sentence, trigger));
    }

    /// <summary>Aid workers killed, hurt or held: told under the people and under access.</summary>
    private Draft AgainstAid(TokenStream stream, SentenceScan scan, int sentence, Trigger trigger)
    {
        trigger.Indicator = _violence!;
        return Make(stream, scan, sentence, trigger, null);
    }

    private static bool MovesPeople(Indicator indicator) => indicator.Id is "displacement.flow" or "displacement.return" or "detention.released";

    private static bool IsPeopleNear(Hit hit, List<Quantity> quantities)
    {
        foreach (var q in quantities)
            if (q.Class is QuantityClass.Person or QuantityClass.Family && (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) == 0 && q.First - hit.End < 5 && hit.First - Math.Max(q.End, q.NounEnd) < 5) return true;
        return false;
    }

    /// <summary>A demand, a plan or a proposal about a siege presupposes that there is one: a state never told alone.</summary>
    private static bool Presupposes(in Trigger trigger) =>
        trigger.Indicator.Family == "siege" && trigger.Status is ClaimStatus.Demanded or ClaimStatus.Proposed or ClaimStatus.Planned;

    private Draft Presupposed(TokenStream stream, SentenceScan scan, int sentence, Trigger trigger)
    {
        trigger.Status = ClaimStatus.Ongoing;
        trigger.Because = "presupposed";
        var draft = Make(stream, scan, sentence, trigger, null);
        draft.Background = true;
        return draft;
    }

    /// <summary>"Airstrikes kill 140 rebels": fighting between forces, with no civilian and no civilian object in sight.</summary>
    private bool HitsFightersOnly(SentenceScan scan, Hit hit, List<Quantity> quantities)
    {
        var fighters = false;
        foreach (var q in quantities)
        {
            if (q.Class != QuantityClass.Person) continue;
            var combatants = (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) != 0;
            if (!combatants && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker) && !q.Has(QuantityFlags.Definite)) return false;
            fighters |= combatants && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker);
        }

        return fighters && (scan.ConceptsNear(hit.First, hit.End, 12) & _civilian) == 0;
    }

    /// <summary>"Delays the entry of aid": what is withheld is not delivered, and is told as the constraint it is.</summary>
    private bool IsWithheld(int t)
    {
        if (_triggers[t].Indicator.Id != "access.delivered") return false;
        foreach (var other in _triggers)
            if (other.Indicator.Id == "access.constraint" && _triggers[t].Hit.First - other.Hit.End is >= -2 and <= 8) return true;
        return false;
    }

    /// <summary>«12 قتيلا», "30 wounded": the noun is the predicate.</summary>
    private void FromNoun(TokenStream stream, SentenceScan scan, int sentence, List<Quantity> quantities, int at, DateOnly? published, List<Draft> drafts)
    {
        var quantity = quantities[at];
        if (quantity.NounKind is not { } kind || !_byNounKind.TryGetValue(kind, out var indicator) || quantity.Has(QuantityFlags.PartitiveBase)) return;
        if (quantity.Has(QuantityFlags.Definite) && quantity.Has(QuantityFlags.Implied)) return;
        foreach (var mask in scan.Masks)
            if (mask.Term.Indicator == indicator && mask.First <= quantity.First && mask.End >= quantity.First) return;
        if (quantity.Has(QuantityFlags.Implied) && kind is not (FigureKind.Killed or FigureKind.Injured or FigureKind.Combined)) return;
        var term = new Term { Kind = TermKind.Trigger, Wording = "", Indicator = indicator, Role = Role.State };
        var trigger = new Trigger
        {
            Hit = new Hit(quantity.NounFirst >= 0 ? quantity.NounFirst : quantity.First, Math.Max(quantity.NounEnd, quantity.End), term), Indicator = indicator, PeopleBefore = true,
        };
        Judge(stream, scan, quantities, published, ref trigger);
        if (!indicator.Family.Equals("casualty", StringComparison.Ordinal) && IsTalk(trigger.Status)) trigger.Status = indicator.PlainStatus;
        drafts.Add(Make(stream, scan, sentence, trigger, quantity));
    }

    /// <summary>What is asked, feared or planned about the displaced or the detained does not undo that they are.</summary>
    private static bool IsTalk(ClaimStatus status) =>
        status is ClaimStatus.Warned or ClaimStatus.Proposed or ClaimStatus.Demanded or ClaimStatus.Threatened or ClaimStatus.Planned;

    private Draft Make(TokenStream stream, SentenceScan scan, int sentence, in Trigger trigger, Quantity? quantity)
    {
        var first = trigger.Hit.First;
        var end = trigger.Hit.End;
        if (quantity is { } q)
        {
            first = Math.Min(first, q.First);
            end = Math.Max(end, Math.Max(q.End, q.NounEnd));
        }

        var near = scan.ConceptsNear(first, end, 12);
        var draft = new Draft
        {
            Indicator = trigger.Indicator, Status = trigger.Status, State = trigger.Hit.Term.State, Sentence = sentence, Trigger = trigger.Hit.First, TriggerEnd = trigger.Hit.End, First = first, End = end,
            RefersBack = RefersBack(stream, scan, trigger.Hit), Doubtful = trigger.Doubtful, Background = trigger.IsRetoldTotal, Weapon = _lexicon.Concepts.Name(near, _weapon), Facility = _lexicon.Concepts.Name(near, _facility),
            Cause = _lexicon.Concepts.Name(scan.AllConcepts, _cause), Items = ItemsOf(trigger.Indicator, near),
        };
        draft.Actors = Speakers.ActorsOf(scan, first, end);
        draft.Attribution = _speakers.AttributionOf(stream, scan);
        draft.Evidence.Add(Quote(stream, scan.Sentence, first, end));
        draft.Why.Add($"{trigger.Indicator.Id}: «{stream.Words(trigger.Hit.First, trigger.Hit.End)}» ({trigger.Hit.Term.Role.ToString().ToLowerInvariant()}: {trigger.Hit.Term.Wording})");
        if (trigger.Because is { } cue) draft.Why.Add($"{trigger.Status.ToString().ToLowerInvariant()}: «{cue}»");
        if (quantity is { } figure) AddFigure(stream, scan, draft, figure, trigger.Hit.Term.Counts);
        return draft;
    }

    private static bool RefersBack(TokenStream stream, SentenceScan scan, Hit hit)
    {
        if (hit.Term.Role != Role.Noun) return false;
        if (stream[hit.First].Has(TokenMarks.Definite)) return true;
        for (var i = hit.First - 1; i >= Math.Max(scan.Sentence.First, hit.First - 2); i--)
            if (stream.Folded(i) is "the" or "this" or "that" or "these" or "those" or "هذا" or "هذه") return true;
        return false;
    }

    private IReadOnlyList<string> ItemsOf(Indicator indicator, UInt128 near) =>
        indicator.Family is "shortage" or "access" ? _lexicon.Concepts.Names(near, _item) : [];

    private static void AddFigure(TokenStream stream, SentenceScan scan, Draft draft, in Quantity q, FigureKind? counts)
    {
        if (draft.Status == ClaimStatus.Unreported) return;
        var kind = KindOf(counts ?? draft.Indicator.Figure!.Value, q);
        var cumulative = kind is not (FigureKind.InNeed or FigureKind.AtRisk or FigureKind.Besieged or FigureKind.Trapped or FigureKind.Population) && IsTotal(scan);
        var none = draft.Status == ClaimStatus.Negated && q.Has(QuantityFlags.Implied);
        draft.Figure = new Figure(kind, none ? 0 : q.Min, none ? 0 : q.Max, none ? FigureQualifier.Zero : q.Qualifier, cumulative, stream[q.First].Start, stream[q.End - 1].End, stream.Words(q.First, q.End))
        {
            Subset = q.Has(QuantityFlags.Subset),
            Unit = q.Class switch { QuantityClass.Family => "family", QuantityClass.Body => "body", _ => "person" },
        };
        draft.FigureSentence = draft.Sentence;
        draft.Groups = q.Groups;
        draft.Background |= draft.Figure.Subset;
        if (q.Qualifier == FigureQualifier.Zero && draft.Status.IsAsserted()) draft.Status = ClaimStatus.Negated;
        draft.Why.Add($"figure: «{draft.Figure.Text}» counts the {kind.ToString().ToLowerInvariant()}{(draft.Figure.Subset ? ", part of another figure" : "")}");
    }

    private static FigureKind KindOf(FigureKind kind, in Quantity q) =>
        kind == FigureKind.Detained && q.NounKind == FigureKind.Abducted ? FigureKind.Abducted : kind;

    private static bool IsTotal(SentenceScan scan)
    {
        var total = false;
        foreach (var cue in scan.Cues)
        {
            if (cue.Term.Cue == CueKind.Window) return false;
            total |= cue.Term.Cue == CueKind.Total;
        }

        return total;
    }

    /// <summary>The sentence; of a very long one the words around the fact.</summary>
    private static Evidence Quote(TokenStream stream, Sentence sentence, int first, int end)
    {
        var from = sentence.First;
        var to = sentence.End;
        while (stream[to - 1].End - stream[from].Start > QuoteLimit && (from < first || to > end))
        {
            if (first - from > to - end) from = Math.Min(first, from + 4);
            else to = Math.Max(end, to - 4);
        }

        var start = stream[from].Start;
        var stop = stream[to - 1].End;
        return new Evidence(start, stop, stream.Text[start..stop]);
    }
}
