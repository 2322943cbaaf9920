using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>"half of them children", «نصفهم أطفال»: a part computed from the set just named. Majorities give no number.</summary>
internal sealed class SetFractions(MarkedTokens marks, NounPhrases nouns)
{
    private int _firstOfSentence;

    public void Begin(int count) => _firstOfSentence = count;

    /// <summary>Adds the part; where to go on, or -1.</summary>
    public int TryFind(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Majority)) return PastMajority(at);
        if (marks.Phrase(at, NumberPhraseRole.FractionOfThem, out var end) is { } ofThem) return Add(at, end, ofThem, found);
        if (marks.IsArabic(at) || marks.Phrase(at, NumberPhraseRole.Fraction, out end) is not { } fraction || !marks.Has(end, NumberCue.OfThem)) return -1;
        return Add(at, marks.CueEnd(end, NumberCue.OfThem), fraction, found);
    }

    private int PastMajority(int at)
    {
        var groups = PersonGroups.None;
        var end = marks.CueEnd(at, NumberCue.Majority);
        if (marks.Has(end, NumberCue.OfThem)) end = marks.CueEnd(end, NumberCue.OfThem);
        return Math.Max(nouns.PastDescription(end, ref groups), at + 1);
    }

    private int Add(int at, int end, NumberPhrase fraction, List<Quantity> found)
    {
        var groups = PersonGroups.None;
        var past = nouns.PastDescription(end, ref groups);
        if (Parent(found) is not { } parent) return past;
        found.Add(Quantity.Named(QuantityClass.Person, parent.Min * fraction.Numerator / fraction.Denominator, Upper(parent.Max, fraction), at, end) with
        {
            Qualifier = FigureQualifier.Fraction,
            Groups = groups,
            Flags = QuantityFlags.Subset,
            NumberFirst = at,
            NumberEnd = end,
            NounEnd = past,
        });
        return past;
    }

    private static long? Upper(long? max, NumberPhrase fraction) => max is { } whole ? ((whole * fraction.Numerator) + fraction.Denominator - 1) / fraction.Denominator : null;

    private Quantity? Parent(List<Quantity> found)
    {
        for (var i = found.Count - 1; i >= _firstOfSentence; i--)
            if (found[i].MayBePeople && !found[i].Has(QuantityFlags.Subset | QuantityFlags.Superseded) && found[i].Min is > 1 and < 1_000_000_000_000) return found[i];
        return null;
    }
}
