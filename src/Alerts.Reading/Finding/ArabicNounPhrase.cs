using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>The noun that an Arabic number counts, and what follows a noun: adjectives, a second noun, others, whose people they are.</summary>
internal sealed class ArabicNounPhrase(MarkedTokens marks)
{
    /// <summary>Attaches the noun at the token. After "من" (partitive) and after a vague word it may be definite.</summary>
    public void Attach(int at, bool partitive, bool vague, ref Quantity quantity)
    {
        if (marks.Has(at, NumberCue.Others)) TakeOthers(at, ref quantity);
        else if (partitive && marks.Phrase(at, NumberPhraseRole.Organisation, out var end) is { } organisation) TakeMembers(organisation, at, end, ref quantity);
        else if (marks.Noun(at) is { } noun) Attach(noun, at, partitive, vague, ref quantity);
        else if (!partitive && IsUnknownNoun(at)) TakeUnknown(at, ref quantity);
    }

    /// <summary>Adjectives, others and organisation after a noun that is already taken.</summary>
    public void Details(CountedNoun noun, ref Quantity quantity)
    {
        if (!noun.IsPeople) return;
        while (Describes(quantity.NounEnd))
        {
            if (marks.Noun(quantity.NounEnd) is { } adjective) quantity.Groups |= adjective.Groups;
            quantity.NounEnd = marks.Noun(quantity.NounEnd) is null ? quantity.NounEnd + 1 : marks.NounEnd(quantity.NounEnd);
        }

        if (marks.Has(quantity.NounEnd, NumberCue.Others) && !marks.HasAnd(quantity.NounEnd)) TakeOthers(quantity.NounEnd, ref quantity);
        OfHarmed(noun, ref quantity);
        Organisation(noun, ref quantity);
    }

    /// <summary>«18 شخصا من القتلى», «5 أطفال من الجرحى»: the set says what befell them.</summary>
    private void OfHarmed(CountedNoun noun, ref Quantity quantity)
    {
        if (noun.Kind is not null || !marks.Has(quantity.NounEnd, NumberCue.Of) || !marks.Is(quantity.NounEnd + 1, TokenMarks.Definite)) return;
        if (marks.Noun(quantity.NounEnd + 1) is not { Kind: { } kind, Number: NounNumber.Many }) return;
        quantity.NounKind = kind;
        quantity.Flags |= QuantityFlags.Subset | QuantityFlags.Partitive;
        quantity.NounEnd = marks.NounEnd(quantity.NounEnd + 1);
    }

    private void Attach(CountedNoun noun, int at, bool partitive, bool vague, ref Quantity quantity)
    {
        if (!partitive && (marks.HasAnd(at) || marks.Is(at, TokenMarks.For | TokenMarks.By) || (marks.Is(at, TokenMarks.Definite) && !vague))) return;
        if (partitive && !IsSet(noun)) return;
        quantity.Count(noun, at, marks.NounEnd(at));
        Details(noun, ref quantity);
        JoinSecond(noun, partitive || vague, ref quantity);
    }

    /// <summary>«5 من عائلة واحدة», «الآلاف من بلدات الجنوب»: where they are from is not what is counted.</summary>
    private static bool IsSet(CountedNoun noun) =>
        noun.Class is not (QuantityClass.Buildings or QuantityClass.Facilities or QuantityClass.Family or QuantityClass.Duration) ? noun.IsPeople || noun.Number == NounNumber.Many
        : noun is { Class: QuantityClass.Family, Number: NounNumber.Many };

    /// <summary>«14 من قوات النظام»: members of it.</summary>
    private static void TakeMembers(NumberPhrase organisation, int at, int end, ref Quantity quantity)
    {
        (quantity.Class, quantity.NounFirst, quantity.NounEnd) = (QuantityClass.Person, at, end);
        quantity.Groups |= organisation.Groups;
    }

