using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Finds a type with the article and no name, which means a place named before: in the city, "the northwestern province", «في المخيم».</summary>
internal sealed class ReferringPlaces(PlaceWords words)
{
    private static readonly int Definite =
        PlaceWords.Bit(PlaceKind.City) | PlaceWords.Bit(PlaceKind.Town) | PlaceWords.Bit(PlaceKind.Village) | PlaceWords.Bit(PlaceKind.Camp) |
        PlaceWords.Bit(PlaceKind.Admin1) | PlaceWords.Bit(PlaceKind.Admin2) | PlaceWords.Bit(PlaceKind.Crossing) | PlaceWords.Bit(PlaceKind.Neighbourhood) | PlaceWords.Bit(PlaceKind.Country);

    /// <summary>True when the token is such a noun; the place it means is settled later.</summary>
    public bool TryAt(TokenStream stream, in Sentence sentence, int at, out FoundPlace place)
    {
        place = default;
        var kinds = (words.RoleOf(stream, at) & PlaceRoles.Land) != 0 ? PlaceWords.Bit(PlaceKind.Country) : words.KindsOf(stream[at]);
        if (kinds == 0 || (kinds & ~Definite) != 0 || (words.RoleOf(stream, at) & PlaceRoles.Weak) != 0) return false;
        var first = stream.Folded(at)[0] >= 'ء' ? Arabic(stream, sentence, at) : English(stream, sentence, at);
        if (first < 0 || IsOfSuperlative(stream, sentence, first)) return false;
        place = new FoundPlace
        {
            First = at,
            End = at + 1,
            WordFirst = first,
            WordEnd = at + 1,
            Name = -1,
            Place = -1,
            Parent = -1,
            Kinds = kinds,
            Kind = kinds == PlaceWords.Bit(PlaceKind.Country) ? PlaceKind.Country : PlaceKind.Town,
            Refers = true,
            Strength = PlaceStrength.Plain,
        };
        return true;
    }

    /// <summary>"The highest in the country": compared with the rest of it, not told of all of it.</summary>
    private static bool IsOfSuperlative(TokenStream stream, in Sentence sentence, int first) =>
        first - 2 >= sentence.First && stream.Folded(first - 1) is "in" && (stream.Folded(first - 2) is "only" or "worst" or "most" or "first" or [_, _, _, .., 'e', 's', 't']);

    /// <summary>«المدينة», not «المدينة المنورة», «مدينة».</summary>
    private static int Arabic(TokenStream stream, in Sentence sentence, int at) =>
        stream[at].Has(TokenMarks.Definite) && (at + 1 == sentence.End || stream.Folded(at + 1) is not "المنوره") ? at : -1;

    private int English(TokenStream stream, in Sentence sentence, int at)
    {
        if (at + 1 < sentence.End && (stream[at + 1].Has(TokenMarks.Capital) || stream.Folded(at + 1) is "of" || stream[at + 1].Has(TokenMarks.Hyphenated) || stream[at].Has(TokenMarks.Hyphenated))) return -1;
        var first = at - 1;
        while (first > sentence.First && (words.RoleOf(stream, first) & (PlaceRoles.Direction | PlaceRoles.Held | PlaceRoles.BeforeType)) != 0) first--;
        return first >= sentence.First && stream.Folded(first) is "the" ? first : -1;
    }
}
