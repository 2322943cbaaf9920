namespace Alerts.Articles;

/// <summary>
/// Is it the same story again? In order:
/// 1. Words count as shared where the four around them stand in the other text too.
/// 2. A run of own words that one text has before its start or after its end (dateline, credit) is the outlet's and is left out.
/// 3. The lead tells the story: of its first thirty words half must be shared, both ways.
/// 4. Two stretches, a quarter of the text each at most, may have been edited (each of the two outlets edits one): they are set aside.
/// 5. Of the rest, 95 % must be shared, both ways, and words exchanged in one place at most.
/// 6. A figure that was exchanged, or one from ten up that was added, is news; so is a name exchanged throughout.
/// What fails but shares most of its words all the same was copied.
/// </summary>
public static class Stories
{
    private const double Same = 0.95;
    private const double Copied = 0.6;
    private const double LeadShared = 0.5;
    private const int Corrected = 2;

    public static Likeness Compare(string known, string arrival)
    {
        var (a, b) = (StoryWords.Of(known), StoryWords.Of(arrival));
        if (a.Sequences == 0 || b.Sequences == 0) return Likeness.Different;
        var (inA, inB) = SharedWords.Of(a, b);
        if (inA.Portion < Copied / 2 || inB.Portion < Copied / 2) return Likeness.Different;
        if (IsSame(inA, inB)) return Likeness.Same;
        return inA.Portion >= Copied && inB.Portion >= Copied ? Likeness.Copied : Likeness.Different;
    }

    /// <summary>A later form of a text that says no more than the one before: a comma, a corrected letter, a line less.</summary>
    public static bool AddsNothing(string before, string after)
    {
        var (a, b) = (StoryWords.Of(before), StoryWords.Of(after));
        if (b.Sequences == 0) return a.Words.SequenceEqual(b.Words);
        var (_, shared) = SharedWords.Of(a, b);
        return shared.OwnCount <= Corrected && shared.OwnFigures().Count == 0;
    }

    private static bool IsSame(SharedWords inA, SharedWords inB)
    {
        if (inA.OfLead < LeadShared || inB.OfLead < LeadShared) return false;
        var (a, b) = (inA.WithoutEdits(), inB.WithoutEdits());
        return a.Shared >= Same && b.Shared >= Same && Math.Min(a.Gaps, b.Gaps) < 2 && !FiguresChanged(inA, inB) && !NameExchanged(inA, inB);
    }

    private static bool FiguresChanged(SharedWords known, SharedWords arrival)
    {
        var added = arrival.OwnFigures();
        return (added.Count > 0 && known.OwnFigures().Count > 0) || added.Exists(figure => figure.Length > 1);
    }

    private static bool NameExchanged(SharedWords inA, SharedWords inB) => inA.RepeatsOwnWord() && inB.RepeatsOwnWord();
}
