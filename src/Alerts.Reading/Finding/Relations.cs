using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>How quantities stand to each other: parts, additions, fractions of a set, one in each of several places.</summary>
internal sealed class Relations(MarkedTokens marks)
{
    private int firstOfSentence;
    private int subsetEnd;
    private int additiveEnd;
    private int exceedsAt;

    public void Begin(int count)
    {
        firstOfSentence = count;
        (subsetEnd, additiveEnd, exceedsAt) = (-1, -1, -1);
    }

    /// <summary>Notes what a word says about the next quantity; where to go on, or -1.</summary>
    public int Note(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Subset)) return subsetEnd = marks.CueEnd(at, NumberCue.Subset);
        if (marks.Has(at, NumberCue.Additive)) return additiveEnd = marks.CueEnd(at, NumberCue.Additive);
        if (marks.Has(at, NumberCue.Exceeds)) exceedsAt = at;
        return marks.Phrase(at, NumberPhraseRole.FractionOfThem, out var end) is { } fraction ? Fraction(at, end, fraction, found) : EnglishFraction(at, found);
    }

    public void Relate(List<Quantity> found, int index)
    {
        ref var quantity = ref CollectionsMarshal.AsSpan(found)[index];
        if (!quantity.MayBePeople && quantity.Class != QuantityClass.Facilities) return;
        if (subsetEnd >= 0 && IsNear(subsetEnd, quantity.First))
        {
            quantity.Flags |= QuantityFlags.Subset;
            subsetEnd = Math.Max(quantity.End, quantity.NounEnd);
        }
        else subsetEnd = -1;

        if (additiveEnd >= 0 && IsNear(additiveEnd, quantity.First)) quantity.Flags |= QuantityFlags.Additive;
        additiveEnd = -1;
        Distribute(ref quantity);
    }

    /// <summary>At most a few words between, and no verb that would begin a clause of its own is known here: signs but commas end it.</summary>
    private bool IsNear(int from, int to)
    {
        if (to - from > 3 || to < from) return false;
        for (var i = from; i < to; i++)
            if (marks.Kind(i) == TokenKind.Sign && !marks.IsSign(i, ',') && !marks.IsSign(i, '،') && !marks.IsSign(i, ':')) return false;
        return true;
    }

    private int Fraction(int at, int end, NumberPhrase fraction, List<Quantity> found)
    {
        if (Parent(found) is not { } parent) return end;
        found.Add(new Quantity
        {
            Min = parent.Min * fraction.Numerator / fraction.Denominator,
            Max = parent.Max is { } max ? ((max * fraction.Numerator) + fraction.Denominator - 1) / fraction.Denominator : null,
            Qualifier = FigureQualifier.Fraction, Class = QuantityClass.Person, Groups = GroupAfter(end), Unit = "", Flags = QuantityFlags.Subset,
            First = at, End = end, NumberFirst = at, NumberEnd = end, NounFirst = -1, NounEnd = -1,
        });
        return end;
    }

    private PersonGroups GroupAfter(int at)
    {
        if (marks.Has(at, NumberCue.Of)) at++;
        return marks.Noun(at) is { IsPeople: true } noun ? noun.Groups : PersonGroups.None;
    }

    /// <summary>"half of them".</summary>
    private int EnglishFraction(int at, List<Quantity> found)
    {
        if (marks.IsArabic(at) || marks.Phrase(at, NumberPhraseRole.Fraction, out var end) is not { } fraction || !marks.Has(end, NumberCue.OfThem)) return -1;
        return Fraction(at, marks.CueEnd(end, NumberCue.OfThem), fraction, found);
    }

    private Quantity? Parent(List<Quantity> found)
    {
        for (var i = found.Count - 1; i >= firstOfSentence; i--)
            if (found[i].MayBePeople && !found[i].Has(QuantityFlags.Subset) && found[i].Min > 1) return found[i];
        return null;
    }

    /// <summary>«شهيد في كل من حيي A وB»: one in each.</summary>
    private void Distribute(ref Quantity quantity)
    {
        var at = Math.Max(quantity.End, quantity.NounEnd);
        if (!marks.Has(at, NumberCue.InEachOf)) return;
        var places = 1;
        for (var i = marks.CueEnd(at, NumberCue.InEachOf) + 1; i < marks.End && marks.IsWord(i); i++)
            if (marks.HasAnd(i) || marks.Has(i, NumberCue.And)) places++;
        if (places < 2) return;
        quantity.DistributedOver = places;
        (quantity.Min, quantity.Max) = (quantity.Min * places, quantity.Max * places);
    }
}
