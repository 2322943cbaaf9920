using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>How quantities stand to each other: parts, additions, old and new values, one in each of several places.</summary>
internal sealed class Relations(MarkedTokens marks, Ranges ranges)
{
    /// <summary>Nobody counts more than these in each of several places.</summary>
    private const long Many = 1_000_000_000;

    private int _subsetEnd;
    private int _additiveEnd;
    private int _exceedsAt;

    public void Begin() => (_subsetEnd, _additiveEnd, _exceedsAt) = (-1, -1, -1);

    /// <summary>Notes what a word says about the next quantity; where to go on, or -1.</summary>
    public int Note(int at)
    {
        if (marks.Has(at, NumberCue.Exceeds)) _exceedsAt = at;
        if (marks.Has(at, NumberCue.Subset)) return _subsetEnd = marks.CueEnd(at, NumberCue.Subset);
        return marks.Has(at, NumberCue.Additive) ? _additiveEnd = marks.CueEnd(at, NumberCue.Additive) : -1;
    }

    /// <summary>Puts on a new quantity what was noted before it.</summary>
    public void Relate(List<Quantity> found, int index)
    {
        ref var quantity = ref CollectionsMarshal.AsSpan(found)[index];
        Exceed(ref quantity);
        if (!quantity.MayBePeople && quantity.Class != QuantityClass.Facilities) return;
        if (_subsetEnd >= 0 && IsNear(_subsetEnd, quantity.First))
        {
            quantity.Flags |= QuantityFlags.Subset;
            _subsetEnd = quantity.Reach;
        }
        else if (_subsetEnd >= 0) _subsetEnd = -1;

        if (_additiveEnd >= 0 && IsNear(_additiveEnd, quantity.First)) quantity.Flags |= QuantityFlags.Additive;
        _additiveEnd = -1;
        if (IsOldValue(quantity)) quantity.Flags |= QuantityFlags.Superseded;
        Distribute(ref quantity);
    }

    /// <summary>«عدد من القتلى يفوق المئة»: the number makes the vague quantity before it precise.</summary>
    public bool IsPrecised(Quantity quantity, List<Quantity> found) =>
        found.Count > 0 && quantity is { Class: QuantityClass.None, Qualifier: FigureQualifier.MoreThan } && marks.IsArabic(quantity.First) &&
        found[^1] is { Qualifier: FigureQualifier.Vague, Max: null } vague && vague.Reach == quantity.First;

    /// <summary>At most three words between, and of signs only commas.</summary>
    private bool IsNear(int from, int to)
    {
        if (to - from > 3 || to < from) return false;
        for (var i = from; i < to; i++)
            if (marks.Kind(i) == TokenKind.Sign && !marks.IsComma(i) && !marks.IsSign(i, ':')) return false;
        return true;
    }

    /// <summary>«تجاوز عدد اللاجئين 850 ألفا»: the verb stands before what it exceeds; «عدد من القتلى يفوق المئة» is one quantity.</summary>
    private void Exceed(ref Quantity quantity)
    {
        if (_exceedsAt < 0 || quantity.NumberFirst < 0) return;
        var near = quantity.First - _exceedsAt <= 6 && marks.Has(_exceedsAt + 1, NumberCue.Totals) && marks.IsArabic(_exceedsAt);
        if (near && quantity.Qualifier is null && marks.Has(_exceedsAt - 1, NumberCue.Negation)) (quantity.Min, quantity.Qualifier) = (null, FigureQualifier.UpTo);
        else if (near && quantity.Qualifier is null) (quantity.Max, quantity.Qualifier) = (null, FigureQualifier.MoreThan);
        _exceedsAt = -1;
    }

    /// <summary>"to 140 from 120", "up from 120": the value after "from" is the old one.</summary>
    private bool IsOldValue(in Quantity quantity) => quantity.NumberFirst >= 0 && marks.Has(quantity.First - 1, NumberCue.From) && !marks.IsArabic(quantity.First - 1) && ranges.IsChange(quantity.First - 1);

    /// <summary>«شهيد في كل من حيي A وB», "one in each of A and B".</summary>
    private void Distribute(ref Quantity quantity)
    {
        if (!marks.Has(quantity.Reach, NumberCue.InEachOf))
        {
            if (marks.Has(quantity.Reach, NumberCue.Each)) quantity.Flags |= QuantityFlags.Each;
            return;
        }

        var places = Places(marks.CueEnd(quantity.Reach, NumberCue.InEachOf));
        if (places < 2 || (quantity.Max ?? quantity.Min) > Many) return;
        (quantity.DistributedOver, quantity.Flags) = (places, quantity.Flags | QuantityFlags.Each);
        (quantity.Min, quantity.Max) = (quantity.Min * places, quantity.Max * places);
    }

    /// <summary>How many names are joined from here to the end of the phrase.</summary>
    private int Places(int at)
    {
        var places = 1;
        for (var i = at + 1; i < marks.End && (marks.IsWord(i) || marks.IsComma(i)); i++)
        {
            if (marks.Joined(i) >= 0) places++;
            else if (marks.Has(i, NumberCue.Stop)) break;
        }

        return places;
    }
}
