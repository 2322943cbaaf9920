using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Reads the words beside an English name: "in the besieged northern town of X", "X province", "X's". A capital word right before
/// or behind it that is neither makes it part of another name.
/// </summary>
internal sealed class EnglishSurroundings(PlaceWords words)
{
    /// <summary>Looks before the name.</summary>
    public void Before(TokenStream stream, int from, bool titled, in FoundPlace previous, ref FoundPlace place)
    {
        var at = place.First - 1;
        if (IsJoined(stream, at, previous, ref place)) return;
        while (at >= from)
        {
            if (stream[at].Kind != TokenKind.Word) return;
            var role = words.RoleOf(stream, at);
            if ((role & PlaceRoles.Of) != 0 && at > from) at = BeforeOf(stream, from, at, ref place);
            else if ((role & PlaceRoles.Direction) != 0) at = Direction(stream, at, ref place);
            else if ((role & PlaceRoles.Type) != 0 && !stream[place.First].Has(TokenMarks.Hyphenated)) at = Typed(stream, at, at, ref place);
            else if ((role & (PlaceRoles.Held | PlaceRoles.Skip)) != 0 && (role & PlaceRoles.Cue) == 0) at--;
            else
            {
                TakeCue(stream, from, at, role, titled, ref place);
                return;
            }
        }
    }

    /// <summary>Looks behind the name.</summary>
    public void After(TokenStream stream, int from, int to, bool titled, ref FoundPlace place)
    {
        var at = place.End;
        if (at >= to || stream[at].Kind != TokenKind.Word) return;
        var role = words.RoleOf(stream, at);
        var type = (role & PlaceRoles.BeforeType) != 0 && at + 1 < to ? at + 1 : at;
        if ((words.RoleOf(stream, type) & (PlaceRoles.Type | PlaceRoles.Countryside)) is var found && found != 0 && !stream[type].Has(TokenMarks.Hyphenated))
        {
            // "The northern Burkina Faso town of Djibo": the type is that of the name behind "of".
            if (type + 1 < to && (words.RoleOf(stream, type + 1) & PlaceRoles.Of) != 0 && place.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Area)
            {
                place.Strength = PlaceStrength.Adjective;
                return;
            }

            place.Countryside |= (found & PlaceRoles.Countryside) != 0;
            Typed(stream, type, place.WordFirst, ref place);
            place.WordEnd = type + 1;
            if (IsLongerName(stream, from, titled, place)) place.WordFirst--;
            return;
        }

        if (stream[place.End - 1].Has(TokenMarks.Possessive)) Possessive(role, ref place);
        else if (stream[at].Has(TokenMarks.Hyphenated) || ((role & PlaceRoles.Rule) != 0 && place.Strength < PlaceStrength.Dateline)) Demote(ref place);
        else if (IsGoverning(stream, at, to, role) && !place.Cued) place.Governs = true;
        else if (IsPartOfName(stream, at, role, titled) && !place.Cued && place.Strength < PlaceStrength.Dateline) Demote(ref place);
    }

    /// <summary>Qaryat al-Ansari neighbourhood: a capital word before the name and its type is the name's first word.</summary>
    private bool IsLongerName(TokenStream stream, int from, bool titled, in FoundPlace place)
    {
        var before = place.WordFirst - 1;
        return !titled && before >= Math.Max(from, 1) && stream[before - 1].Kind == TokenKind.Word && place.WordFirst == place.First && stream[before].Kind == TokenKind.Word && stream[before].Has(TokenMarks.Capital) &&
            !stream[before].Has(TokenMarks.Possessive) && words.RoleOf(stream, before) is PlaceRoles.None or PlaceRoles.Particle && words.CountryOfAdjective(stream[before]) < 0;
    }

