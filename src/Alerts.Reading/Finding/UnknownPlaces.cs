using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Names that no table has, known by the noun before or behind them: «بلدة كفرنبودة», "the town of Jisreen", "Hass village".
/// They keep their wording.
/// </summary>
internal sealed class UnknownPlaces(PlaceWords words)
{
    /// <summary>An unknown name whose type noun stands at a token.</summary>
    public bool TryAt(TokenStream stream, in Sentence sentence, int at, out FoundPlace place)
    {
        place = default;
        var role = words.RoleOf(stream, at);
        if ((role & PlaceRoles.Unheard) != 0) return TryAfterIn(stream, sentence, at, out place);
        if ((role & PlaceRoles.Type) == 0) return false;
        var arabic = stream.Folded(at)[0] >= 'ء';
        if (arabic) return ((role & PlaceRoles.Weak) == 0 || IsPlacedName(stream, sentence, at)) && TryArabic(stream, sentence, at, out place);
        return TryAfterOf(stream, sentence, at, role, out place) || TryBefore(stream, sentence, at, role, out place);
    }

    /// <summary>«في كفرنبودة بريف حماة»: no type, but the place around it is named right behind.</summary>
    public bool TryBeforeParent(TokenStream stream, in Sentence sentence, int preposition, in FoundPlace parent, out FoundPlace place)
    {
        place = default;
        var first = preposition + 1;
        var end = parent.WordFirst;
        if (end > first && (PlaceSurroundings.Joins(stream, end - 1) || (words.RoleOf(stream, end - 1) & PlaceRoles.In) != 0)) end--;
        else if (!parent.Clitic && stream.Folded(parent.WordFirst)[0] != 'ب') return false;
        if (end <= first || end - first > 3 || preposition < sentence.First) return false;
        for (var i = first; i < end; i++)
            if (stream[i].Kind != TokenKind.Word || !CouldBeName(stream, i)) return false;
        place = Make(stream, first, first, end, PlaceKind.Town, 0);
        return true;
    }

    /// <summary>«في ولاية كذا», «بمحلية كذا»: a type that says little makes a name of a word no list has once a preposition places it.</summary>
    private bool IsPlacedName(TokenStream stream, in Sentence sentence, int type)
    {
        if (type + 1 >= sentence.End || stream[type + 1].Kind != TokenKind.Word || stream[type + 1].Form != 0 || stream[type + 1].OtherForm != 0) return false;
        return stream[type].Has(TokenMarks.By) || (type > sentence.First && (words.RoleOf(stream, type - 1) & (PlaceRoles.In | PlaceRoles.From | PlaceRoles.Toward)) != 0);
    }

    private bool TryArabic(TokenStream stream, in Sentence sentence, int type, out FoundPlace place)
    {
        place = default;
        var first = type + 1;
        if (first < sentence.End && PlaceSurroundings.IsTransparent(stream, first)) first++;
        if (first >= sentence.End || !CouldBeName(stream, first)) return false;
        var end = first + 1;
        if ((words.RoleOf(stream, first) & PlaceRoles.Starter) != 0 && end < sentence.End && CouldBeName(stream, end)) end++;
        if (end < sentence.End && (words.RoleOf(stream, end) & PlaceRoles.Tail) != 0 && stream[end].Kind == TokenKind.Word) end++;
        place = Make(stream, type, first, end, PlaceKind.Town, words.KindsOf(stream[type]));
        return true;
    }

    /// <summary>"Near Goteik, ", "in Kafr Ruwaba": a name of words that no list has, and with nothing behind it that it could describe.</summary>
    private bool TryAfterIn(TokenStream stream, in Sentence sentence, int preposition, out FoundPlace place)
    {
        place = default;
        var end = NameEnd(stream, preposition + 1, sentence.End);
        if (end == preposition + 1 || end - preposition > 4 || (end < sentence.End && !EndsName(stream, end))) return false;
        for (var i = preposition + 1; i < end; i++)
            if (!IsParticle(stream, i) && !IsUnheardName(stream, i)) return false;
        if (IsParticle(stream, end - 1)) return false;
        place = Make(stream, preposition + 1, preposition + 1, end, PlaceKind.Town, 0);
        return true;
    }

    private bool IsParticle(TokenStream stream, int token) => (words.RoleOf(stream, token) & PlaceRoles.Particle) != 0;

    private static bool IsUnheardName(TokenStream stream, int token) =>
        stream[token].Form == 0 && !stream[token].Has(TokenMarks.AllCaps) && !stream[token].Has(TokenMarks.Possessive) && stream.Folded(token).Length >= 4;

    /// <summary>A sign, a number, or a small word that the lists know.</summary>
    private static bool EndsName(TokenStream stream, int end) =>
        stream[end].Kind != TokenKind.Word || (!stream[end].Has(TokenMarks.Capital) && stream[end].Form != 0);

