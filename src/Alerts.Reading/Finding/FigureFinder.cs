using System.Runtime.InteropServices;
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
    private readonly Ranges ranges;
    private readonly Hedges hedges;
    private readonly NounPhrases nouns;
    private readonly NumbersAsNames names;
    private readonly AgedPeople aged;
    private readonly NoOne noOne;
    private readonly ArabicImplied arabic;
    private readonly EnglishImplied english;
    private readonly SetFractions fractions;
    private readonly Relations relations;
    private readonly Surroundings surroundings;

    public FigureFinder(Numbers numbers)
    {
        marks = new MarkedTokens(numbers);
        var words = new NumberWords(marks);
        ranges = new Ranges(marks, words);
        hedges = new Hedges(marks);
        measures = new Measures(marks, words, ranges, hedges);
        nouns = new NounPhrases(marks, words);
        names = new NumbersAsNames(marks, words);
        aged = new AgedPeople(marks, nouns.English);
        noOne = new NoOne(marks);
        var families = new Families(marks, measures, nouns);
        var ranks = new Ranks(marks, names.Calendar, nouns.English);
        arabic = new ArabicImplied(marks, words, nouns, families, ranks, names.Shares);
        english = new EnglishImplied(marks, nouns.English, families, ranks);
        fractions = new SetFractions(marks, nouns);
        relations = new Relations(marks, ranges);
        surroundings = new Surroundings(marks);
    }

    /// <summary>Adds the quantities of the sentence to the list.</summary>
    public void Find(TokenStream stream, Sentence sentence, List<Quantity> found) => Find(stream, sentence.First, sentence.End, found);

    /// <summary>Adds the quantities of a run of tokens to the list.</summary>
    public void Find(TokenStream stream, int first, int end, List<Quantity> found)
    {
        marks.Mark(stream, first, end);
        nouns.Begin();
        noOne.Begin();
        relations.Begin();
        fractions.Begin(found.Count);
        for (var at = first; at < end;) at = Math.Max(at + 1, Step(at, found));
    }

    /// <summary>One quantity or one token further.</summary>
    private int Step(int at, List<Quantity> found)
    {
        if ((marks.IsUnknown(at) && !marks.CanBeginNumber(at)) || marks.Has(at, NumberCue.Mask)) return at + 1;
        var before = found.Count;
        var next = marks.Has(at, NumberCue.BetweenKinds) ? Combine(at, found) : Counted(at, found);
        if (next < 0) next = fractions.TryFind(at, found);
        if (next < 0) next = Uncounted(at, found);
        for (var i = before; i < found.Count; i++)
        {
            relations.Relate(found, i);
            surroundings.Notice(found, i);
        }

        return Math.Max(next, relations.Note(at));
    }

    private int Uncounted(int at, List<Quantity> found)
    {
        if (!marks.IsWord(at)) return -1;
        var before = found.Count;
        var next = noOne.TryFind(at, found);
        if (next < 0) next = marks.IsArabic(at) ? arabic.TryFind(at, found) : english.TryFind(at, found);
        if (found.Count == before) return next;
        hedges.After(ref CollectionsMarshal.AsSpan(found)[^1]);
        return Math.Max(next, found[^1].Reach);
    }

    private int Counted(int at, List<Quantity> found)
    {
        if (!measures.TryRead(at, out var measure)) return -1;
        if (ranges.Superseded is { } old) Add(old, found);
        return Add(measure, found);
    }

    private int Add(Measure measure, List<Quantity> found)
    {
        var quantity = measure.ToQuantity();
        var named = names.TryName(measure, ref quantity);
        if (named < 0) Attach(measure, ref quantity);
        var age = quantity.Class == QuantityClass.Age;
        if (age) aged.Before(quantity, found);
        if (relations.IsPrecised(quantity, found)) found.RemoveAt(found.Count - 1);
        found.Add(quantity);
        if (age) return aged.After(quantity, named, found);
        return quantity.Class == QuantityClass.Percent ? nouns.PastShare(named) : Math.Max(named, quantity.Reach);
    }

    /// <summary>The noun, the hedge behind it, and the noun that may stand only behind the hedge («مئة ونيف من المدنيين»).</summary>
    private void Attach(Measure measure, ref Quantity quantity)
    {
        nouns.Attach(measure.End, measure.Vague, ref quantity);
        if (nouns.BaseAt == measure.NumberFirst) quantity.Flags |= QuantityFlags.PartitiveBase;
        if (quantity.Class == QuantityClass.Family && quantity.Min == 1 && quantity.Max == 1 && marks.Has(measure.First - 1, NumberCue.Of)) quantity.Flags |= QuantityFlags.PartitiveBase;
        if (quantity.NounFirst >= 0) ranges.ExtendPastNoun(ref quantity);
        if (measure.Vague && quantity.NounFirst < 0) TakeNounBefore(measure, ref quantity);
        hedges.After(ref quantity);
        if (quantity.NounFirst < 0 && quantity.End > measure.End) nouns.Attach(quantity.End, true, ref quantity);
    }

    /// <summary>«مواقع عدة»: the vague word stands behind its noun.</summary>
    private void TakeNounBefore(in Measure measure, ref Quantity quantity)
    {
        if (!marks.IsArabic(measure.NumberFirst) || marks.Is(measure.NumberFirst, TokenMarks.Definite) || marks.HasAnd(measure.NumberFirst)) return;
        var at = measure.NumberFirst - 1;
        if (marks.Has(at, NumberCue.Adjective)) at--;
        if (marks.Noun(at) is { Number: NounNumber.Many } noun) quantity.Count(noun, at, at + 1);
    }

    /// <summary>«بين قتيل وجريح»: the quantity before counts both.</summary>
    private int Combine(int at, List<Quantity> found)
    {
        if (found.Count > 0 && found[^1].MayBePeople && at - found[^1].Reach <= 3) CollectionsMarshal.AsSpan(found)[^1].NounKind = FigureKind.Combined;
        return marks.CueEnd(at, NumberCue.BetweenKinds);
    }
}
