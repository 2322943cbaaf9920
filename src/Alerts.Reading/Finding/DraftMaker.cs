using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Fills in one draft: figure, weapon, facility, people, who says it, the words it rests on and, when asked, why.</summary>
internal sealed class DraftMaker(Lexicon lexicon, Grammar grammar)
{
    private const int QuoteLimit = 400;

    /// <summary>What lies further back is history: the taxonomy's S11.</summary>
    private const int HistoryDays = 90;

    private readonly UInt128 _weapon = lexicon.Concepts.Mask("weapon");
    private readonly UInt128 _chemical = lexicon.Concepts.Mask("weapon.chemical");
    private readonly UInt128 _facility = lexicon.Concepts.Mask("facility");
    private readonly UInt128 _acute = lexicon.Concepts.Mask("acute");
    private readonly UInt128 _item = lexicon.Concepts.Mask("item");
    private readonly UInt128 _cause = lexicon.Concepts.Mask("cause");
    private readonly Speakers _speakers = new(lexicon.Concepts);
    private readonly EventDays _eventDays = new(grammar);
    private readonly Beginnings _beginnings = new(grammar);
    private Attribution? _attribution;
    private List<Quantity> _quantities = [];
    private DateOnly? _published;

    // How many words from what happened its weapon, its facility and its goods may stand.
    private const int Reach = 12;

    /// <summary>Whether drafts say why they were read so.</summary>
    public bool Explains { get; set; }

    /// <summary>Takes up a sentence: all its drafts share who says it.</summary>
    public void Begin(List<Quantity> quantities, DateOnly? published) => (_attribution, _quantities, _published) = (null, quantities, published);

    public Draft Make(TokenStream stream, SentenceScan scan, int sentence, in Trigger trigger, Quantity? quantity)
    {
        var first = trigger.Hit.First;
        var end = trigger.Hit.End;
        if (quantity is { } q)
        {
            first = Math.Min(first, q.First);
            end = Math.Max(end, Math.Max(q.End, q.NounEnd));
        }

        var near = scan.ConceptsNear(first, end, Reach);
        var draft = new Draft
        {
            Indicator = trigger.Indicator, Status = trigger.Status, State = StateOf(trigger), Sentence = sentence, Trigger = trigger.Hit.First, TriggerEnd = trigger.Hit.End, First = first, End = end,
            RefersBack = RefersBack(stream, scan, trigger.Hit), Doubtful = trigger.Doubtful, Background = trigger.IsRetoldTotal, Weapon = WeaponOf(trigger, near, scan), Facility = lexicon.Concepts.Name(near, _facility),
            Cause = lexicon.Concepts.Name(scan.AllConcepts, _cause), Items = ItemsOf(scan, trigger.Indicator, first, end),
            IsAcute = trigger.Indicator.Family == "shortage" && (scan.ConceptsNear(trigger.Hit.First, trigger.Hit.End, 1) & _acute) != 0,
        };
        draft.Day = _eventDays.Find(stream, scan, _quantities, trigger.Hit, _published);
        if (draft.Day is { } day && _published is { } today && !trigger.Indicator.IsState && draft.Status.IsAsserted() && today.DayNumber - day.DayNumber > HistoryDays) draft.Status = ClaimStatus.Historical;
        if (trigger.Indicator.IsState) draft.Duration = Durations.Of(stream, scan, _quantities, trigger.Hit) ?? _beginnings.Of(stream, scan, _quantities, trigger.Hit, _published);
        if (draft.Day is { } past && _published is { } now && draft.Status is ClaimStatus.Planned or ClaimStatus.Proposed or ClaimStatus.Threatened && now.DayNumber - past.DayNumber is > 0 and < 7) draft.Day = past.AddDays(7);
        draft.Doers = Perpetrators.Of(stream, scan, trigger.Hit);
        if (draft.Doers.Count > 0) draft.Supporters = Supporters.Of(stream, scan, trigger.Hit);
        draft.Attribution = _attribution ??= _speakers.AttributionOf(stream, scan);
        draft.Evidence.Add(Quote(stream, scan.Sentence, first, end));
        if (Explains) Explain(stream, draft, trigger);
        if (quantity is { } figure) AddFigure(stream, scan, draft, figure, trigger.Hit);
        return draft;
    }

    /// <summary>What its word says of a crossing or a truce; of a siege or an obstacle, that its end is planned.</summary>
    private static string? StateOf(in Trigger trigger) =>
        trigger.Hit.Term.State ?? (trigger.IsEnd && trigger.Indicator.Family is "siege" or "access" && trigger.Indicator.Id != "access.delivered" ? "lifted" : null);

    private static void Explain(TokenStream stream, Draft draft, in Trigger trigger)
    {
        draft.Why.Add($"{trigger.Indicator.Id}: «{stream.Words(trigger.Hit.First, trigger.Hit.End)}» ({trigger.Hit.Term.Role.ToString().ToLowerInvariant()}: {trigger.Hit.Term.Wording})");
        if (trigger.Because is { } cue) draft.Why.Add($"{trigger.Status.ToString().ToLowerInvariant()}: «{cue}»");
    }

    private static bool RefersBack(TokenStream stream, SentenceScan scan, Hit hit)
    {
        if (hit.Term.Role != Role.Noun) return false;
        if (stream[hit.First].Has(TokenMarks.Definite)) return true;
        for (var i = hit.First - 1; i >= Math.Max(scan.Sentence.First, hit.First - 2); i--)
            if (stream.Folded(i) is "the" or "this" or "that" or "these" or "those" or "هذا" or "هذه") return true;
        return false;
    }

