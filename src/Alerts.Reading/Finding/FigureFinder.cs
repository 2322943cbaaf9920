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
    // Thousands of millions without a noun are money, never people.
    private const decimal Milliard = 1_000_000_000;

    private readonly MarkedTokens _marks;
    private readonly Measures _measures;
    private readonly Ranges _ranges;
    private readonly Hedges _hedges;
    private readonly NounPhrases _nouns;
    private readonly NumbersAsNames _names;
    private readonly AgedPeople _aged;
    private readonly NoOne _noOne;
    private readonly ArabicImplied _arabic;
    private readonly EnglishImplied _english;
    private readonly SetFractions _fractions;
    private readonly Relations _relations;
    private readonly Surroundings _surroundings;

    public FigureFinder(Numbers numbers)
    {
        _marks = new MarkedTokens(numbers);
        var words = new NumberWords(_marks);
        _ranges = new Ranges(_marks, words);
        _hedges = new Hedges(_marks);
        _measures = new Measures(_marks, words, _ranges, _hedges);
        _nouns = new NounPhrases(_marks, words);
        _names = new NumbersAsNames(_marks, words);
        _aged = new AgedPeople(_marks, _nouns.English);
        _noOne = new NoOne(_marks);
        var families = new Families(_marks, _measures, _nouns);
        var ranks = new Ranks(_marks, _names.Calendar, _nouns.English);
        _arabic = new ArabicImplied(_marks, words, _nouns, families, ranks, _names.Shares);
        _english = new EnglishImplied(_marks, _nouns.English, families, ranks);
        _fractions = new SetFractions(_marks, _nouns);
        _relations = new Relations(_marks, _ranges);
        _surroundings = new Surroundings(_marks);
    }

    /// <summary>Adds the quantities of the sentence to the list.</summary>
    public void Find(TokenStream stream, Sentence sentence, List<Quantity> found) => Find(stream, sentence.First, sentence.End, found);

    /// <summary>Adds the quantities of a run of tokens to the list.</summary>
    public void Find(TokenStream stream, int first, int end, List<Quantity> found)
    {
        _marks.Mark(stream, first, end);
        _nouns.Begin();
        _noOne.Begin();
        _relations.Begin();
        _fractions.Begin(found.Count);
        for (var at = first; at < end;) at = Math.Max(at + 1, Step(at, found));
    }

    /// <summary>One quantity or one token further.</summary>
    private int Step(int at, List<Quantity> found)
    {
        if ((_marks.IsUnknown(at) && !_marks.CanBeginNumber(at)) || _marks.Has(at, NumberCue.Mask)) return at + 1;
        var before = found.Count;
        var next = _marks.Has(at, NumberCue.BetweenKinds) ? Combine(at, found) : Counted(at, found);
        if (next < 0) next = _fractions.TryFind(at, found);
        if (next < 0) next = Uncounted(at, found);
        for (var i = before; i < found.Count; i++)
        {
            _relations.Relate(found, i);
            _surroundings.Notice(found, i);
            if (i > 0) LeaveBodies(CollectionsMarshal.AsSpan(found)[(i - 1)..]);
        }

        return Math.Max(next, _relations.Note(at));
    }

    /// <summary>«جثث 10 أشخاص», "the bodies of 10 people": the number counts them.</summary>
    private static void LeaveBodies(Span<Quantity> pair)
    {
        if (pair[0].Class == QuantityClass.Body && pair[0].Has(QuantityFlags.Implied) && pair[1].NumberFirst >= 0 && pair[1].MayBePeople && pair[1].First - pair[0].Reach is 0 or 1) pair[0].Flags |= QuantityFlags.PartitiveBase;
    }

    private int Uncounted(int at, List<Quantity> found)
    {
        if (!_marks.IsWord(at)) return -1;
        var before = found.Count;
        var next = _noOne.TryFind(at, found);
        if (next < 0) next = _marks.IsArabic(at) ? _arabic.TryFind(at, found) : _english.TryFind(at, found);
        if (found.Count == before) return next;
        _hedges.After(ref CollectionsMarshal.AsSpan(found)[^1]);
        return Math.Max(next, found[^1].Reach);
    }

    private int Counted(int at, List<Quantity> found)
    {
        if (!_measures.TryRead(at, out var measure)) return -1;
        if (_ranges.Superseded is { } old) Add(old, found);
        return Add(measure, found);
    }

    private int Add(Measure measure, List<Quantity> found)
    {
        var quantity = measure.ToQuantity();
        var named = _names.TryName(measure, ref quantity);
        if (named < 0) Attach(measure, ref quantity);
        var age = quantity.Class == QuantityClass.Age;
        if (age) _aged.Before(quantity, found);
        if (_relations.IsPrecised(quantity, found)) found.RemoveAt(found.Count - 1);
        found.Add(quantity);
        if (age) return _aged.After(quantity, named, found);
        return quantity.Class == QuantityClass.Percent ? _nouns.PastShare(named) : Math.Max(named, quantity.Reach);
    }

    /// <summary>The noun, the hedge behind it, and the noun that may stand only behind the hedge («مئة ونيف من المدنيين»).</summary>
    private void Attach(Measure measure, ref Quantity quantity)
    {
        _nouns.Attach(measure.End, measure.Vague, ref quantity);
        if (quantity.Class == QuantityClass.None && measure.Number.Scale >= Milliard) quantity.Class = QuantityClass.Other;
        if (_nouns.BaseAt == measure.NumberFirst) quantity.Flags |= QuantityFlags.PartitiveBase;
        if (quantity.Class == QuantityClass.Family && quantity.Min == 1 && quantity.Max == 1 && _marks.Has(measure.First - 1, NumberCue.Of)) quantity.Flags |= QuantityFlags.PartitiveBase;
        if (quantity.NounFirst >= 0) _ranges.ExtendPastNoun(ref quantity);
        if (measure.Vague && quantity.NounFirst < 0) TakeNounBefore(measure, ref quantity);
        _hedges.After(ref quantity);
        if (quantity.NounFirst < 0 && quantity.End > measure.End) _nouns.Attach(quantity.End, true, ref quantity);
    }

    /// <summary>«مواقع عدة»: the vague word stands behind its noun.</summary>
    private void TakeNounBefore(in Measure measure, ref Quantity quantity)
    {
        if (!_marks.IsArabic(measure.NumberFirst) || _marks.Is(measure.NumberFirst, TokenMarks.Definite) || _marks.HasAnd(measure.NumberFirst)) return;
        var at = measure.NumberFirst - 1;
        if (_marks.Has(at, NumberCue.Adjective)) at--;
        if (_marks.Noun(at) is { Number: NounNumber.Many } noun) quantity.Count(noun, at, at + 1);
    }

    /// <summary>«بين قتيل وجريح»: the quantity before counts both.</summary>
    private int Combine(int at, List<Quantity> found)
    {
        if (found.Count > 0 && found[^1].MayBePeople && at - found[^1].Reach <= 3) CollectionsMarshal.AsSpan(found)[^1].NounKind = FigureKind.Combined;
        return _marks.CueEnd(at, NumberCue.BetweenKinds);
    }
}
