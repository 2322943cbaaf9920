using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// "three hundred and five", «ثلاثمئة وخمسة», "2.5 million", «مليونين و340 ألفا» → a value. One way for both languages: groups below
/// a thousand, each with its scale, from large to small; what is not smaller is not joined.
/// </summary>
internal sealed class NumberWords(MarkedTokens marks)
{
    /// <summary>Reads the number that begins at the token.</summary>
    public bool TryRead(int at, out NumberReading number)
    {
        number = new NumberReading { First = at, End = at };
        if (TryFractionOfScale(at, ref number)) return true;
        var limit = decimal.MaxValue;
        while (TryPart(number.End, number.End > at, limit, ref number, out var scale))
        {
            if (number.Kind != DigitsKind.Number || number.Suspect || scale == 0) break;
            limit = scale;
            if (TryAndFraction(ref number, scale)) break;
        }

        return number.End > at;
    }

    /// <summary>One group with its scale: 340 ألفا, two hundred thousand, مليونين.</summary>
    private bool TryPart(int at, bool joined, decimal limit, ref NumberReading number, out decimal scale)
    {
        scale = 0;
        var start = at;
        if (joined && !TryJoin(ref start)) return false;
        var part = new NumberReading { First = start, End = start };
        if (!TryGroup(start, ref part) && !TryScaleAlone(start, joined, ref part, out scale)) return false;
        if (scale == 0) AddHalf(ref part);
        if (scale == 0) scale = Scale(ref part, number.Value == 0);
        if (joined && (part.Kind != DigitsKind.Number || part.Value >= limit || (scale >= limit && scale > 0))) return false;
        number = part with { First = number.First, Value = number.Value + part.Value, Loose = number.Loose || part.Loose, PlainDigits = part.PlainDigits && !joined };
        return true;
    }

    /// <summary>What joins a smaller part: و on the word itself, "and", or nothing between English words.</summary>
    private bool TryJoin(ref int at)
    {
        if (marks.Has(at, NumberCue.And) && marks.IsNumber(at + 1))
        {
            at++;
            return true;
        }

        return marks.IsNumber(at) && (marks.HasAnd(at) || (marks.IsWord(at) && !marks.IsArabic(at)));
    }

    /// <summary>The half of "two and a half million", which stands before its scale.</summary>
    private void AddHalf(ref NumberReading part)
    {
        if (!marks.Has(part.End, NumberCue.And) || !marks.Has(part.End + 1, NumberCue.Article)) return;
        if (marks.Phrase(part.End + 2, NumberPhraseRole.Fraction, out var end) is not { } fraction || marks.Numeral(end).Role != NumeralRole.Scale) return;
        part.Value += (decimal)fraction.Numerator / fraction.Denominator;
        (part.End, part.PlainDigits) = (end, false);
    }

    private bool TryScaleAlone(int at, bool joined, ref NumberReading part, out decimal scale)
    {
        scale = 0;
        var word = marks.Has(at, NumberCue.Article) ? at + 1 : at;
        var numeral = marks.Numeral(word);
        if (marks.Has(word, NumberCue.ScaleLetter) || numeral.Role != NumeralRole.Scale) return false;
        if (word == at && !joined && !marks.IsArabic(word)) return false;
        var dual = numeral.Dual != 0 && (numeral.Value == 0 || marks.Noun(word + 1) is { Number: NounNumber.One });
        part.Value = dual ? numeral.Dual : numeral.Value;
        scale = dual ? numeral.Dual / 2 : numeral.Value;
        (part.End, part.Scale) = (word + 1, scale);
        return true;
    }

    /// <summary>Multiplies by the scale words that follow: thousand, ألف, m.</summary>
    private decimal Scale(ref NumberReading part, bool first)
    {
        decimal scale = 1;
        while (marks.Numeral(part.End) is { Role: NumeralRole.Scale, Value: > 0 } numeral && CanScale(part))
        {
            if (part.PlainDigits && part.Value >= 10_000 && numeral.Value == 1000 && first)
            {
                part.Suspect = true;
                part.End++;
                return 1;
            }

            if (part.Value > 1_000_000 || scale * numeral.Value > 1_000_000_000_000m) break;
            part.Value *= numeral.Value;
            scale *= numeral.Value;
            part.End++;
            part.PlainDigits = false;
        }

        part.Scale = scale == 1 ? 0 : scale;
        return part.Scale;
    }