    /// <summary>A word that reports the use of a weapon names it itself, or leaves it to the words beside it.</summary>
    private string? WeaponOf(in Trigger trigger, UInt128 near, SentenceScan scan)
    {
        if (trigger.Indicator.Family != "weapon") return lexicon.Concepts.Name(near, _weapon);
        var own = scan.ConceptsIn(trigger.Hit.First, trigger.Hit.End);
        if ((own & _chemical) != 0) return lexicon.Concepts.Name(_chemical, _weapon);
        return lexicon.Concepts.Name(own, _weapon) ?? lexicon.Concepts.Name(near, _weapon);
    }

    /// <summary>What is short or carried: in the words themselves ("no fuel") or beside them; of two names for one thing the longer ("medical supplies").</summary>
    private IReadOnlyList<string> ItemsOf(SentenceScan scan, Indicator indicator, int first, int end)
    {
        if (indicator.Family is not ("shortage" or "access")) return [];
        UInt128 bits = 0;
        for (var i = 0; i < scan.Concepts.Count; i++)
            if (scan.Concepts[i] is var hit && hit.End > first - Reach && hit.First < end + Reach && !IsPartOfItem(scan.Concepts, i)) bits |= hit.Term.Concept;
        return lexicon.Concepts.Names(bits, _item);
    }

    /// <summary>Names of goods are short, and hits stand in the order of the text: one that covers another is never far from it.</summary>
    private bool IsPartOfItem(List<Hit> hits, int index)
    {
        for (var i = Math.Max(0, index - 2); i <= Math.Min(hits.Count - 1, index + 2); i++)
            if ((hits[i].Term.Concept & _item) != 0 && hits[index].IsPartOf(hits[i])) return true;
        return false;
    }

    private void AddFigure(TokenStream stream, SentenceScan scan, Draft draft, in Quantity q, Hit trigger)
    {
        if (draft.Status == ClaimStatus.Unreported) return;
        var kind = q.CountedAs ?? KindOf(trigger.Term.Counts ?? draft.Indicator.Figure!.Value, q);
        var cumulative = kind is not (FigureKind.InNeed or FigureKind.AtRisk or FigureKind.Besieged or FigureKind.Trapped or FigureKind.Population) && IsTotal(stream, scan);
        var none = draft.Status == ClaimStatus.Negated && q.Has(QuantityFlags.Implied);
        draft.Figure = new Figure(kind, none ? 0 : q.Min, none ? 0 : q.Max, none ? FigureQualifier.Zero : q.Qualifier, cumulative, stream[q.First].Start, stream[q.End - 1].End, stream.Words(q.First, q.End))
        {
            Subset = IsAmong(stream, scan, trigger) || (q.Has(QuantityFlags.Subset) && !(trigger.Term.Role == Role.Verb && trigger.End == q.First)),
            Unit = q.Class switch { QuantityClass.Family => "family", QuantityClass.Body => "body", _ => "person" },
        };
        draft.FigureSentence = draft.Sentence;
        if (q.Has(QuantityFlags.OwnPlace)) draft.Anchor = q.First;
        draft.Groups = q.Groups;
        draft.CountsUprooted = q.NounKind == FigureKind.Displaced;
        draft.Background |= draft.Figure.Subset;
        if (q.Qualifier == FigureQualifier.Zero && draft.Status.IsAsserted()) draft.Status = ClaimStatus.Negated;
        if (Explains) draft.Why.Add($"figure: «{draft.Figure.Text}» counts the {kind.ToString().ToLowerInvariant()}{(draft.Figure.Subset ? ", part of another figure" : "")}");
    }

    /// <summary>"A nurse and three patients were among the dead": part of a toll that is told elsewhere.</summary>
    private static bool IsAmong(TokenStream stream, SentenceScan scan, Hit trigger)
    {
        for (var i = trigger.First - 1; i >= Math.Max(scan.Sentence.First, trigger.First - 2); i--)
            if (stream.Folded(i) is "among" or "amongst") return true;
        return false;
    }

    private static FigureKind KindOf(FigureKind kind, in Quantity q) =>
        kind == FigureKind.Detained && q.NounKind == FigureKind.Abducted ? FigureKind.Abducted : kind;

    private bool IsTotal(TokenStream stream, SentenceScan scan)
    {
        if (IsSinceYear(stream, scan)) return true;
        var total = false;
        foreach (var cue in scan.Cues)
        {
            if (cue.Term.Cue == CueKind.Window) return false;
            total |= cue.Term.Cue == CueKind.Total;
        }

        return total || IsSinceFirst(stream, scan);
    }

    /// <summary>"Since October 2023": nobody counts the dead of one event from a year on.</summary>
    private bool IsSinceYear(TokenStream stream, SentenceScan scan)
    {
        for (var i = scan.Sentence.First; i < scan.Sentence.End; i++)
        {
            if (stream[i].Kind != TokenKind.Number || stream[i].FoldedLength != 4 || stream.Folded(i)[0] is not ('1' or '2')) continue;
            for (var back = i - 1; back >= Math.Max(scan.Sentence.First, i - 3); back--)
                if (grammar.IsSince(stream[back].Form)) return true;
        }

        return false;
    }

    /// <summary>"Since the truce ended, …": what the sentence counts has added up since then.</summary>
    private bool IsSinceFirst(TokenStream stream, SentenceScan scan) => grammar.IsSince(stream[scan.Sentence.First].Form);

    /// <summary>The sentence; of a very long one the words around the fact.</summary>
    private static (int Start, int End) Quote(TokenStream stream, Sentence sentence, int first, int end)
    {
        var from = sentence.First;
        var to = sentence.End;
        while (stream[to - 1].End - stream[from].Start > QuoteLimit && (from < first || to > end))
        {
            if (first - from > to - end) from = Math.Min(first, from + 4);
            else to = Math.Max(end, to - 4);
        }

        return (stream[from].Start, stream[to - 1].End);
    }
}
