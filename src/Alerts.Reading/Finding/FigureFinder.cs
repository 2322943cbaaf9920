using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Finds every quantity of a sentence in one pass from left to right: digits, words, hedges, ranges, vague words, and the nouns that
/// count without a numeral. What a quantity counts is told as far as its own words tell it; the predicate decides the rest.
/// Made once and used for each sentence; not to be shared between threads.
/// </summary>
internal sealed class FigureFinder
{
    private readonly MarkedTokens marks;
    private readonly Measures measures;
    private readonly NounPhrases nouns;
    private readonly NumbersAsNames names;
    private readonly ImpliedQuantities implied;
    private readonly Relations relations;

    public FigureFinder(Numbers numbers)
    {
        marks = new MarkedTokens(numbers);
        measures = new Measures(marks);
        nouns = new NounPhrases(marks);
        names = new NumbersAsNames(marks);
        implied = new ImpliedQuantities(marks, nouns, measures);
        relations = new Relations(marks);
    }

    /// <summary>Adds the quantities of the sentence to the list.</summary>
    public void Find(TokenStream stream, Sentence sentence, List<Quantity> found) => Find(stream, sentence.First, sentence.End, found);

    /// <summary>Adds the quantities of a run of tokens to the list.</summary>
    public void Find(TokenStream stream, int first, int end, List<Quantity> found)
    {
        marks.Mark(stream, first, end);
        relations.Begin(found.Count);
        for (var at = first; at < end;)
        {
            var next = Step(at, found);
            at = next > at ? next : at + 1;
        }
    }

    /// <summary>One quantity or one token further.</summary>
    private int Step(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Mask)) return at + 1;
        var before = found.Count;
        var next = Counted(at, found);
        if (next < 0) next = implied.TryFind(at, found);
        if (next < 0) next = relations.Note(at, found);
        for (var i = before; i < found.Count; i++) relations.Relate(found, i);
        return next < 0 ? at + 1 : next;
    }

    private int Counted(int at, List<Quantity> found)
    {
        if (!measures.TryRead(at, out var measure)) return -1;
        if (measure.Superseded is { } old) Add(old, found);
        return Add(measure, found);
    }

    private int Add(Measure measure, List<Quantity> found)
    {
        var quantity = measure.ToQuantity();
        if (!names.TryName(measure, ref quantity)) nouns.Attach(measure, ref quantity);
        measures.HedgeAfter(ref quantity);
        found.Add(quantity);
        return Math.Max(quantity.End, Math.Max(quantity.NounEnd, names.SkipTo));
    }
}
