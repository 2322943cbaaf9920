using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Reads the words beside an Arabic name. Before it stand, nearest first: type, direction, ريف; then a preposition, alone or as a
/// prefix of any of them; or what befalls places (حصار، قصف). و after a name that is placed places the next one too.
/// </summary>
internal sealed class ArabicSurroundings(PlaceWords words)
{
    private const PlaceRoles OfTheWording = PlaceRoles.Type | PlaceRoles.Direction | PlaceRoles.Countryside | PlaceRoles.Part;

    /// <summary>Looks before the name.</summary>
    public void Before(TokenStream stream, int from, int form, in FoundPlace previous, ref FoundPlace place)
    {
        if (IsAdjective(stream, from, place.First))
        {
            place.Strength = PlaceStrength.Adjective;
            return;
        }

        if (TakesPrefix(stream, place.First, words.Names.PrefixOf(stream, place.First, form), previous, ref place)) return;
        for (var at = place.First - 1; at >= from; at--)
        {
            if (PlaceSurroundings.IsTransparent(stream, at)) continue;
            if (IsJoinedTo(stream, at, previous, ref place) || stream[at].Kind != TokenKind.Word) return;
            var role = words.RoleOf(stream, at);
            if ((role & OfTheWording) == 0)
            {
                TakeCue(stream, from, at, role, ref place);
                return;
            }

            TakeWord(stream, at, role, ref place);
            if (TakesPrefix(stream, at, words.Names.PrefixOf(stream, at, stream[at].Form), previous, ref place)) return;
        }
    }

    /// <summary>Looks behind the name.</summary>
    public void After(TokenStream stream, int to, ref FoundPlace place)
    {
        while (place.WordEnd < to && place.WordEnd < place.End + 2 && place.Typed && (words.RoleOf(stream, place.WordEnd) & PlaceRoles.Compass) != 0 &&
            stream[place.WordEnd].Kind == TokenKind.Word) place.WordEnd++;
        if (place.WordEnd >= to || stream[place.WordEnd].Kind != TokenKind.Word) return;
        var role = words.RoleOf(stream, place.WordEnd);
        if ((role & PlaceRoles.Speech) != 0 && !place.Cued && !place.Clitic) place.Governs = true;
        var noun = stream[place.WordEnd];
        place.Qualified = noun.Has(TokenMarks.Definite) && !noun.Has(TokenMarks.And) && !noun.Has(TokenMarks.By) && !noun.Has(TokenMarks.For) &&
            (role & (PlaceRoles.Epithet | PlaceRoles.Compass)) == 0 && words.CountryOfAdjective(noun) < 0;
    }

    /// <summary>«32 لاجئا سوريا», «الدفاعات السعودية»: the adjective of a country that is spelt as the country is.</summary>
    private bool IsAdjective(TokenStream stream, int from, int token)
    {
        var letters = stream.Folded(token);
        if (token <= from || stream.Text.AsSpan(stream[token].Start, stream[token].End - stream[token].Start).Contains('\u064B')) return token > from;
        var before = stream[token - 1];
        if (letters is "سوريا" or "ليبيا" or "روسيا" or "بريطانيا" or "صربيا" or "ايطاليا" or "المانيا" or "اوكرانيا")
            return before.Kind == TokenKind.Number || (before.Kind == TokenKind.Word && letters[0] != 'ا' && stream.Folded(token - 1) is [.., 'ا'] and { Length: > 4 } && words.RoleOf(stream, token - 1) == PlaceRoles.None);
        return letters is "السعوديه" && before.Kind == TokenKind.Word && before.Has(TokenMarks.Definite) && words.RoleOf(stream, token - 1) == PlaceRoles.None;
    }

    /// <summary>True when a prefix settles the matter: ب and ل place the name, و joins it to the name before.</summary>
    private static bool TakesPrefix(TokenStream stream, int token, ReadOnlySpan<char> prefix, in FoundPlace previous, ref FoundPlace place)
    {
        var joined = prefix.Length > 0 && prefix[0] is 'و' or 'ف' ? 1 : 0;
        if (joined == 1 && prefix[0] == 'و' && previous.WordEnd == token && previous.First < token) place.Inherit(previous);
        if (prefix.Length == joined || prefix[joined] is not ('ب' or 'ل')) return joined == 1;
        place.Clitic |= token == place.First;
        if (token == place.First) place.Strength = PlaceStrength.Locative;
        else place.Locate(PlaceSide.At);
        return true;
    }

    private static bool IsJoinedTo(TokenStream stream, int sign, in FoundPlace previous, ref FoundPlace place)
    {
        if (previous.WordEnd != sign || previous.First >= sign || !PlaceSurroundings.Joins(stream, sign)) return false;
        place.Inherit(previous);
        return true;
    }

    private void TakeWord(TokenStream stream, int at, PlaceRoles role, ref FoundPlace place)
    {
        place.WordFirst = at;
        place.Strength = PlaceStrength.Locative;
        place.Countryside |= (role & PlaceRoles.Countryside) != 0;
        if ((role & PlaceRoles.Type) != 0) place.Kinds = place.Kinds == 0 ? words.KindsOf(stream[at]) : place.Kinds;
        place.Typed |= (role & (PlaceRoles.Type | PlaceRoles.Countryside)) != 0;
        place.Cued = true;
    }

    private void TakeCue(TokenStream stream, int from, int at, PlaceRoles role, ref FoundPlace place)
    {
        if ((role & PlaceRoles.Cue) != 0 && (role & PlaceRoles.Event) == 0)
        {
            var side = PlaceSurroundings.SideOf(role, at > from ? words.RoleOf(stream, at - 1) : PlaceRoles.None);
            if (side == PlaceSide.From && at > from && stream.Stem(at - 1) is "كل") side = PlaceSide.At;
            place.Locate(side, locates: !PlaceSurroundings.BelongsToPost(words, stream, at, from) || place.Typed);
        }
        else if ((role & PlaceRoles.Event) != 0 && ((role & PlaceRoles.Speech) == 0 || place.Kind != PlaceKind.Country)) place.Befall((role & PlaceRoles.From) != 0 ? PlaceSide.From : PlaceSide.At);
        else if ((role & PlaceRoles.Rule) != 0) place.Strength = place.Cued ? place.Strength : PlaceStrength.Metonym;
        else if ((role & PlaceRoles.Speech) != 0) place.Governs = !place.Cued;
    }
}
