using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Ordinals. «ثاني صحفي» and "the third journalist" rank one person; «وأصيب ثالث» and "a third was hurt" are one person more;
/// «السادسة عشرة من عمره» is an age, «الثالثة فجرا» a time, «الثاني من مايو» a date.
/// </summary>
internal sealed class Ranks(MarkedTokens marks, Calendar calendar, EnglishNounPhrase english)
{
    /// <summary>Adds what the ordinal at the token says; where to go on, or -1.</summary>
    public int Arabic(int at, List<Quantity> found)
    {
        var value = marks.Ordinal(at);
        var end = at + 1;
        if (marks.Has(end, NumberCue.TeensEnd)) (value, end) = (value % 10 + 10, end + 1);
        else if (marks.HasAnd(end) && marks.Numeral(end) is { Role: NumeralRole.Tens } tens) (value, end) = (value + (int)tens.Value, end + 1);
        if (Named(at, end, value) is { } named) return Add(named, found);
        if (!marks.Is(at, TokenMarks.Definite) && IsOneMore(at, end, value)) return Add(OneMore(at, end, found), found);
        Add(Quantity.Named(QuantityClass.Ordinal, value, value, at, end), found);
        return !marks.Is(at, TokenMarks.Definite) && marks.Noun(end) is { Class: QuantityClass.Person, Number: NounNumber.One } noun && !marks.HasAnd(end)
            ? Add(Ranked(noun, end, marks.NounEnd(end)), found)
            : end;
    }

    /// <summary>"the third journalist".</summary>
    public int English(int at, List<Quantity> found)
    {
        if (calendar.DayEnd(at, at + 1) is > 0 and var date) return Add(Quantity.Named(QuantityClass.Date, marks.Ordinal(at), marks.Ordinal(at), at, date), found);
        if (!marks.Has(at - 1, NumberCue.Determiner | NumberCue.Possessive)) return -1;
        var end = Add(Quantity.Named(QuantityClass.Ordinal, marks.Ordinal(at), marks.Ordinal(at), at, at + 1), found);
        return english.TryHead(end, out var noun, out var head) && noun is { Class: QuantityClass.Person, Number: NounNumber.One } ? Add(Ranked(noun, end, head), found) : end;
    }

    /// <summary>"a third was wounded", "a second man": one more; given where the article and the ordinal stand.</summary>
    public int TryOneMore(int article, int at, List<Quantity> found)
    {
        if (marks.Ordinal(at) < 2 || marks.Has(at + 1, NumberCue.Of)) return -1;
        if (marks.Noun(at + 1) is { Class: QuantityClass.Person, Number: NounNumber.One } noun)
            return Add(Quantity.Implied(noun, article, marks.NounEnd(at + 1)) with { Flags = QuantityFlags.Implied | QuantityFlags.Others }, found);
        return EndsPhrase(at + 1) && !marks.Has(at + 1, NumberCue.Or) && HasPeople(found) ? Add(OneMore(article, at + 1, found), found) : -1;
    }

    private Quantity? Named(int at, int end, int value)
    {
        if (marks.Precedes(at, NumberCue.AgeBefore) || marks.Precedes(at, NumberCue.AgeLimit)) return Quantity.Named(QuantityClass.Age, value, value, at, end);
        if (marks.Has(end, NumberCue.AgeAfter)) return Quantity.Named(QuantityClass.Age, value, value, at, marks.CueEnd(end, NumberCue.AgeAfter));
        if (marks.Has(end, NumberCue.TimeMark) || marks.Noun(end) is { Unit: "minute" } || calendar.IsClockBefore(at)) return Quantity.Named(QuantityClass.Time, value, value, at, calendar.AfterMarks(end));
        return calendar.DayEnd(at, end) is > 0 and var date ? Quantity.Named(QuantityClass.Date, value, value, at, date) : null;
    }

    private bool IsOneMore(int at, int end, int value) =>
        value > 2 && EndsPhrase(end) && !marks.IsNumber(at - 1) && marks.Noun(at - 1) is not ({ Number: NounNumber.One, CountedOnly: false });

    private bool EndsPhrase(int at) => !marks.IsWord(at) || marks.Has(at, NumberCue.Stop);

    private static bool HasPeople(List<Quantity> found) => found.Count > 0 && found[^1].MayBePeople;

    private static Quantity OneMore(int first, int end, List<Quantity> found) => Quantity.Named(QuantityClass.Person, 1, 1, first, end) with
    {
        Qualifier = FigureQualifier.Implied,
        Flags = QuantityFlags.Implied | QuantityFlags.Others,
        Groups = HasPeople(found) ? found[^1].Groups : PersonGroups.None,
    };

    private static Quantity Ranked(CountedNoun noun, int first, int end) => Quantity.Implied(noun, first, end) with { Flags = QuantityFlags.Implied | QuantityFlags.OrdinalPerson };

    private static int Add(Quantity quantity, List<Quantity> found)
    {
        found.Add(quantity);
        return quantity.Reach;
    }
}