    private bool CanScale(in NumberReading part)
    {
        if (marks.HasAnd(part.End) || part.Kind != DigitsKind.Number) return false;
        if (!marks.Has(part.End, NumberCue.ScaleLetter)) return true;
        return marks.IsDigits(part.End - 1) && (marks.Is(part.End, TokenMarks.Glued) || marks.Stream.Folded(part.End).Length > 1);
    }

    /// <summary>Below a thousand, or digits.</summary>
    private bool TryGroup(int at, ref NumberReading part)
    {
        if (marks.IsDigits(at)) return ReadDigits(at, ref part);
        var word = marks.Has(at, NumberCue.Article) && marks.Numeral(at + 1) is { Role: NumeralRole.Hundred } or { Role: NumeralRole.Teen } && (marks.Numeral(at + 1).Role == NumeralRole.Hundred || marks.Has(at + 1, NumberCue.Loose)) ? at + 1 : at;
        if (IsPercent(word) || (marks.Has(word, NumberCue.Weekday) && marks.Is(word, TokenMarks.Definite))) return false;
        if (!TryHundreds(word, word > at, ref part)) return TryBelowHundred(at, ref part);
        var rest = part with { First = part.End };
        if (TryRest(ref rest)) (part.Value, part.End) = (part.Value + rest.Value, rest.End);
        return true;
    }

    /// <summary>بالمئة and في المئة end a percentage and begin no number.</summary>
    public bool IsPercent(int at) =>
        marks.Has(at, NumberCue.Percent) && marks.Is(at, TokenMarks.Definite) &&
        (marks.Is(at, TokenMarks.By) || (at > marks.First && marks.IsWord(at - 1) && marks.Stream.Folded(at - 1) is "في"));

    private bool TryHundreds(int at, bool article, ref NumberReading part)
    {
        var numeral = marks.Numeral(at);
        if (numeral.Role == NumeralRole.Hundreds || (numeral.Role == NumeralRole.Hundred && (article || marks.IsArabic(at))))
        {
            (part.Value, part.End) = (numeral.Value, at + 1);
            return true;
        }

        if (numeral.Role is not (NumeralRole.Ones or NumeralRole.Teen) || numeral.Value == 0) return false;
        if (marks.Numeral(at + 1).Role != NumeralRole.Hundred || marks.HasAnd(at + 1) || IsPercent(at + 1)) return false;
        (part.Value, part.End) = (numeral.Value * 100, at + 2);
        return true;
    }

    /// <summary>What may follow hundreds: "and five", «وخمسة وعشرين», «و20».</summary>
    private bool TryRest(ref NumberReading rest)
    {
        var at = rest.End;
        if (marks.Has(at, NumberCue.And)) at++;
        else if (!marks.HasAnd(at) && (marks.IsArabic(at) || !marks.IsWord(at))) return false;
        if (marks.IsDigits(at))
        {
            if (!marks.HasAnd(at) || !ReadDigits(at, ref rest) || rest.Value >= 100) return false;
        }
        else if (!TryBelowHundred(at, ref rest)) return false;
        return marks.Numeral(rest.End).Role is not NumeralRole.Hundred || marks.HasAnd(rest.End);
    }

    private bool TryBelowHundred(int at, ref NumberReading part)
    {
        if (marks.Has(at, NumberCue.ElevenBegins) && IsTeensEnd(at + 1)) return Take(ref part, 11, at + 2);
        var article = marks.Has(at, NumberCue.Article) && marks.Has(at + 1, NumberCue.Loose) ? 1 : 0;
        var numeral = marks.Numeral(at + article);
        var loose = marks.Has(at + article, NumberCue.Loose);
        part.Loose |= loose;
        return numeral.Role switch
        {
            NumeralRole.Ones => Ones(at, numeral.Value, ref part),
            NumeralRole.Ten => Take(ref part, 10, at + 1),
            NumeralRole.Teen when loose || article == 0 => Take(ref part, numeral.Value, at + article + 1),
            NumeralRole.Tens => Tens(at, numeral.Value, ref part),
            _ => false,
        };
    }