    private bool TryAfterOf(TokenStream stream, in Sentence sentence, int type, PlaceRoles role, out FoundPlace place)
    {
        place = default;
        if ((role & PlaceRoles.Weak) != 0 || type + 2 >= sentence.End || stream.Folded(type + 1) is not "of") return false;
        var end = NameEnd(stream, type + 2, sentence.End);
        if (end == type + 2) return false;
        place = Make(stream, type, type + 2, end, PlaceKind.Town, words.KindsOf(stream[type]));
        return true;
    }

    private bool TryBefore(TokenStream stream, in Sentence sentence, int type, PlaceRoles role, out FoundPlace place)
    {
        place = default;
        if ((role & PlaceRoles.Weak) != 0 && stream.Folded(type) is not ("area" or "county")) return false;
        var first = type;
        var end = type > sentence.First && (words.RoleOf(stream, type - 1) & PlaceRoles.BeforeType) != 0 ? type - 1 : type;
        for (first = end; first > sentence.First && first > end - 3 && IsNamePart(stream, first - 1); first--)
            if (first < end && stream[first].Has(TokenMarks.Possessive)) break;
        while (first < end && (first == sentence.First || !stream[first].Has(TokenMarks.Capital)) && !IsParticle(stream, first)) first++;
        if (first >= end || !HasCapital(stream, first, end)) return false;
        place = Make(stream, first, first, end, PlaceKind.Town, words.KindsOf(stream[type]));
        place.WordEnd = type + 1;
        return true;
    }

    private int NameEnd(TokenStream stream, int first, int to)
    {
        var end = first;
        while (end < to && end < first + 4 && stream[end].Kind == TokenKind.Word && IsNamePart(stream, end))
        {
            end++;
            if (stream[end - 1].Has(TokenMarks.Possessive)) break;
        }

        while (end > first && !stream[end - 1].Has(TokenMarks.Capital)) end--;
        return end;
    }

    private bool IsNamePart(TokenStream stream, int token)
    {
        if (stream[token].Kind != TokenKind.Word || words.CountryOfAdjective(stream[token]) >= 0) return false;
        var role = words.RoleOf(stream, token);
        if ((role & PlaceRoles.Particle) != 0) return true;
        return stream[token].Has(TokenMarks.Capital) && (role & (PlaceRoles.Cue | PlaceRoles.Type | PlaceRoles.Direction | PlaceRoles.Skip | PlaceRoles.Stop)) == 0;
    }

    /// <summary>In Arabic nothing but the words themselves says what is a name: what is no name is listed, or is marked as joined or as an adjective.</summary>
    private bool CouldBeName(TokenStream stream, int token)
    {
        if (stream[token].Kind != TokenKind.Word) return false;
        var letters = stream.Folded(token);
        if (letters[0] < 'ء') return stream[token].Has(TokenMarks.Capital) && IsNamePart(stream, token);
        var role = words.RoleOf(stream, token);
        if ((role & (PlaceRoles.Cue | PlaceRoles.Stop | PlaceRoles.Type | PlaceRoles.Speech | PlaceRoles.Direction | PlaceRoles.Event | PlaceRoles.Countryside)) != 0) return false;
        if ((role & PlaceRoles.Epithet) != 0 || words.CountryOfAdjective(stream[token]) >= 0) return false;
        var knownWithPrefix = stream[token].Form != 0 && stream[token].Prefix > 0 && (stream[token].Marks & (TokenMarks.And | TokenMarks.By | TokenMarks.For)) != 0;
        return !knownWithPrefix && letters.Length > 1 && !letters.EndsWith("يه") && !letters.EndsWith("وا");
    }

    private static bool HasCapital(TokenStream stream, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (stream[i].Has(TokenMarks.Capital)) return true;
        return false;
    }

    private static FoundPlace Make(TokenStream stream, int wordFirst, int first, int end, PlaceKind kind, int kinds) => new()
    {
        First = first,
        End = end,
        WordFirst = wordFirst,
        WordEnd = end,
        Name = -1,
        Place = -1,
        Parent = -1,
        Kinds = kinds,
        Kind = kinds == 0 ? kind : FirstOf(kinds),
        Strength = PlaceStrength.Locative,
        Typed = kinds != 0,
    };

    /// <summary>The smallest kind that the type noun allows: a بلدة is a town before it is a city.</summary>
    private static PlaceKind FirstOf(int kinds)
    {
        ReadOnlySpan<PlaceKind> order = [PlaceKind.Camp, PlaceKind.Crossing, PlaceKind.Neighbourhood, PlaceKind.Site, PlaceKind.Admin2, PlaceKind.Admin1, PlaceKind.Town, PlaceKind.Village];
        if (kinds == (PlaceWords.Bit(PlaceKind.Village) | PlaceWords.Bit(PlaceKind.Town))) return PlaceKind.Village;
        foreach (var kind in order)
            if ((kinds & PlaceWords.Bit(kind)) != 0) return kind;
        return PlaceKind.Town;
    }
}
