using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>The noun that an English number counts, and the head of a noun phrase without a number.</summary>
internal sealed class EnglishNounPhrase(MarkedTokens marks)
{
    private const NumberCue Between = NumberCue.Adjective | NumberCue.Others | NumberCue.More;

    /// <summary>Attaches the noun phrase that begins at the token.</summary>
    public void Attach(int at, bool partitive, bool vague, ref Quantity quantity)
    {
        while (partitive && marks.Has(at, NumberCue.Determiner | NumberCue.Possessive)) at++;
        if (TryHyphenated(at, ref quantity)) return;
        var head = Scan(at, unknown: 4);
        quantity.Flags |= head.Flags;
        if (head.Flags != QuantityFlags.None) (quantity.NounFirst, quantity.NounEnd) = (at, head.End);
        if (head.Noun is not { } noun) TakeUnknown(at, partitive && vague, ref quantity);
        else if (!(partitive && noun is { Class: QuantityClass.Family, Number: NounNumber.One })) Take(noun, at, head, ref quantity);
    }

    /// <summary>The head of a phrase without a number; none where its noun only modifies another ("a refugee crisis").</summary>
    public bool TryHead(int at, out CountedNoun noun, out int end)
    {
        var head = Scan(at, unknown: 1);
        (noun, end) = (head.Noun!, head.End);
        if (head.Noun is null || marks.Is(end, TokenMarks.Hyphenated) || (head.Noun.Modifies && ModifiesNext(end))) return false;
        if (head.Noun.Class == QuantityClass.Person && head.Groups != PersonGroups.None && head.Noun.Groups == PersonGroups.None) noun = noun with { Groups = head.Groups };
        return true;
    }

    /// <summary>"a five-day siege", "a 2,000-pound bomb", "a six-member family".</summary>
    private bool TryHyphenated(int at, ref Quantity quantity)
    {
        if (!marks.Is(at, TokenMarks.Hyphenated) || marks.Phrase(at, NumberPhraseRole.HedgeAfter, out _) is not null) return false;
        if (marks.Noun(at) is not { Number: NounNumber.One } unit)
        {
            if (marks.IsUnknown(at)) TakeOther(at, ref quantity);
            return marks.IsUnknown(at);
        }

        if (unit.IsPeople && marks.Noun(at + 1) is not { Class: QuantityClass.Family }) quantity.Class = QuantityClass.Other;
        else quantity.Count(unit, at, marks.NounEnd(at));
        (quantity.NounFirst, quantity.NounEnd) = (at, unit.IsPeople ? at + 2 : at + 1);
        return true;
    }

    private void Take(CountedNoun noun, int first, in Head head, ref Quantity quantity)
    {
        quantity.Count(noun, first, head.End);
        if (noun.Class == QuantityClass.Person && noun.Kind is null && (quantity.Groups & ~PersonGroups.Combatant) == 0 && head.Groups != PersonGroups.None) quantity.Groups = head.Groups;
        if (!noun.IsPeople) return;
        JoinSecond(noun, ref quantity);
        OfOrganisation(noun, ref quantity);
    }

    /// <summary>
    /// An unknown plural after the number is its noun, and no person as far as we know; after "one" any unknown word that is no verb,
    /// and after "a handful of" any unknown word.
    /// </summary>
    private void TakeUnknown(int at, bool set, ref Quantity quantity)
    {
        for (var i = at; i < at + 4 && marks.IsWord(i); i++)
        {
            if (marks.IsUnknown(i) && !marks.Is(i, TokenMarks.Capital) && (IsUnknownPlural(i) || (quantity is { Min: 1, Max: 1 } && !LooksLikeVerb(i)) || (set && quantity.Qualifier == FigureQualifier.Vague && i == at)))
            {
                TakeOther(i, ref quantity);
                return;
            }

            if (!marks.IsUnknown(i) && !marks.Has(i, NumberCue.Adjective | NumberCue.Determiner)) return;
        }
    }

