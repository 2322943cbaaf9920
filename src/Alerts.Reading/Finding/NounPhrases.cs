using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Finds what a number counts: the noun after it, the set it is a part of, or nothing.</summary>
internal sealed class NounPhrases(MarkedTokens marks, NumberWords words)
{
    public ArabicNounPhrase Arabic { get; } = new(marks);

    public EnglishNounPhrase English { get; } = new(marks);

    /// <summary>The number that a part was last taken of ("two of the 10 hostages"), or -1.</summary>
    public int BaseAt { get; private set; } = -1;

    public void Begin() => BaseAt = -1;

    /// <summary>Attaches the counted noun that begins at the token, if one does.</summary>
    public void Attach(int at, bool vague, ref Quantity quantity)
    {
        if (marks.Has(at, NumberCue.OfThem) && TryOfThem(at, ref quantity)) return;
        var outOf = marks.CueEnd(at, NumberCue.OutOf);
        var of = outOf > at ? outOf : marks.Has(at, NumberCue.Of) ? at + 1 : at;
        if (of > at && TryBase(of, ref quantity)) return;
        AttachNoun(of, of > at, vague, ref quantity);
    }

    /// <summary>Past bare plural nouns for people that only describe ("most of them women and children"), adding their groups.</summary>
    public int PastDescription(int at, ref PersonGroups groups)
    {
        if (marks.Has(at, NumberCue.Of | NumberCue.Copula)) at++;
        while (marks.Noun(at) is { Class: QuantityClass.Person, Number: not NounNumber.One } noun && !marks.Is(at, TokenMarks.Possessive))
        {
            groups |= noun.Groups;
            at = marks.NounEnd(at);
            var next = marks.Joined(at);
            if (marks.Noun(next) is not { Class: QuantityClass.Person, Number: not NounNumber.One }) break;
            at = next;
        }

        return at;
    }

    /// <summary>Past what an Arabic percentage is a share of, and what it says they are: «70 بالمئة من القتلى نساء وأطفال».</summary>
    public int PastShare(int at)
    {
        if (!marks.Has(at, NumberCue.Of) || !marks.IsArabic(at) || !marks.Is(at + 1, TokenMarks.Definite) || marks.Noun(at + 1) is not { IsPeople: true }) return at;
        var groups = PersonGroups.None;
        return PastDescription(marks.NounEnd(at + 1), ref groups);
    }

    private void AttachNoun(int at, bool partitive, bool vague, ref Quantity quantity)
    {
        if (marks.IsArabic(at)) Arabic.Attach(at, partitive, vague, ref quantity);
        else English.Attach(at, partitive, vague, ref quantity);
        if (partitive && quantity.NounFirst >= 0 && !vague) quantity.Flags |= QuantityFlags.Partitive;
        if (partitive && marks.Is(quantity.Reach, TokenMarks.Definite) && marks.IsNumber(quantity.Reach)) BaseAt = quantity.Reach;
    }

    /// <summary>"five of them", «اثنان منهم»; where a number or one person follows, the words lead to a part of this quantity instead.</summary>
    private bool TryOfThem(int at, ref Quantity quantity)
    {
        var end = marks.CueEnd(at, NumberCue.OfThem);
        if (marks.CanBeginNumber(end) && !marks.Has(end, NumberCue.From)) return false;
        if (marks.IsArabic(at) && marks.Noun(end) is { IsPeople: true, Number: NounNumber.One or NounNumber.Two }) return false;
        quantity.Flags |= QuantityFlags.Subset;
        (quantity.NounFirst, quantity.NounEnd) = (at, PastDescription(end, ref quantity.Groups));
        if (quantity.NounEnd == end + 1 && marks.Noun(end) is null) quantity.NounEnd = end;
        return true;
    }

    /// <summary>"18 of the city's 24 hospitals", «3 من أصل 10»: the part counts what the whole counts.</summary>
    private bool TryBase(int at, ref Quantity quantity)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (marks.IsNumber(i) && words.TryRead(i, out var whole))
            {
                if (whole.Kind != DigitsKind.Number || whole.Value < quantity.Min || whole.Value == 1) return false;
                var counted = new Quantity { Unit = "", NounFirst = -1, NounEnd = -1 };
                AttachNoun(whole.End, false, false, ref counted);
                (quantity.Class, quantity.Unit, quantity.Groups, BaseAt) = (counted.Class, counted.Unit, quantity.Groups | counted.Groups, i);
                quantity.Flags |= counted.MayBePeople ? QuantityFlags.Partitive : QuantityFlags.Partitive | QuantityFlags.Subset;
                return true;
            }

            if (!marks.Has(i, NumberCue.Determiner | NumberCue.Possessive | NumberCue.Article | NumberCue.Totals | NumberCue.Of) && !marks.Is(i, TokenMarks.Possessive)) return false;
        }

        return false;
    }
}