    /// <summary>A word that nobody knows, right after a number, is its noun; a verb, or a word with a preposition on it, is not.</summary>
    private bool IsUnknownNoun(int at)
    {
        if (!marks.IsArabic(at) || !marks.IsUnknown(at) || marks.Stream[at].Form != 0 || marks.HasAnd(at)) return false;
        var word = marks.Stream.Folded(at);
        return !word.EndsWith("وا") && (word[0] is not ('ب' or 'ل' or 'ك' or 'ف' or 'س') || word[^1] == 'ا');
    }

    private static void TakeUnknown(int at, ref Quantity quantity)
    {
        quantity.Class = QuantityClass.Other;
        (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
    }

    private static void TakeOthers(int at, ref Quantity quantity)
    {
        quantity.Flags |= QuantityFlags.Others;
        if (quantity.NounFirst < 0) quantity.NounFirst = at;
        quantity.NounEnd = at + 1;
    }

    /// <summary>«12 مدنيا سوريا», «3 أشخاص مدنيين»: an adjective, or a noun that serves as one.</summary>
    private bool Describes(int at) =>
        marks.IsWord(at) && !marks.HasAnd(at) && !marks.Is(at, TokenMarks.For | TokenMarks.By) &&
        (marks.Has(at, NumberCue.Adjective) || marks.Noun(at) is { Adjectival: true, IsPeople: true, Possessed: false });

    /// <summary>«140 قتيلا وجريحا» are one number of both; «20 من النساء والأطفال» are one set.</summary>
    private void JoinSecond(CountedNoun first, bool set, ref Quantity quantity)
    {
        var at = marks.Joined(quantity.NounEnd);
        if (at < 0 || marks.Noun(at) is not { IsPeople: true } second) return;
        if (IsHarm(first.Kind) && IsHarm(second.Kind) && first.Kind != second.Kind && (set || second.Number == NounNumber.One)) quantity.NounKind = FigureKind.Combined;
        else if (set && second.Number != NounNumber.One && first.Kind is null && second.Kind is null) quantity.Groups |= second.Groups;
        else return;
        quantity.NounEnd = marks.NounEnd(at);
    }

    private static bool IsHarm(FigureKind? kind) => kind is FigureKind.Killed or FigureKind.Injured;

    /// <summary>«عناصر من قوات الأمن», «5 موظفين في الأمم المتحدة»; a plural in ـين or ـون needs a word between, the others may stand right before.</summary>
    private void Organisation(CountedNoun noun, ref Quantity quantity)
    {
        if (noun.Class != QuantityClass.Person || noun.Kind is not null || (noun.Groups & ~PersonGroups.Combatant) != 0) return;
        var at = quantity.NounEnd;
        var construct = !(marks.Stream.Stem(at - 1) is [.., 'و' or 'ي', 'ن']);
        if (construct && TryMembers(at, ref quantity)) return;
        for (var skipped = 0; skipped < 3 && marks.IsWord(at) && !marks.HasAnd(at); skipped++, at++)
        {
            if ((construct || skipped > 0) && marks.Phrase(at, NumberPhraseRole.Organisation, out _) is { } organisation)
            {
                quantity.Groups = (quantity.Groups & ~PersonGroups.Combatant) | organisation.Groups;
                return;
            }

            if (!marks.Has(at, NumberCue.Of | NumberCue.Stop) && marks.Noun(at) is not { IsPeople: false }) return;
        }
    }

    /// <summary>«أفراد الطاقم الطبي»: the members are what the group is.</summary>
    private bool TryMembers(int at, ref Quantity quantity)
    {
        if (!marks.Is(at, TokenMarks.Definite) || marks.Noun(at) is not { Class: QuantityClass.Person, Groups: not PersonGroups.None } members) return false;
        (quantity.Groups, quantity.NounEnd) = (quantity.Groups | members.Groups, marks.NounEnd(at));
        return true;
    }
}
