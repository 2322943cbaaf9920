using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Decides what each name means once the whole article is known. Of two Rafahs it is the one in the country the article speaks of
/// and near the other places named; a word that is a name too counts only with what its list asks for; a country or capital beside
/// a verb of governments is the government.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer, PlaceWords words)
{
    private const float MostWeight = 6;

    private readonly float[] _weights = new float[gazetteer.Count];
    private readonly List<int> _spoken = new(16);

    /// <summary>The country spoken of most, or -1.</summary>
    public int MainCountry
    {
        get
        {
            var best = -1;
            foreach (var country in _spoken)
                if (best < 0 || _weights[country] > _weights[best]) best = country;
            return best;
        }
    }

    /// <summary>Forgets the article before.</summary>
    public void Clear()
    {
        foreach (var country in _spoken) _weights[country] = 0;
        _spoken.Clear();
    }

    /// <summary>The article speaks of a country.</summary>
    public void Speak(int country, float weight)
    {
        if (country < 0) return;
        if (_weights[country] == 0) _spoken.Add(country);
        _weights[country] += weight;
    }

    /// <summary>Settles all names, in text order; what turns out to be no place is taken out.</summary>
    public void Resolve(TokenStream stream, List<FoundPlace> found)
    {
        foreach (ref var place in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)) Speak(PlainCountry(place), 1);
        for (var i = 0; i < found.Count; i++)
        {
            var place = found[i];
            if (place.Name >= 0) Settle(found, i, ref place);
            else if (place.Refers) Refer(found, i, ref place);
            found[i] = place;
        }

        for (var i = 0; i + 1 < found.Count; i++) TakeParties(stream, found, i);
        found.RemoveAll(static p => p.Strength == PlaceStrength.None);
        for (var i = 0; i < found.Count; i++)
            if (!found[i].IsKnown) found[i] = WithParent(stream, found, i);
    }

    /// <summary>"Between Moscow and Kyiv": governments that deal with each other, where no border or road is spoken of.</summary>
    private void TakeParties(TokenStream stream, List<FoundPlace> found, int i)
    {
        var (one, other) = (found[i], found[i + 1]);
        var before = one.WordFirst - 1;
        if (before < 1 || !IsBetween(stream, before) && !IsBetween(stream, --before) || before < 1) return;
        if (other.First - one.WordEnd is < 0 or > 2 || !IsGovernment(one) || !IsGovernment(other) || (words.RoleOf(stream, before - 1) & (PlaceRoles.Part | PlaceRoles.Near | PlaceRoles.Type)) != 0) return;
        found[i] = one with { Strength = PlaceStrength.Metonym };
        found[i + 1] = other with { Strength = PlaceStrength.Metonym };
    }

    private bool IsBetween(TokenStream stream, int token) => (words.RoleOf(stream, token) & PlaceRoles.Between) != 0;

    private bool IsGovernment(in FoundPlace place) => place.Strength > PlaceStrength.None && place.IsKnown && (place.Kind == PlaceKind.Country || words.IsCapital(place.Place));

    /// <summary>The country of a name that can mean one country only and needs nothing beside it, or -1.</summary>
    private int PlainCountry(in FoundPlace place)
    {
        if (place.Name < 0 || words.Names[place.Name].Needs != NameNeeds.None) return -1;
        var country = gazetteer.CountryOf(words.Names[place.Name].Place);
        for (var name = words.Names[place.Name].Next; name >= 0; name = words.Names[name].Next)
            if (gazetteer.CountryOf(words.Names[name].Place) != country) return -1;
        return country;
    }

    private void Settle(List<FoundPlace> found, int i, ref FoundPlace place)
    {
        place.Place = Best(found, i);
        var around = place.Countryside && gazetteer[place.Place].Kind == PlaceKind.City ? gazetteer.Admin1Of(place.Place) : -1;
        if (around >= 0) place.Place = around;
        place.Kind = gazetteer[place.Place].Kind;
        var needs = words.Names[place.Name].Needs;
        if (LiesElsewhere(found, i, place))
        {
            place.Name = place.Place = -1;
            if (IsOfOtherKind(place)) place.Kind = PlaceKind.Site;
            return;
        }

        if (!Meets(needs, place) || (needs != NameNeeds.None && place.Qualified && !place.Typed) || IsOutOfTheBlue(place, needs)) place.Strength = PlaceStrength.None;
        else if (place.Governs && place.Strength <= PlaceStrength.Plain && (place.Kind == PlaceKind.Country || words.IsCapital(place.Place))) place.Strength = PlaceStrength.Metonym;
    }

    /// <summary>The city, «المحافظة»: the last place of that kind that was named before; a governorate also by a place within it.</summary>
    private void Refer(List<FoundPlace> found, int i, ref FoundPlace place)
    {
        if (place.Kind == PlaceKind.Country)
        {
            place.Place = MainCountry;
            if (place.Place < 0 || place.Strength < PlaceStrength.Locative || place.Side == PlaceSide.Near) place.Strength = PlaceStrength.None;
            return;
        }

        place.Strength = place.Strength < PlaceStrength.Plain ? PlaceStrength.None : place.Strength;
        for (var j = i - 1; j >= 0; j--)
        {
            if (found[j].Strength < PlaceStrength.Plain) continue;
            if (!found[j].IsKnown && found[j].Place < 0 && (place.Kinds & found[j].Kinds) != 0 && !found[j].Refers)
            {
                (place.Means, place.Kind) = ((found[j].First, found[j].End), found[j].Kind);
                return;
            }

            if (!found[j].IsKnown) continue;
            var named = found[j].Place;
            if ((place.Kinds & PlaceWords.Bit(gazetteer[named].Kind)) == 0)
                named = (place.Kinds & PlaceWords.Bit(PlaceKind.Admin1)) != 0 ? gazetteer.Admin1Of(named) : -1;
            if (named < 0) continue;
            (place.Place, place.Kind) = (named, gazetteer[named].Kind);
            return;
        }

        place.Strength = PlaceStrength.None;
    }

    /// <summary>"Bara town of Khyber": a town of that name, and another one than the tables know, for the words right behind it name another country.</summary>
    private bool LiesElsewhere(List<FoundPlace> found, int i, in FoundPlace place)
    {
        if (!place.Typed || place.Kind is PlaceKind.Country or PlaceKind.Admin1 || i + 1 == found.Count) return false;
        var next = found[i + 1];
        if (next.WordFirst - place.WordEnd > 2 || next.WordFirst < place.WordEnd || Known(next) is not (>= 0 and var behind) || next.Strength != PlaceStrength.Locative) return false;
        var own = words.Names[place.Name].Needs == NameNeeds.None ? 1 : 0;
        if (gazetteer.CountryOf(behind) is not (>= 0 and var country) || country == gazetteer.CountryOf(place.Place)) return false;
        return IsOfOtherKind(place) || (Weight(place) <= own && _weights[country] > own);
    }

    /// <summary>"Al-Thawra hospital", where the tables know Thawra as a quarter only.</summary>
    private static bool IsOfOtherKind(in FoundPlace place) => place.Kinds == PlaceWords.Bit(PlaceKind.Site) && place.Kind != PlaceKind.Site;

    private int Best(List<FoundPlace> found, int i)
    {
        var best = words.Names[found[i].Name].Place;
        if (words.Names[found[i].Name].Next < 0) return best;
        var most = float.MinValue;
        for (var name = found[i].Name; name >= 0; name = words.Names[name].Next)
        {
            var candidate = words.Names[name].Place;
            var score = Score(found, i, candidate);
            if (score < most) continue;
            most = score;
            best = candidate;
        }

        return best;
    }

    private float Score(List<FoundPlace> found, int i, int candidate)
    {
        var kind = gazetteer[candidate].Kind;
        var score = Commonness(kind) + (words.IsCapital(candidate) ? 0.3f : 0);
        if (found[i].Kinds != 0) score += (found[i].Kinds & PlaceWords.Bit(kind)) != 0 ? 3 : -3;
        if (found[i].Countryside && kind is PlaceKind.Admin1 or PlaceKind.Area) score += 2;
        else if (kind == PlaceKind.Admin1 && found[i].Kinds == 0) score -= 0.5f;
        var country = gazetteer.CountryOf(candidate);
        if (country >= 0) score += Math.Min(MostWeight, _weights[country]);
        for (var j = Math.Max(0, i - 3); j < Math.Min(found.Count, i + 4); j++)
            if (j != i && Known(found[j]) is >= 0 and var other) score += Nearness(candidate, other) / Math.Max(1, Math.Abs(j - i));
        return score;
    }

    /// <summary>What a name beside it means, as far as that is settled.</summary>
    private int Known(in FoundPlace place) =>
        place.Place >= 0 ? place.Place : place.Name >= 0 && words.Names[place.Name].Next < 0 ? words.Names[place.Name].Place : -1;

    private float Nearness(int a, int b)
    {
        if (a == b) return 2.5f;
        if (gazetteer.Within(a, b) || gazetteer.Within(b, a)) return 2;
        if (gazetteer.Admin1Of(a) is >= 0 and var admin1 && admin1 == gazetteer.Admin1Of(b)) return 2;
        return gazetteer.CountryOf(a) >= 0 && gazetteer.CountryOf(a) == gazetteer.CountryOf(b) ? 1 : 0;
    }

    private static float Commonness(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 1,
        PlaceKind.City => 0.9f,
        PlaceKind.Area or PlaceKind.Sea or PlaceKind.Island => 0.7f,
        PlaceKind.Crossing => 0.6f,
        PlaceKind.Admin1 => 0.5f,
        PlaceKind.Town or PlaceKind.Camp => 0.4f,
        PlaceKind.Site => 0.3f,
        _ => 0.2f,
    };

    private bool Meets(NameNeeds needs, in FoundPlace place)
    {
        if (needs == NameNeeds.None || place.Typed) return true;
        var cued = place.Cued || place.Strength == PlaceStrength.Dateline;
        var spoken = Weight(place) > 0;
        return needs switch
        {
            NameNeeds.Either => cued || place.Befallen || spoken,
            NameNeeds.Cue => cued || place.Befallen || (place.Clitic && spoken),
            NameNeeds.Country => spoken,
            NameNeeds.Both => (cued || (place.Befallen && place.Definite)) && spoken,
            _ => false,
        };
    }

    /// <summary>A small place that nothing else in the article speaks for is more likely a person or a word.</summary>
    private bool IsOutOfTheBlue(in FoundPlace place, NameNeeds needs)
    {
        if (place.Cued || place.Clitic || place.Typed || place.Strength >= PlaceStrength.Dateline) return false;
        if (place.Kind is PlaceKind.Country or PlaceKind.City or PlaceKind.Admin1 or PlaceKind.Area or PlaceKind.Sea or PlaceKind.Crossing) return false;
        return Weight(place) <= (needs == NameNeeds.None && words.Names[place.Name].Next < 0 ? 1 : 0);
    }

    private float Weight(in FoundPlace place) => gazetteer.CountryOf(place.Place) is >= 0 and var country ? _weights[country] : 1;

    /// <summary>The place an unknown one lies in: the next known one of its sentence, else the one before.</summary>
    private FoundPlace WithParent(TokenStream stream, List<FoundPlace> found, int i)
    {
        var place = found[i];
        if (i + 1 < found.Count && found[i + 1].IsKnown && InOneSentence(stream, place.WordEnd, found[i + 1].First, 10)) place.Parent = found[i + 1].Place;
        else
            for (var j = i - 1; j >= 0 && place.Parent < 0; j--)
                if (found[j].IsKnown && found[j].Strength >= PlaceStrength.Plain) place.Parent = found[j].Place;
        if (place.Parent < 0) place.Parent = MainCountry;
        return place;
    }

    private static bool InOneSentence(TokenStream stream, int from, int to, int reach)
    {
        if (to - from > reach) return false;
        for (var i = from; i < to; i++)
            if (stream[i].Kind == TokenKind.Break || stream.IsSign(i, '.')) return false;
        return true;
    }
}