    private static void TakeOther(int at, ref Quantity quantity)
    {
        quantity.Class = QuantityClass.Other;
        (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
    }

    private bool IsUnknownPlural(int at)
    {
        var word = marks.Stream.Folded(at);
        return marks.IsUnknown(at) && word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
    }

    private bool LooksLikeVerb(int at)
    {
        var word = marks.Stream.Folded(at);
        return word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly") || word.EndsWith("en");
    }

    /// <summary>"12 dead and wounded" are one number of both; "12 women and children" are one set.</summary>
    private void JoinSecond(CountedNoun first, ref Quantity quantity)
    {
        var at = quantity.NounEnd;
        if (first.Number == NounNumber.One || !marks.Has(at, NumberCue.And | NumberCue.Or)) return;
        if (marks.Noun(at + 1) is not { IsPeople: true, Number: not NounNumber.One } second || marks.Is(at + 1, TokenMarks.Possessive)) return;
        if (IsHarm(first.Kind) && IsHarm(second.Kind) && first.Kind != second.Kind) quantity.NounKind = FigureKind.Combined;
        else if (first.Kind is null && second.Kind is null) quantity.Groups |= second.Groups;
        else return;
        quantity.NounEnd = marks.NounEnd(at + 1);
    }

    private static bool IsHarm(FigureKind? kind) => kind is FigureKind.Killed or FigureKind.Injured;

    /// <summary>"members of the security forces".</summary>
    private void OfOrganisation(CountedNoun noun, ref Quantity quantity)
    {
        if (!marks.Has(quantity.NounEnd, NumberCue.Of) || (noun.Groups & ~PersonGroups.Combatant) != 0) return;
        var at = quantity.NounEnd + 1;
        if (marks.Has(at, NumberCue.Determiner)) at++;
        if (marks.Phrase(at, NumberPhraseRole.Organisation, out _) is { } organisation) quantity.Groups |= organisation.Groups;
    }

    /// <summary>Goes over adjectives and modifying nouns to the last noun; a plural ends the phrase.</summary>
    private Head Scan(int at, int unknown)
    {
        var head = new Head { End = at };
        while (marks.IsWord(at) && !marks.Is(at, TokenMarks.Possessive) && !marks.Has(at, NumberCue.Mask))
        {
            if (marks.Phrase(at, NumberPhraseRole.Organisation, out _) is { } organisation) head.Groups |= organisation.Groups;
            if (marks.Noun(at) is { } noun)
            {
                (head.Noun, head.End) = (noun, at = marks.NounEnd(at));
                if (noun is { Number: NounNumber.Many, Adjectival: false }) break;
                continue;
            }

            if (head.Noun is { Adjectival: false } && !(head.Noun.CountedOnly && marks.Has(at, NumberCue.And))) break;
            if (JoinsAdjectives(at))
            {
                at++;
                continue;
            }

            if ((IsUnknownPlural(at) && marks.Noun(at + 1) is null && !marks.Is(at, TokenMarks.Capital)) || !MayPrecede(at, ref unknown)) break;
            if (head.Noun is null) Notice(at, ref head);
            at++;
        }

        return head;
    }

    /// <summary>"sick and wounded children": "and" between two adjectives of one noun.</summary>
    private bool JoinsAdjectives(int at) =>
        marks.Has(at, NumberCue.And) && marks.Has(at - 1, NumberCue.Adjective) && (marks.Has(at + 1, NumberCue.Adjective) && marks.Noun(at + 2) is { IsPeople: true });

    private void Notice(int at, ref Head head)
    {
        if (!marks.Has(at, NumberCue.Others | NumberCue.More)) return;
        head.Flags |= marks.Has(at, NumberCue.Others) ? QuantityFlags.Others : QuantityFlags.Additive;
        head.End = at + 1;
    }

    private bool MayPrecede(int at, ref int unknown)
    {
        if (marks.IsNumber(at)) return false;
        if (marks.Has(at, Between)) return true;
        if (marks.Has(at, NumberCue.Stop) || !marks.IsUnknown(at)) return false;
        return marks.Is(at, TokenMarks.Capital | TokenMarks.Hyphenated) || unknown-- > 0;
    }

    private bool ModifiesNext(int at)
    {
        if (marks.Has(at, NumberCue.Totals)) return true;
        if (!marks.IsUnknown(at) || marks.Is(at, TokenMarks.Capital)) return false;
        return !LooksLikeVerb(at);
    }

    private struct Head
    {
        public CountedNoun? Noun;
        public int End;
        public PersonGroups Groups;
        public QuantityFlags Flags;
    }
}
