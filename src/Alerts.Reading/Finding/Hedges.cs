using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>What a hedge does to the bounds, before the number or after it.</summary>
internal sealed class Hedges(MarkedTokens marks)
{
    /// <summary>Reads a hedge that begins at the token and moves past it.</summary>
    public FigureQualifier? Before(ref int at)
    {
        if (marks.Phrase(at, NumberPhraseRole.HedgeBefore, out var end) is not { } hedge || marks.Has(at, NumberCue.Mask)) return null;
        var qualifier = hedge.Qualifier == FigureQualifier.MoreThan && IsNegated(at) ? FigureQualifier.UpTo : hedge.Qualifier;
        at = end;
        return qualifier;
    }

    /// <summary>دون means "without" unless a definite number or a number word follows it.</summary>
    public bool IsSound(int hedge, int number) =>
        !(marks.Stream.Stem(hedge) is "دون") || number > hedge + 1 || marks.Is(number, TokenMarks.Definite) || !marks.IsDigits(number);

    /// <summary>Puts the hedge on the bounds. A range or a vague word keeps its own under "about" and "nearly".</summary>
    public static void Apply(FigureQualifier? hedge, ref long? min, ref long? max, ref FigureQualifier? qualifier)
    {
        if (hedge is null || qualifier == FigureQualifier.Suspect) return;
        if (hedge is FigureQualifier.AtLeast or FigureQualifier.MoreThan) max = null;
        else if (hedge is FigureQualifier.UpTo or FigureQualifier.LessThan) (min, max) = (null, max ?? min);
        else if (qualifier is FigureQualifier.Range or FigureQualifier.Vague) return;
        qualifier = hedge;
    }

    /// <summary>«30 شخصا على الأقل», "30 people or more", "300,000-plus", "50+": looks behind the number and behind its noun.</summary>
    public void After(ref Quantity quantity)
    {
        if (marks.IsSign(quantity.End, '+') && marks.Is(quantity.End, TokenMarks.Glued))
        {
            Put(FigureQualifier.MoreThan, quantity.End + 1, ref quantity);
            return;
        }

        var noun = quantity.Reach;
        for (var i = quantity.End; i <= noun + 2 && (i < noun || marks.IsWord(i)); i++)
        {
            // «المهاجمون سبعة أشخاص على الأقل»: the hedge is that of the number on the way to it.
            if (quantity.NumberFirst < 0 && i >= noun && marks.CanBeginNumber(i)) return;
            if (marks.Phrase(i, NumberPhraseRole.HedgeAfter, out var end) is not { } hedge) continue;
            if (!BelongsToNext(i, end)) Put(hedge.Qualifier!.Value, end, ref quantity);
            return;
        }
    }

    /// <summary>«33 شهيدا وأكثر من سبعين جريحا»: the hedge stands before a number of its own.</summary>
    private bool BelongsToNext(int hedge, int end)
    {
        if (marks.Phrase(hedge, NumberPhraseRole.HedgeBefore, out var before) is null) return marks.IsNumber(end);
        return marks.IsNumber(before) || marks.Phrase(before, NumberPhraseRole.Vague, out _) is not null;
    }

    private static void Put(FigureQualifier hedge, int end, ref Quantity quantity)
    {
        // "At least 1,000 people or more": the hedge before the number stands.
        if (quantity.Qualifier is not (FigureQualifier.AtLeast or FigureQualifier.MoreThan)) Apply(hedge, ref quantity.Min, ref quantity.Max, ref quantity.Qualifier);
        quantity.End = end;
    }

    /// <summary>"did not hold for more than 7 days", «لم يصمد لأكثر من 7 أيام»: the most, not the least.</summary>
    private bool IsNegated(int hedge)
    {
        for (var i = hedge - 1; i >= hedge - 4 && marks.IsWord(i); i--)
            if (marks.Has(i, NumberCue.Negation)) return true;
        return false;
    }
}
