using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// "three hundred and five", «ثلاثمئة وخمسة», "2.5 million", «مليونين و340 ألفا» → a value. One way for both languages: groups below
/// a thousand, each with its scale, from large to small; what is not smaller is not joined.
/// </summary>
internal sealed class NumberWords(MarkedTokens marks)
{
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly NumberGroups _groups = new(marks);

    /// <summary>Reads the number that begins at the token.</summary>
    public bool TryRead(int at, out NumberReading number)
    {
        number = new NumberReading { First = at, End = at };
        if (TryFractionOfScale(at, ref number)) return number.Value <= Largest;
        var limit = decimal.MaxValue;
        while (TryPart(limit, ref number, out limit))
            if (number.Kind != DigitsKind.Number || number.Suspect || limit == 0 || TryAndFraction(ref number, limit)) break;
        // A number beyond all that is counted is kept at the bound, so that nothing computed from it can overflow.
        if (number.Value > Largest) (number.Value, number.Suspect) = (Largest, true);
        return number.End > at;
    }

    /// <summary>One group with its scale: 340 ألفا, two hundred thousand, مليونين.</summary>
    private bool TryPart(decimal limit, ref NumberReading number, out decimal scale)
    {
        scale = 0;
        var joined = number.End > number.First;
        var start = number.End;
        if (joined && !TryJoin(ref start)) return false;
        var part = new NumberReading { First = start, End = start };
        if (_groups.TryRead(start, ref part))
        {
            AddHalf(ref part);
            scale = Multiply(ref part, joined);
        }
        else if (!TryScaleAlone(start, joined, ref part, out scale)) return false;

        if (joined && (part.Kind != DigitsKind.Number || part.Value >= limit || (scale >= limit && scale > 0))) return false;
        number = part with { First = number.First, Value = number.Value + part.Value, Loose = number.Loose || part.Loose, PlainDigits = part.PlainDigits && !joined };
        return true;
    }

    /// <summary>What joins a smaller part: و on the word itself, "and", or nothing between English words.</summary>
    private bool TryJoin(ref int at)
    {
        var joined = marks.Joined(at);
        if (joined > at && marks.IsDigits(joined) && !marks.IsArabic(at)) return false;
        if (joined < 0 && (!marks.IsWord(at) || marks.IsArabic(at))) return false;
        at = Math.Max(at, joined);
        return marks.IsNumber(at) || marks.Has(at, NumberCue.ElevenBegins);
    }

    /// <summary>A scale without a group: «ألف», «مليونا طفل», "a million". What can be singular or dual (ألفا) is dual before a singular noun.</summary>
    private bool TryScaleAlone(int at, bool joined, ref NumberReading part, out decimal scale)
    {
        scale = 0;
        var word = marks.Has(at, NumberCue.Article) ? at + 1 : at;
        var numeral = marks.Numeral(word);
        if (marks.Has(word, NumberCue.ScaleLetter) || numeral.Role != NumeralRole.Scale) return false;
        if (word == at && !joined && !marks.IsArabic(word)) return false;
        var dual = numeral.Dual != 0 && (numeral.Value == 0 || marks.Noun(word + 1) is { Number: NounNumber.One });
        scale = dual ? numeral.Dual / 2 : numeral.Value;
        part.Scale = scale;
        return part.Take(dual ? numeral.Dual : numeral.Value, word + 1);
    }

    /// <summary>Multiplies by the scale words that follow: thousand, ألف, m. Ten thousand and more before ألف is a slip of the pen.</summary>
    private decimal Multiply(ref NumberReading part, bool joined)
    {
        decimal scale = 1;
        while (marks.Numeral(part.End) is { Role: NumeralRole.Scale, Value: > 0 } numeral && CanScale(part) && part.Value * numeral.Value <= Largest)
        {
            if (part.PlainDigits && part.Value >= 10_000 && numeral.Value == 1000 && !joined)
            {
                part.Suspect = true;
                part.End++;
                return 0;
            }

            part.Value *= numeral.Value;
            scale *= numeral.Value;
            part.End++;
            part.PlainDigits = false;
        }

        return part.Scale = scale == 1 ? 0 : scale;
    }

    /// <summary>Letters (1.2m, 300K, 2.3 mln) scale digits only, and no measure of height (1.2m high).</summary>
    private bool CanScale(in NumberReading part)
    {
        if (marks.HasAnd(part.End) || part.Kind != DigitsKind.Number || IsPluralOfItsOwn(part)) return false;
        if (!marks.Has(part.End, NumberCue.ScaleLetter)) return true;
        return marks.IsDigits(part.End - 1) && !marks.Has(part.End + 1, NumberCue.Height) && (marks.Is(part.End, TokenMarks.Glued) || marks.Stream[part.End].FoldedLength > 1);
    }

    /// <summary>«عام 1982 آلاف السكان»: only three to ten, and decimals, take the plural آلاف.</summary>
    private bool IsPluralOfItsOwn(in NumberReading part) =>
        part.IsWhole && part.Value % 100 is not (>= 3 and <= 10) && marks.IsArabic(part.End) && marks.Phrase(part.End, NumberPhraseRole.Vague, out var end) is not null && end == part.End + 1;

    /// <summary>The half of "two and a half million", which stands before its scale.</summary>
    private void AddHalf(ref NumberReading part)
    {
        if (!marks.Has(part.End, NumberCue.And) || !marks.Has(part.End + 1, NumberCue.Article)) return;
        if (marks.Phrase(part.End + 2, NumberPhraseRole.Fraction, out var end) is not { } fraction || marks.Numeral(end).Role != NumeralRole.Scale) return;
        part.Value += (decimal)fraction.Numerator / fraction.Denominator;
        (part.End, part.PlainDigits) = (end, false);
    }

    /// <summary>نصف مليون, half a million, a quarter of a million, half a dozen.</summary>
    private bool TryFractionOfScale(int at, ref NumberReading number)
    {
        var from = marks.Has(at, NumberCue.Article) ? at + 1 : at;
        if (marks.Phrase(from, NumberPhraseRole.Fraction, out var end) is not { } fraction) return false;
        if (marks.Has(end, NumberCue.Of) && marks.Has(end + 1, NumberCue.Article)) end++;
        if (marks.Has(end, NumberCue.Article)) end++;
        var scale = marks.Numeral(end);
        number.Loose = marks.Has(end, NumberCue.Loose) && scale.Value > 0;
        if (!number.Loose && (scale.Role != NumeralRole.Scale || scale.Value == 0 || marks.HasAnd(end))) return false;
        number.Scale = scale.Value;
        return number.Take((decimal)scale.Value * fraction.Numerator / fraction.Denominator, end + 1);
    }

    /// <summary>مليون ونصف المليون, a million and a half, مليون إلا ربعا.</summary>
    private bool TryAndFraction(ref NumberReading number, decimal scale)
    {
        var at = number.End;
        if (marks.Has(at, NumberCue.LessAQuarter)) return number.Take(number.Value - (scale / 4), marks.CueEnd(at, NumberCue.LessAQuarter));
        at = marks.Joined(at);
        if (at < 0) return false;
        if (marks.Has(at, NumberCue.Article)) at++;
        if (marks.Phrase(at, NumberPhraseRole.Fraction, out var end) is not { } fraction) return false;
        if (marks.Numeral(end) is { Role: NumeralRole.Scale } && !marks.HasAnd(end)) end++;
        return number.Take(number.Value + (scale * fraction.Numerator / fraction.Denominator), end);
    }
}
