using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Numbers that are somebody's age.</summary>
internal sealed class Ages(MarkedTokens marks)
{
    private const int Oldest = 120;

    /// <summary>One past the age that the number is, or -1.</summary>
    public int TryAge(in Measure measure)
    {
        if (!measure.Number.IsWhole || measure.Number.Value is < 0 or > Oldest || measure.Number.Kind != DigitsKind.Number) return -1;
        var years = marks.Noun(measure.End) is { Class: QuantityClass.Duration };
        var after = years ? marks.NounEnd(measure.End) : measure.End;
        if (years && IsOld(after)) return after + 1;
        if (marks.Has(after, NumberCue.AgeAfter)) return marks.CueEnd(after, NumberCue.AgeAfter);
        if (IsAfterAgeWord(measure)) return after;
        if (InBrackets(measure, after, years)) return after + 1;
        if (years && measure.Qualifier == FigureQualifier.Range && IsAgesBefore(measure.First)) return after;
        if (!years && IsPredicate(measure)) return after;
        if (IsLimit(measure, years)) return after;
        if (years) return IsBetweenCommas(measure, after) ? after : -1;
        return !measure.IsHedged && measure.Number.PlainDigits && (IsBetweenCommas(measure, after) || IsAfterName(measure)) ? after : -1;
    }

    private bool IsOld(int at) => marks.IsWord(at) && marks.Stream.Folded(at) is "old" or "olds";

    /// <summary>"aged 12", "aged at least 12", «البالغ من العمر 12 عاما», «عمره نحو 12 عاما», «ابن الـ12 عاما».</summary>
    private bool IsAfterAgeWord(in Measure measure) =>
        marks.Precedes(measure.First, NumberCue.AgeBefore) || marks.Precedes(measure.NumberFirst, NumberCue.AgeBefore) ||
        (marks.IsArabic(measure.First - 1) && marks.Stream.Folded(measure.First - 1) is "عن" && marks.Noun(measure.End) is { Unit: "year" }) ||
        (marks.Is(measure.NumberFirst, TokenMarks.Definite) && marks.Noun(measure.NumberFirst - 1) is { Groups: PersonGroups.Child or (PersonGroups.Child | PersonGroups.Girl), Number: NounNumber.One });

    /// <summary>(12 عاما), (54).</summary>
    private bool InBrackets(in Measure measure, int after, bool years) =>
        marks.IsSign(measure.First - 1, '(') && marks.IsSign(after, ')') && measure.Number.Value > 0 &&
        (years || (measure.Number.PlainDigits && IsWhoseAge(measure.First - 2)));

    private bool IsWhoseAge(int at) =>
        marks.Is(at, TokenMarks.Capital) || marks.Noun(at) is { Class: QuantityClass.Person, Number: NounNumber.One } ||
        (marks.IsArabic(at) && marks.IsUnknown(at) && (marks.IsUnknown(at - 1) || marks.Noun(at - 1) is { Class: QuantityClass.Person, Number: NounNumber.One }));

    /// <summary>«تتراوح أعمار الأطفال بين 9 و14 عاما».</summary>
    private bool IsAgesBefore(int at)
    {
        for (var i = at - 1; i >= at - 4; i--)
            if (marks.Has(i, NumberCue.AgeBefore)) return true;
        return false;
    }

    /// <summary>"he was 84".</summary>
    private bool IsPredicate(in Measure measure) =>
        marks.Has(measure.First - 1, NumberCue.Copula) && marks.IsWord(measure.First - 2) && marks.Stream.Folded(measure.First - 2) is "he" or "she" or "who" && marks.Noun(measure.End) is null && measure.Number.Value < 111;

    /// <summary>"children under five", «الأطفال دون الخامسة».</summary>
    private bool IsLimit(in Measure measure, bool years)
    {
        if (measure.First == measure.NumberFirst || !marks.Has(measure.First, NumberCue.AgeLimit)) return false;
        if (!years && marks.Noun(measure.End) is not null) return false;
        return marks.Noun(measure.First - 1) is { IsPeople: true, Number: not NounNumber.One };
    }

    /// <summary>"A man, 54, was killed", «أحمد، 12 عاما، قتل».</summary>
    private bool IsBetweenCommas(in Measure measure, int after)
    {
        var before = measure.NumberFirst - 1;
        if (!(marks.IsComma(before) || (after > measure.End && marks.IsDash(before))) || measure.Number.Value is < 1 or > 110) return false;
        var whose = marks.Is(before - 1, TokenMarks.Capital) || marks.Noun(before - 1) is { Class: QuantityClass.Person, Number: NounNumber.One } || (after > measure.End && marks.IsArabic(before - 1));
        return whose && (marks.Kind(after) is TokenKind.Sign or TokenKind.Break || marks.Has(after, NumberCue.And));
    }

    /// <summary>"Ziad 13 suffered": a name and a small number, in a text that lost its commas. A place before a casualty word is none.</summary>
    private bool IsAfterName(in Measure measure)
    {
        var name = measure.NumberFirst - 1;
        var next = measure.End;
        if (measure.Number.Value is < 1 or > 110 || name <= marks.First || !marks.Is(name, TokenMarks.Capital) || !marks.IsUnknown(name)) return false;
        if (marks.Has(name - 1, NumberCue.Stop) || marks.Is(name, TokenMarks.Quoted)) return false;
        return marks.IsUnknown(next) && !marks.Is(next, TokenMarks.Capital) && marks.Stream.Folded(next)[^1] != 's';
    }
}
