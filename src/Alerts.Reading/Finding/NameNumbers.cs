using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Numbers that are part of a name (F-16, Resolution 2254, IPC Phase 5) and scores of matches.</summary>
internal sealed class NameNumbers(MarkedTokens marks)
{
    /// <summary>One past the name, or -1.</summary>
    public int TryIdentifier(in Measure measure)
    {
        var before = measure.NumberFirst - 1;
        if (measure.Number.Kind == DigitsKind.Identifier || marks.IsSign(before, '#') || IsListNumber(measure)) return measure.End;
        if (IsGluedToLetters(before, measure.NumberFirst)) return measure.End;
        if (marks.IsSign(before, '+') || IsLongNumber(measure)) return measure.End;
        if (measure.IsHedged || !marks.IsDigits(measure.NumberFirst)) return -1;
        var word = marks.IsSign(before, '.') ? before - 1 : before;
        return marks.Has(word, NumberCue.Identifier) && !CountsAfterAll(word, measure) ? measure.End : -1;
    }

    /// <summary>3-0; "20-30" only where somebody wins or loses.</summary>
    public int TryScore(in Measure measure)
    {
        if (measure.Number.Value > 200 || marks.Noun(measure.End) is not null) return -1;
        if (measure.Qualifier == FigureQualifier.Range) return marks.IsDash(measure.End - 2) && (HasScoreWord() || IsDescending(measure.End - 3)) ? measure.End : -1;
        if (marks.Has(measure.End, NumberCue.To) && !marks.IsArabic(measure.End) && measure.Number.PlainDigits && IsDescending(measure.NumberFirst)) return measure.End + 2;
        return marks.IsDash(measure.End) && marks.IsDigits(measure.End + 1) && marks.Is(measure.End + 1, TokenMarks.Glued) ? measure.End + 2 : -1;
    }

    /// <summary>F-16, COVID-19, «إف-16».</summary>
    private bool IsGluedToLetters(int dash, int number) =>
        marks.IsDash(dash) && marks.Is(dash, TokenMarks.Glued) && marks.Is(number, TokenMarks.Glued) && marks.IsWord(dash - 1);

    /// <summary>"1." at the beginning of a line, "[3]", 007, and «(7) سبعة», where the word is the number.</summary>
    private bool IsListNumber(in Measure measure)
    {
        if (!measure.Number.PlainDigits) return false;
        var before = measure.NumberFirst - 1;
        if (marks.IsSign(before, '[') && marks.IsSign(measure.End, ']')) return true;
        if (marks.Stream.Folded(measure.NumberFirst)[0] == '0' && measure.Number.Value > 0) return true;
        if (marks.IsSign(before, '(') && marks.IsSign(measure.End, ')') && marks.Numeral(measure.End + 1).Value == measure.Number.Value) return measure.Number.Value > 0;
        return measure.NumberFirst == marks.First && measure.Number.Value < 100 && (marks.IsSign(measure.End, '.') || marks.IsSign(measure.End, ')')) && (marks.IsWord(measure.End + 1) || measure.End + 1 == marks.End);
    }

    private bool IsLongNumber(in Measure measure) => measure.Number is { PlainDigits: true, Value: >= 100_000_000 } && marks.Noun(measure.End) is null;

    /// <summary>«قتلت الفرقة 36 مدنيا», "killed in division 12 people": the number counts the noun after it.</summary>
    private bool CountsAfterAll(int word, in Measure measure)
    {
        var noun = marks.Noun(measure.End);
        return marks.IsArabic(word) ? noun is { IsPeople: true } && !marks.Is(measure.NumberFirst, TokenMarks.Definite) : noun is not null && !marks.Is(word, TokenMarks.Capital);
    }

    /// <summary>"3-2", "79 to 18": the larger first, as scores and votes are told.</summary>
    private bool IsDescending(int at) =>
        marks.IsDigits(at) && marks.IsDigits(at + 2) && marks.Noun(at + 3) is null && Digits.Read(marks.Stream.Folded(at)).Value > Digits.Read(marks.Stream.Folded(at + 2)).Value;

    private bool HasScoreWord()
    {
        for (var i = marks.First; i < marks.End; i++)
            if (marks.Has(i, NumberCue.Score)) return true;
        return false;
    }
}
