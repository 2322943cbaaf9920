using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Makes the drafts of one sentence: triggers with their figures, and counted nouns that say themselves what befell the people.</summary>
internal sealed class DraftBuilder
{
    /// <summary>How long a plan is news.</summary>
    private const int PlanDays = 7;

    private readonly TriggerFinder _triggerFinder;
    private readonly Framing _framing;
    private readonly PeopleBinding _binding;
    private readonly Dictionary<FigureKind, Indicator> _byNounKind = [];
    private readonly Indicator? _violence;
    private readonly Indicator? _constraint;
    private readonly Chronology _chronology;
    private readonly DraftMaker _maker;
    private readonly Exemptions _exemptions;
    private bool _commemoration;
    private readonly List<Trigger> _triggers = new(32);

    public DraftBuilder(Lexicon lexicon, Grammar grammar)
    {
        _triggerFinder = new TriggerFinder(lexicon, grammar);
        _framing = new Framing(grammar);
        _binding = new PeopleBinding(grammar);
        _violence = lexicon.Indicators.FirstOrDefault(i => i.Id == "access.violence");
        _constraint = lexicon.Indicators.FirstOrDefault(i => i.Id == "access.constraint");
        _chronology = new Chronology(grammar);
        _maker = new DraftMaker(lexicon, grammar);
        _exemptions = new Exemptions(lexicon);
        foreach (var (kind, id) in NounIndicators)
            if (lexicon.Indicators.FirstOrDefault(i => i.Id == id) is { } indicator) _byNounKind[kind] = indicator;
    }

    private static (FigureKind Kind, string Id)[] NounIndicators =>
    [
        (FigureKind.Killed, "casualty.killed"), (FigureKind.Injured, "casualty.injured"), (FigureKind.Combined, "casualty.combined"),
        (FigureKind.Missing, "casualty.missing"), (FigureKind.Displaced, "displacement.stock"), (FigureKind.Detained, "detention.held"),
        (FigureKind.Abducted, "detention.held"),
    ];

    /// <summary>Whether drafts say why they were read so.</summary>
    public bool Explains
    {
        set => _maker.Explains = value;
    }

    public void Build(TokenStream stream, SentenceScan scan, int sentence, List<Quantity> quantities, bool placeNamed, DateOnly? published, bool commemoration, List<Draft> drafts)
    {
        _maker.Begin(quantities, published);
        _commemoration = commemoration;
        _triggerFinder.Find(stream, scan, quantities, placeNamed, _triggers);
        for (var t = 0; t < _triggers.Count; t++)
        {
            var trigger = _triggers[t];
            Judge(stream, scan, quantities, published, ref trigger);
            if (_constraint is not null && trigger.Indicator.Id == "access.delivered" && trigger.Status == ClaimStatus.Negated) Withhold(ref trigger);
            _triggers[t] = trigger;
        }

        Span<int> triggerOf = quantities.Count <= 128 ? stackalloc int[quantities.Count] : new int[quantities.Count];
        _binding.Bind(stream, scan, _triggers, quantities, triggerOf);
        var before = drafts.Count;
        for (var t = 0; t < _triggers.Count; t++) FromTrigger(stream, scan, sentence, t, quantities, triggerOf, drafts);
        for (var q = 0; q < quantities.Count; q++)
            if (triggerOf[q] < 0 && !Candidates.IsPassedOver(_triggers, quantities, q) && !Candidates.IsToldByPhrase(_triggers, quantities[q])) FromNoun(stream, scan, sentence, quantities, q, published, drafts);
        DropVague(drafts, before);
        ReferBackTogether(drafts, before);
        if (published is { } today) LetOldPlansRest(drafts, before, today);
    }

    /// <summary>What an agreement of weeks ago provided for is no plan any more: what a sentence dates so far back is background.</summary>
    private static void LetOldPlansRest(List<Draft> drafts, int from, DateOnly today)
    {
        var old = false;
        for (var i = from; i < drafts.Count; i++) old |= drafts[i].Day is { } day && today.DayNumber - day.DayNumber > PlanDays;
        for (var i = from; i < drafts.Count && old; i++) drafts[i].Background |= drafts[i].Status == ClaimStatus.Planned;
    }

    /// <summary>"No aid has entered for 80 days", «لم تدخل أي قافلة»: a delivery that does not come is a constraint that goes on.</summary>
    private void Withhold(ref Trigger trigger)
    {
        trigger.Indicator = _constraint!;
        trigger.Status = trigger.Talk ?? ClaimStatus.Ongoing;
    }