    private static bool IsJoined(TokenStream stream, int at, in FoundPlace previous, ref FoundPlace place)
    {
        if (at < 0 || previous.First >= place.First) return false;
        var joined = previous.WordEnd == place.First && stream[previous.End - 1].Has(TokenMarks.Possessive);
        if (previous.WordEnd == at) joined = PlaceSurroundings.Joins(stream, at) || stream.Folded(at) is "and" or "or" or "of";
        if (previous.WordEnd == at - 1) joined = stream.Folded(at) is "and" or "or" && PlaceSurroundings.Joins(stream, at - 1);
        if (joined) place.Inherit(previous);
        return joined;
    }

    /// <summary>"town of", "north of", "siege of", "residents of"; the token to go on from.</summary>
    private int BeforeOf(TokenStream stream, int from, int of, ref FoundPlace place)
    {
        var head = of - 1;
        var role = words.RoleOf(stream, head);
        if ((role & PlaceRoles.Type) != 0) return Typed(stream, head, head, ref place);
        if ((role & (PlaceRoles.Direction | PlaceRoles.Part)) != 0)
        {
            if ((role & (PlaceRoles.Direction | PlaceRoles.Countryside)) != 0) place.WordFirst = head;
            place.Locate(PlaceSide.At);
            return head - 1;
        }

        if ((role & (PlaceRoles.Rule | PlaceRoles.Body | PlaceRoles.Lifter)) != 0) place.Strength = PlaceStrength.Adjective;
        else place.Locate((role & PlaceRoles.From) != 0 ? PlaceSide.From : (role & PlaceRoles.Near) != 0 ? PlaceSide.Near : PlaceSide.At);
        return from - 1;
    }

    private static int Direction(TokenStream stream, int at, ref FoundPlace place)
    {
        place.WordFirst = at;
        if (place.Strength < PlaceStrength.Locative) place.Strength = PlaceStrength.Plain;
        return at - 1;
    }

    private int Typed(TokenStream stream, int type, int first, ref FoundPlace place)
    {
        if (place.Kinds == 0) place.Kinds = words.KindsOf(stream[type]);
        place.WordFirst = Math.Min(place.WordFirst, first);
        place.Typed = true;
        place.Strength = PlaceStrength.Locative;
        return first - 1;
    }

    private void TakeCue(TokenStream stream, int from, int at, PlaceRoles role, bool titled, ref FoundPlace place)
    {
        if ((role & (PlaceRoles.Cue | PlaceRoles.Event)) != 0)
        {
            var side = PlaceSurroundings.SideOf(role, at > from ? words.RoleOf(stream, at - 1) : PlaceRoles.None);
            place.Locate(side, locates: place.Typed || !PlaceSurroundings.BelongsToPost(words, stream, at, from));
        }
        else if ((role & PlaceRoles.Speech) != 0 && at == place.First - 1) place.Governs = true;
        else if ((role & PlaceRoles.Lifter) != 0 && at == place.First - 1) Demote(ref place);
        else if (at == place.First - 1 && at > from && !titled && role == PlaceRoles.None && stream[at].Has(TokenMarks.Capital) && words.CountryOfAdjective(stream[at]) < 0 &&
            !stream[at].Has(TokenMarks.Possessive) && place.Strength < PlaceStrength.Locative) Demote(ref place);
    }

    private static void Possessive(PlaceRoles next, ref FoundPlace place)
    {
        if ((next & PlaceRoles.Rule) != 0 && place.Strength < PlaceStrength.Dateline) Demote(ref place);
        else if (place.Kind == PlaceKind.Country && !place.Cued) place.Governs = (next & PlaceRoles.Speech) != 0;
    }

    private bool IsGoverning(TokenStream stream, int at, int to, PlaceRoles role) =>
        (role & PlaceRoles.Speech) != 0 || ((role & PlaceRoles.Aux) != 0 && at + 1 < to && (words.RoleOf(stream, at + 1) & PlaceRoles.Speech) != 0);

    private bool IsPartOfName(TokenStream stream, int at, PlaceRoles role, bool titled) =>
        !titled && role == PlaceRoles.None && stream[at].Has(TokenMarks.Capital) && words.CountryOfAdjective(stream[at]) < 0;

    private static void Demote(ref FoundPlace place)
    {
        if (!place.Typed) place.Strength = PlaceStrength.Adjective;
    }
}
