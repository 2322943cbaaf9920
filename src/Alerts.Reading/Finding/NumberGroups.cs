using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Reads what stands before a scale word: digits, or words below a thousand («مئة وواحد وعشرين», "four hundred and fifty-six").</summary>
internal sealed class NumberGroups(MarkedTokens marks)
{
    public bool TryRead(int at, ref NumberReading part)
    {
        if (marks.IsDigits(at)) return ReadDigits(at, ref part);
        if (IsPercent(at) || IsWeekday(at)) return false;
        if (!TryHundreds(at, ref part)) return TryBelowHundred(at, ref part);
        var rest = part with { First = part.End };
        if (TryRest(ref rest)) (part.Value, part.End) = (part.Value + rest.Value, rest.End);
        return true;
    }

    /// <summary>بالمئة and في المئة end a percentage and begin no number.</summary>
    private bool IsPercent(int at) =>
        marks.Has(at, NumberCue.Percent) && marks.Is(at, TokenMarks.Definite) &&
        (marks.Is(at, TokenMarks.By) || (marks.IsWord(at - 1) && marks.Stream.Folded(at - 1) is "في"));

    /// <summary>الاثنين is Monday, and "two" only after a dual.</summary>
    private bool IsWeekday(int at) =>
        marks.Has(at, NumberCue.Weekday) && marks.Is(at, TokenMarks.Definite) && !IsTeensEnd(at + 1) && marks.Noun(at - 1) is not { Number: NounNumber.Two or NounNumber.TwoOrMany };

    private bool TryHundreds(int at, ref NumberReading part)
    {
        var word = marks.Has(at, NumberCue.Article) && marks.Numeral(at + 1).Role == NumeralRole.Hundred ? at + 1 : at;
        var numeral = marks.Numeral(word);
        if (numeral.Role == NumeralRole.Hundreds || (numeral.Role == NumeralRole.Hundred && (word > at || marks.IsArabic(at))))
            return part.Take(numeral.Value, word + 1);
        if (numeral.Role is not (NumeralRole.Ones or NumeralRole.Teen) || numeral.Value == 0 || IsPercent(at + 1)) return false;
        return marks.Numeral(at + 1).Role == NumeralRole.Hundred && !marks.HasAnd(at + 1) && part.Take(numeral.Value * 100, at + 2);
    }

    /// <summary>What may follow hundreds: "and five", «وخمسة وعشرين», «و20»; but not the two of "two hundred and two hundred".</summary>
    private bool TryRest(ref NumberReading rest)
    {
        var joined = marks.Joined(rest.End);
        var at = joined < 0 ? rest.End : joined;
        if (joined < 0 && (marks.IsArabic(at) || !marks.IsWord(at))) return false;
        if (marks.IsDigits(at) ? !IsArabicJoint(at) || !ReadDigits(at, ref rest) || rest.Value >= 100 : !TryBelowHundred(at, ref rest)) return false;
        return marks.Numeral(rest.End).Role != NumeralRole.Hundred || marks.HasAnd(rest.End);
    }

    private bool IsArabicJoint(int at) => marks.HasAnd(at) || marks.IsArabic(at - 1);

    private bool TryBelowHundred(int at, ref NumberReading part)
    {
        if (marks.Has(at, NumberCue.ElevenBegins) && IsTeensEnd(at + 1)) return part.Take(11, at + 2);
        if (marks.Has(at, NumberCue.ElevenBegins) && TryAndTens(at, 1, ref part)) return true;
        if (TryDozen(at, 1, ref part)) return true;
        var numeral = marks.Numeral(at);
        return numeral.Role switch
        {
            NumeralRole.Ones => TryOnes(at, numeral.Value, ref part),
            NumeralRole.Ten or NumeralRole.Teen => part.Take(numeral.Value, at + 1),
            NumeralRole.Tens => TryTens(at, numeral.Value, ref part),
            _ => false,
        };
    }

    private bool TryOnes(int at, long ones, ref NumberReading part)
    {
        if (ones == 0) return part.Take(0, at + 1);
        if (IsTeensEnd(at + 1)) return part.Take(10 + ones, at + 2);
        if (TryDozen(at + 1, ones, ref part)) return true;
        return TryAndTens(at, ones, ref part) || part.Take(ones, at + 1);
    }

    /// <summary>خمسة وعشرون: the ones stand before the tens.</summary>
    private bool TryAndTens(int at, long ones, ref NumberReading part)
    {
        var tens = marks.Joined(at + 1);
        return marks.IsArabic(at) && marks.Numeral(tens).Role == NumeralRole.Tens && part.Take(marks.Numeral(tens).Value + ones, tens + 1);
    }

    private bool TryTens(int at, long tens, ref NumberReading part)
    {
        var next = marks.Numeral(at + 1);
        var joined = next is { Role: NumeralRole.Ones, Value: > 0 } && !marks.HasAnd(at + 1) && !marks.IsArabic(at + 1);
        return joined ? part.Take(tens + next.Value, at + 2) : part.Take(tens, at + 1);
    }

    /// <summary>A dozen, two dozen: counted, but not meant exactly.</summary>
    private bool TryDozen(int at, long times, ref NumberReading part)
    {
        var word = marks.Has(at, NumberCue.Article) ? at + 1 : at;
        if (!marks.Has(word, NumberCue.Loose) || marks.Numeral(word).Value == 0) return false;
        part.Loose = true;
        return part.Take(times * marks.Numeral(word).Value, word + 1);
    }

    private bool IsTeensEnd(int at) => marks.Has(at, NumberCue.TeensEnd) && !marks.HasAnd(at) && !marks.Is(at, TokenMarks.Definite);

    private bool ReadDigits(int at, ref NumberReading part)
    {
        var digits = Digits.Read(marks.Stream.Folded(at));
        (part.End, part.Kind, part.MayBeTime, part.PlainDigits) = (at + 1, digits.Kind, digits.MayBeTime, digits.Plain);
        var scaled = marks.Numeral(at + 1).Role == NumeralRole.Scale && !marks.HasAnd(at + 1);
        part.Value = scaled || marks.IsSign(at + 1, '%') || marks.IsSign(at + 1, '٪') ? digits.AsDecimal : digits.Value;
        if (digits.Plain && marks.Stream[at].FoldedLength <= 3) JoinSpacedGroups(ref part);
        return true;
    }

    /// <summary>1 500: a space groups thousands when exactly three digits follow each time.</summary>
    private void JoinSpacedGroups(ref NumberReading part)
    {
        while (marks.IsDigits(part.End) && part.Value > 0 && marks.Stream[part.End].FoldedLength == 3 && !marks.HasAnd(part.End) &&
            marks.Stream[part.End].Start == marks.Stream[part.End - 1].End + 1 && Digits.Read(marks.Stream.Folded(part.End)) is { Plain: true } group)
        {
            part.Value = (part.Value * 1000) + group.Value;
            part.End++;
            part.PlainDigits = false;
        }
    }
}
