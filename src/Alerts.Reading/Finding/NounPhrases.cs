using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Finds the noun that a number counts.</summary>
internal sealed class NounPhrases(MarkedTokens marks)
{
    /// <summary>Attaches the counted noun that follows the number, if one does.</summary>
    public void Attach(in Measure measure, ref Quantity quantity)
    {
        var at = measure.End;
        if (marks.Has(at, NumberCue.OfThem))
        {
            quantity.Flags |= QuantityFlags.Subset;
            quantity.End = Math.Max(quantity.End, measure.End);
            quantity.NounEnd = marks.CueEnd(at, NumberCue.OfThem);
            quantity.NounFirst = at;
            quantity.Class = QuantityClass.None;
            return;
        }

        var partitive = marks.Has(at, NumberCue.Of);
        if (partitive) at++;
        if (marks.IsArabic(at) || (marks.IsDigits(measure.End - 1) && marks.IsArabic(at))) Arabic(at, partitive, measure, ref quantity);
        else English(at, partitive, measure, ref quantity);
    }

    private void Arabic(int at, bool partitive, in Measure measure, ref Quantity quantity)
    {
        if (marks.Has(at, NumberCue.Others))
        {
            quantity.Flags |= QuantityFlags.Others;
            (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
            return;
        }

        if (marks.Noun(at) is not { } noun)
        {
            ArabicUnknown(at, partitive, ref quantity);
            return;
        }

        if (marks.HasAnd(at) && !partitive) return;
        if (partitive && noun is { Class: QuantityClass.Family, Number: NounNumber.One }) return;
        if (!partitive && marks.Is(at, TokenMarks.For | TokenMarks.By)) return;
        Take(noun, at, marks.NounEnd(at), ref quantity);
        ArabicTail(noun, partitive || measure.Vague, ref quantity);
    }

    /// <summary>An unknown word right after a number is its noun, but what ends a phrase is not.</summary>
    private void ArabicUnknown(int at, bool partitive, ref Quantity quantity)
    {
        if (partitive || !marks.IsArabic(at) || marks.Stream[at].Form != 0 || marks.HasAnd(at)) return;
        quantity.Class = QuantityClass.Other;
        (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
    }

    /// <summary>Adjectives, a second noun joined by و, others, whose people they are.</summary>
    private void ArabicTail(CountedNoun noun, bool set, ref Quantity quantity)
    {
        var at = quantity.NounEnd;
        if (!noun.IsPeople) return;
        while (marks.Noun(at) is { People: true } || (marks.Has(at, NumberCue.Adjective) && !marks.HasAnd(at)) || IsAdjectivalNoun(at)) at = quantity.NounEnd = at + 1;
        if (marks.HasAnd(at) && marks.Noun(at) is { IsPeople: true } second && (set || second.Number == NounNumber.One)) JoinSecond(noun, second, set, at, ref quantity);
        if (marks.Has(quantity.NounEnd, NumberCue.Others))
        {
            quantity.Flags |= QuantityFlags.Others;
            quantity.NounEnd++;
        }

        Organisation(noun, ref quantity);
    }

    /// <summary>«12 شخصا مدنيا»: a person noun in apposition describes; groups join.</summary>
    private bool IsAdjectivalNoun(int at) => !marks.HasAnd(at) && marks.Noun(at) is { Adjectival: true, IsPeople: true };

    private void JoinSecond(CountedNoun first, CountedNoun second, bool set, int at, ref Quantity quantity)
    {
        if (first.Kind is FigureKind.Killed or FigureKind.Injured && second.Kind is FigureKind.Killed or FigureKind.Injured && first.Kind != second.Kind)
            quantity.NounKind = FigureKind.Combined;
        else if (!set || second.Number == NounNumber.One || first.Kind is not null || second.Kind is not null) return;
        else quantity.Groups |= second.Groups;
        quantity.NounEnd = marks.NounEnd(at);
    }

    /// <summary>«عناصر من قوات الأمن», «5 موظفين في الأمم المتحدة».</summary>
    private void Organisation(CountedNoun noun, ref Quantity quantity)
    {
        if (noun.Class != QuantityClass.Person || noun.Kind is not null || (noun.Groups & ~PersonGroups.Combatant) != 0) return;
        var at = quantity.NounEnd;
        for (var skipped = 0; skipped < 2; skipped++, at++)
        {
            if (marks.Phrase(at, NumberPhraseRole.Organisation, out _) is { } organisation)
            {
                quantity.Groups = organisation.Groups;
                return;
            }

            if (!marks.Has(at, NumberCue.Of) && !marks.Has(at, NumberCue.Stop)) return;
        }
    }

    private void English(int at, bool partitive, in Measure measure, ref Quantity quantity)
    {
        var groups = PersonGroups.None;
        if (partitive) SkipPartitive(ref at);
        var first = at;
        CountedNoun? head = null;
        var headEnd = at;
        for (var skipped = 0; skipped < 6 && marks.IsWord(at); skipped++)
        {
            if (marks.Is(at, TokenMarks.Possessive)) break;
            if (marks.Phrase(at, NumberPhraseRole.Organisation, out _) is { } organisation) groups |= organisation.Groups;
            if (marks.Has(at, NumberCue.Others | NumberCue.More)) Other(at, ref quantity);
            if (marks.Noun(at) is { } noun)
            {
                (head, headEnd) = (noun, marks.NounEnd(at));
                at = headEnd;
                if (noun.Number == NounNumber.Many && !noun.People && measure.Min != 1) break;
                continue;
            }

            if (!MayPrecedeNoun(at)) break;
            at++;
        }

        if (head is null) EnglishUnknown(first, partitive, ref quantity);
        else if (!(partitive && head is { Class: QuantityClass.Family })) Take(head, first, headEnd, ref quantity);
        if (head is { Class: QuantityClass.Person } && quantity.Groups is PersonGroups.None or PersonGroups.Combatant && groups != 0 && head.Kind is null) quantity.Groups = groups;
        if (head is { IsPeople: true }) EnglishTail(head, ref quantity);
    }

    /// <summary>What follows an Arabic noun that counts by itself.</summary>
    public void ArabicDetails(CountedNoun noun, ref Quantity quantity)
    {
        var at = quantity.NounEnd = Math.Max(quantity.NounEnd, quantity.End);
        while (marks.IsWord(at) && !marks.HasAnd(at) && !marks.Is(at, TokenMarks.For | TokenMarks.By) && (marks.Noun(at) is { Adjectival: true, IsPeople: true } || marks.Has(at, NumberCue.Adjective)))
        {
            if (marks.Noun(at) is { } described) quantity.Groups |= described.Groups;
            at = quantity.NounEnd = marks.Noun(at) is null ? at + 1 : marks.NounEnd(at);
        }

        if (marks.Has(at, NumberCue.Others))
        {
            quantity.Flags |= QuantityFlags.Others;
            quantity.NounEnd++;
        }

        Organisation(noun, ref quantity);
    }

    /// <summary>The head of an English noun phrase that begins at the token: its last noun, unless something else comes after.</summary>
    public bool TryEnglishHead(int at, out CountedNoun noun, out int end, out PersonGroups groups)
    {
        (noun, end, groups) = (null!, at, PersonGroups.None);
        var found = false;
        for (var skipped = 0; skipped < 5 && marks.IsWord(at); skipped++)
        {
            if (marks.Is(at, TokenMarks.Possessive) || marks.Has(at, NumberCue.Mask)) return false;
            var organisation = marks.Phrase(at, NumberPhraseRole.Organisation, out _);
            if (marks.Noun(at) is { } counted)
            {
                (noun, end, found) = (counted, marks.NounEnd(at), true);
                at = end;
                if (counted.Number == NounNumber.Many && !counted.Adjectival) break;
                continue;
            }

            if (found && marks.Stream[at].Form == 0 && !IsVerbLike(at) && !marks.Is(at, TokenMarks.Capital)) return false;
            if (found || !MayPrecedeNoun(at) || (marks.Stream[at].Form == 0 && !marks.Is(at, TokenMarks.Capital | TokenMarks.Hyphenated) && skipped > 1)) break;
            if (organisation is not null) groups |= organisation.Groups;
            at++;
        }

        if (found && noun.IsPeople && groups != PersonGroups.None && noun.Groups != PersonGroups.None) groups = PersonGroups.None;
        return found;
    }

    private bool IsVerbLike(int at)
    {
        var word = marks.Stream.Folded(at);
        return word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly") || word.EndsWith("s");
    }

    private void SkipPartitive(ref int at)
    {
        while (marks.Has(at, NumberCue.Determiner | NumberCue.Possessive)) at++;
    }

    private void Other(int at, ref Quantity quantity)
    {
        if (marks.Has(at, NumberCue.Others)) quantity.Flags |= QuantityFlags.Others;
        else quantity.Flags |= QuantityFlags.Additive;
        (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
    }

    private bool MayPrecedeNoun(int at) =>
        !marks.IsNumber(at) && (marks.Has(at, NumberCue.Adjective | NumberCue.Others | NumberCue.More) || (!marks.Has(at, NumberCue.Stop) && marks.Stream[at].Form == 0));

    private void EnglishUnknown(int at, bool partitive, ref Quantity quantity)
    {
        if (partitive || !marks.IsWord(at) || marks.Stream[at].Form != 0 || marks.Is(at, TokenMarks.Capital)) return;
        var word = marks.Stream.Folded(at);
        if (word.Length < 4 || word[^1] != 's') return;
        quantity.Class = QuantityClass.Other;
        (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
    }

    /// <summary>"12 women and children", "12 dead and wounded": one number for both.</summary>
    private void EnglishTail(CountedNoun head, ref Quantity quantity)
    {
        var at = quantity.NounEnd;
        if (marks.Has(at, NumberCue.And | NumberCue.Or) && marks.Noun(at + 1) is { IsPeople: true, Number: not NounNumber.One } second && !marks.Is(at + 1, TokenMarks.Possessive))
        {
            if (head.Kind is FigureKind.Killed or FigureKind.Injured && second.Kind is FigureKind.Killed or FigureKind.Injured) quantity.NounKind = FigureKind.Combined;
            else if (head.Kind is not null || second.Kind is not null) return;
            else quantity.Groups |= second.Groups;
            quantity.NounEnd = marks.NounEnd(at + 1);
        }

        if (!marks.Has(quantity.NounEnd, NumberCue.Of) || (head.Groups & ~PersonGroups.Combatant) != 0) return;
        var org = quantity.NounEnd + 1;
        if (marks.Has(org, NumberCue.Determiner)) org++;
        if (marks.Phrase(org, NumberPhraseRole.Organisation, out _) is { } organisation) quantity.Groups |= organisation.Groups;
    }

    private static void Take(CountedNoun noun, int first, int end, ref Quantity quantity)
    {
        quantity.Class = noun.Class;
        quantity.Groups |= noun.Groups;
        quantity.NounKind = noun.Kind;
        quantity.Unit = noun.Unit;
        (quantity.NounFirst, quantity.NounEnd) = (first, end);
    }
}