    /// <summary>"Thousands buried the bodies of 5": a plural that counts nobody, beside a number of the same, is the same people.</summary>
    private static void DropVague(List<Draft> drafts, int from)
    {
        for (var i = drafts.Count - 1; i >= from; i--)
        {
            var vague = drafts[i];
            if (vague.Figure is not { Qualifier: FigureQualifier.UnspecifiedPlural, Subset: false }) continue;
            if (drafts.FindIndex(from, d => (d.Indicator == vague.Indicator || (vague.Indicator.Figure == FigureKind.Combined && d.Indicator.Figure == FigureKind.Killed)) && d.Status == vague.Status && d.Figure is { Subset: false, Qualifier: not (FigureQualifier.UnspecifiedPlural or FigureQualifier.Implied) }) >= 0) drafts.RemoveAt(i);
        }
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
        if (trigger.Hit.Term.Role == Role.State && trigger.Indicator.Family is "displacement" or "need" or "detention" && IsTalk(trigger.Status)) trigger.Status = trigger.Indicator.PlainStatus;
        if (!trigger.Status.IsAsserted()) return;
        if (_chronology.IsHistory(stream, scan, quantities, trigger, published) || (_commemoration && !Chronology.IsOfToday(scan)))
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
        if (Exemptions.IsWithheld(_triggers, t) || Exemptions.IsNoDelivery(_triggers[t])) return;
        if (trigger.Indicator.Family == "attack" && _exemptions.HitsFightersOnly(stream, scan, trigger.Hit, _triggers, quantities)) return;
        if (trigger.Indicator.Family == "attack" && _triggerFinder.IsMilitaryOnly(scan.ConceptsNear(trigger.Hit.First, trigger.Hit.End, 6))) return;
        var made = 0;
        if (trigger.Indicator.Figure is not null)
            for (var q = 0; q < quantities.Count; q++)
            {
                if (triggerOf[q] != t || (!trigger.Indicator.NeedsPeople && (made > 0 || quantities[q].Has(QuantityFlags.Implied)))) continue;
                drafts.Add(_maker.Make(stream, scan, sentence, trigger, quantities[q]));
                if (_violence is not null && _exemptions.AreAidWorkers(stream, scan, quantities[q]) && trigger.Indicator.Family is "casualty" or "detention") drafts.Add(AgainstAid(stream, scan, sentence, trigger));
                made++;
            }

        if (made > 0 || trigger.IsCarried) return;
        if (Exemptions.IsPresupposedOnly(stream, _triggers, t))
        {
            drafts.Add(Presupposed(stream, scan, sentence, trigger));
            return;
        }

        var draft = _maker.Make(stream, scan, sentence, trigger, null);
        draft.CanStandAlone = Exemptions.CanStandWithoutFigure(trigger, quantities);
        drafts.Add(draft);
        if (Exemptions.Presupposes(stream, _triggers, t)) drafts.Add(Presupposed(stream, scan, sentence, trigger));
    }

    /// <summary>Aid workers killed, hurt or held: told under the people and under access.</summary>
    private Draft AgainstAid(TokenStream stream, SentenceScan scan, int sentence, Trigger trigger)
    {
        trigger.Indicator = _violence!;
        return _maker.Make(stream, scan, sentence, trigger, null);
    }

    private Draft Presupposed(TokenStream stream, SentenceScan scan, int sentence, Trigger trigger)
    {
        trigger.Status = ClaimStatus.Ongoing;
        trigger.Because = "presupposed";
        trigger.IsEnd = false;
        var draft = _maker.Make(stream, scan, sentence, trigger, null);
        draft.Background = true;
        return draft;
    }

    /// <summary>«12 قتيلا», "30 wounded": the noun is the predicate.</summary>
    private void FromNoun(TokenStream stream, SentenceScan scan, int sentence, List<Quantity> quantities, int at, DateOnly? published, List<Draft> drafts)
    {
        var quantity = quantities[at];
        if (quantity.NounKind is not { } kind || !_byNounKind.TryGetValue(kind, out var indicator) || quantity.Has(QuantityFlags.PartitiveBase)) return;
        if (quantity.Has(QuantityFlags.Definite) && quantity.Has(QuantityFlags.Implied)) return;
        foreach (var mask in scan.Masks)
            if (mask.Term.Indicator == indicator && mask.First <= quantity.First && mask.End >= quantity.First) return;
        if (kind is FigureKind.Detained or FigureKind.Abducted && _triggers.Exists(t => t.Indicator.Id == "detention.released")) return;
        if (quantity.Has(QuantityFlags.Implied) && kind is not (FigureKind.Killed or FigureKind.Injured or FigureKind.Combined)) return;
        var term = new Term { Kind = TermKind.Trigger, Wording = "", Indicator = indicator, Role = Role.State };
        var trigger = new Trigger
        {
            Hit = new Hit(quantity.NounFirst >= 0 ? quantity.NounFirst : quantity.First, Math.Max(quantity.NounEnd, quantity.End), term), Indicator = indicator, PeopleBefore = true,
        };
        Judge(stream, scan, quantities, published, ref trigger);
        if (!indicator.Family.Equals("casualty", StringComparison.Ordinal) && IsTalk(trigger.Status)) trigger.Status = indicator.PlainStatus;
        drafts.Add(_maker.Make(stream, scan, sentence, trigger, quantity));
    }

    /// <summary>What is asked, feared or planned about the displaced or the detained does not undo that they are.</summary>
    private static bool IsTalk(ClaimStatus status) =>
        status is ClaimStatus.Warned or ClaimStatus.Proposed or ClaimStatus.Demanded or ClaimStatus.Threatened or ClaimStatus.Planned;

}