    private bool Ones(int at, long ones, ref NumberReading part)
    {
        if (ones > 0 && IsTeensEnd(at + 1)) return Take(ref part, 10 + ones, at + 2);
        if (marks.Has(at + 1, NumberCue.Loose) && marks.Numeral(at + 1).Value > 0)
        {
            part.Loose = true;
            return Take(ref part, ones * marks.Numeral(at + 1).Value, at + 2);
        }

        if (ones > 0 && marks.HasAnd(at + 1) && marks.Numeral(at + 1) is { Role: NumeralRole.Tens } tens) return Take(ref part, tens.Value + ones, at + 2);
        return Take(ref part, ones, at + 1);
    }

    private bool Tens(int at, long tens, ref NumberReading part)
    {
        var next = marks.Numeral(at + 1);
        var joined = next is { Role: NumeralRole.Ones, Value: > 0 } && !marks.HasAnd(at + 1) && !marks.IsArabic(at + 1);
        return joined ? Take(ref part, tens + next.Value, at + 2) : Take(ref part, tens, at + 1);
    }

    private bool IsTeensEnd(int at) => marks.Has(at, NumberCue.TeensEnd) && !marks.HasAnd(at) && !marks.Is(at, TokenMarks.Definite);

    private static bool Take(ref NumberReading part, long value, int end)
    {
        (part.Value, part.End) = (value, end);
        return true;
    }

    private bool ReadDigits(int at, ref NumberReading part)
    {
        var digits = Digits.Read(marks.Stream.Folded(at));
        part.End = at + 1;
        part.Kind = digits.Kind;
        part.MayBeTime = digits.MayBeTime;
        part.PlainDigits = digits.Plain;
        var scaled = marks.Numeral(at + 1).Role == NumeralRole.Scale && !marks.HasAnd(at + 1);
        part.Value = scaled || marks.IsSign(at + 1, '%') || marks.IsSign(at + 1, '٪') ? digits.AsDecimal : digits.Value;
        if (digits.Plain && marks.Stream[at].FoldedLength <= 3) SpacedGroups(ref part);
        return true;
    }

    /// <summary>1 500: a space groups thousands when exactly three digits follow each time.</summary>
    private void SpacedGroups(ref NumberReading part)
    {
        while (marks.IsDigits(part.End) && part.Value > 0 && marks.Stream[part.End].FoldedLength == 3 && !marks.HasAnd(part.End) &&
            marks.Stream[part.End].Start == marks.Stream[part.End - 1].End + 1 && Digits.Read(marks.Stream.Folded(part.End)) is { Plain: true } group)
        {
            part.Value = (part.Value * 1000) + group.Value;
            part.End++;
            part.PlainDigits = false;
        }
    }

    /// <summary>نصف مليون, half a million, a quarter of a million.</summary>
    private bool TryFractionOfScale(int at, ref NumberReading number)
    {
        var from = marks.Has(at, NumberCue.Article) ? at + 1 : at;
        if (marks.Phrase(from, NumberPhraseRole.Fraction, out var end) is not { } fraction) return false;
        if (marks.Has(end, NumberCue.Of) && marks.Has(end + 1, NumberCue.Article)) end++;
        if (marks.Has(end, NumberCue.Article)) end++;
        var scale = marks.Numeral(end);
        var dozen = marks.Has(end, NumberCue.Loose) && scale.Value > 0;
        if (!dozen && (scale.Role != NumeralRole.Scale || scale.Value == 0 || marks.HasAnd(end))) return false;
        number.Value = (decimal)scale.Value * fraction.Numerator / fraction.Denominator;
        (number.Scale, number.End, number.Loose) = (scale.Value, end + 1, dozen);
        return true;
    }

    /// <summary>مليون ونصف المليون, a million and a half, two and a half million, مليون إلا ربعا.</summary>
    private bool TryAndFraction(ref NumberReading number, decimal scale)
    {
        var at = number.End;
        if (marks.Has(at, NumberCue.LessAQuarter))
        {
            number.Value -= scale / 4;
            number.End = marks.CueEnd(at, NumberCue.LessAQuarter);
            return true;
        }

        if (marks.Has(at, NumberCue.And) && marks.Has(at + 1, NumberCue.Article)) at += 2;
        else if (!marks.HasAnd(at)) return false;
        if (marks.Phrase(at, NumberPhraseRole.Fraction, out var end) is not { } fraction) return false;
        if (marks.Numeral(end) is { Role: NumeralRole.Scale } && !marks.HasAnd(end)) end++;
        number.Value += scale * fraction.Numerator / fraction.Denominator;
        number.End = end;
        return true;
    }
}
