using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Chooses the place of a fact. The most specific one its clause names comes first, then its sentence, then the sentences just before
/// it, then the lead and the dateline; a place that is only named, and a country, stand behind one that the words make a place of
/// something; a government never is.
/// </summary>
internal sealed class PlaceChooser(Gazetteer gazetteer)
{
    private const int ChainReach = 12;

    private TokenStream _stream = new();
    private List<FoundPlace> _found = [];

    /// <summary>Takes up an article and the places found in it.</summary>
    public void Begin(TokenStream stream, List<FoundPlace> found) => (_stream, _found) = (stream, found);

    /// <summary>Chooses for a fact.</summary>
    /// <param name="first">First token of its clause.</param>
    /// <param name="end">One past the last token of its clause.</param>
    /// <param name="trigger">The token that says what happened.</param>
    /// <param name="sentence">The index of its sentence.</param>
    /// <param name="side">Which end of it is asked for: where people flee from, where aid goes to, or simply where.</param>
    /// <param name="named">True when clause or sentence names the place, false when it is inherited.</param>
    /// <returns>The index among the places found, or -1.</returns>
    public int For(int first, int end, int trigger, int sentence, PlaceSide side, out bool named)
    {
        named = true;
        var whole = _stream.Sentences[sentence];
        if (Nearest(first, end, trigger, side, PlaceStrength.Locative) is >= 0 and var inClause) return Refine(inClause, whole.First, whole.End);
        if (Nearest(first, end, trigger, side, PlaceStrength.Plain) is >= 0 and var plain && !IsCountry(plain)) return Refine(plain, whole.First, whole.End);
        if (Nearest(whole.First, whole.End, trigger, side, PlaceStrength.Locative) is >= 0 and var inSentence) return Refine(inSentence, whole.First, whole.End);
        if (Nearest(whole.First, whole.End, trigger, side, PlaceStrength.Plain) is >= 0 and var plainSentence && !IsCountry(plainSentence))
            return Refine(plainSentence, whole.First, whole.End);
        named = false;
        return Inherited(sentence, side);
    }

    /// <summary>The place as a claim carries it.</summary>
    public PlaceMention Mention(int index)
    {
        var found = _found[index];
        var wording = _stream.Words(found.WordFirst, found.WordEnd);
        if (found.IsKnown) return Of(found.Place, wording);
        var country = gazetteer.CountryOf(found.Parent);
        return new PlaceMention(null, Bare(found), null, wording, country < 0 ? null : gazetteer[country].Country, null, null);
    }

    /// <summary>A country that the article is about, for a fact of all of it.</summary>
    public PlaceMention Country(int place) => Of(place, gazetteer[place].Name);

    /// <summary>Coordinates of its own, or of the city or camp around it; a governorate's or country's would be a false pin.</summary>
    private PlaceMention Of(int place, string wording)
    {
        var known = gazetteer[place];
        var pin = place;
        while (pin >= 0 && gazetteer[pin].Lat is null && gazetteer[pin].Kind is not (PlaceKind.Admin1 or PlaceKind.Country)) pin = gazetteer.Parent(pin);
        if (pin >= 0 && pin != place && gazetteer[pin].Kind is PlaceKind.Admin1 or PlaceKind.Country) pin = -1;
        var country = gazetteer.CountryOf(place);
        return new PlaceMention(
            known.Id, known.Name, known.NameAr, wording, known.Country ?? (country < 0 ? null : gazetteer[country].Country),
            pin < 0 ? null : gazetteer[pin].Lat, pin < 0 ? null : gazetteer[pin].Lon);
    }

    /// <summary>The name without its type noun; of an Arabic one, without a prefix that joins it.</summary>
    private string Bare(in FoundPlace found) => _stream.Words(found.First, found.End);

    /// <summary>The nearest place of a run of tokens, of those on the side asked for first; what stands behind the trigger is nearer than what stands before.</summary>
    private int Nearest(int first, int end, int trigger, PlaceSide side, PlaceStrength least, bool datelines = false)
    {
        var best = -1;
        var least2 = float.MaxValue;
        for (var i = 0; i < _found.Count; i++)
        {
            ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found)[i];
            if (place.First < first || place.End > end || place.Strength < least || (place.Strength == PlaceStrength.Dateline && !datelines)) continue;
            var distance = Distance(place, trigger, side);
            if (distance >= least2) continue;
            least2 = distance;
            best = i;
        }

        return best;
    }

    private static float Distance(in FoundPlace place, int trigger, PlaceSide side)
    {
        var distance = place.First > trigger ? place.First - trigger : (trigger - place.End) * 1.3f;
        if (place.Strength < PlaceStrength.Locative) distance += 20;
        if (place.Kind == PlaceKind.Country || place.Kind == PlaceKind.Sea) distance += 4;
        if (place.Side == side || (place.Side == PlaceSide.Near && side == PlaceSide.At)) return distance;
        return distance + (side == PlaceSide.At || place.Side is PlaceSide.From or PlaceSide.Toward ? 15 : 3);
    }

    /// <summary>«بلدة خان شيخون في ريف إدلب شمال غربي سوريا»: of places inside each other the innermost.</summary>
    private int Refine(int chosen, int first, int end)
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var other = _found[i];
            if (i == chosen || other.First < first || other.End > end || other.Strength < PlaceStrength.Plain || !IsInside(other, _found[chosen])) continue;
            if (Math.Max(other.First - _found[chosen].End, _found[chosen].First - other.End) > ChainReach) continue;
            return Refine(i, first, end);
        }

        return chosen;
    }

    private bool IsInside(in FoundPlace inner, in FoundPlace outer)
    {
        if (!outer.IsKnown) return false;
        if (!inner.IsKnown) return inner.Parent >= 0 && gazetteer.Within(inner.Parent, outer.Place);
        return inner.Place != outer.Place && gazetteer.Within(inner.Place, outer.Place);
    }

    private bool IsCountry(int index) => _found[index].Kind == PlaceKind.Country;

    /// <summary>Two sentences back, then the lead, then any place named before; where the report was filed comes last, for an agency's desk is often far away.</summary>
    private int Inherited(int sentence, PlaceSide side)
    {
        for (var back = sentence - 1; back >= Math.Max(0, sentence - 2); back--)
            if (OfSentence(back, side, PlaceStrength.Locative) is >= 0 and var before && !IsCountry(before)) return before;
        var lead = Math.Min(4, _stream.Sentences.Count);
        for (var i = 0; i < lead; i++)
            if (OfSentence(i, side, PlaceStrength.Locative) is >= 0 and var told && !IsCountry(told)) return told;
        for (var i = 0; i < lead; i++)
            if (OfSentence(i, side, PlaceStrength.Plain) is >= 0 and var named && !IsCountry(named)) return named;
        for (var i = 0; i < lead; i++)
            if (OfSentence(i, side, PlaceStrength.Plain) is >= 0 and var country) return country;
        for (var i = sentence; i >= 0; i--)
            if (OfSentence(i, side, PlaceStrength.Plain, datelines: true) is >= 0 and var any) return any;
        for (var i = 0; i < lead; i++)
            if (OfSentence(i, side, PlaceStrength.Plain, datelines: true) is >= 0 and var filed) return filed;
        return -1;
    }

    private int OfSentence(int index, PlaceSide side, PlaceStrength least, bool datelines = false)
    {
        var sentence = _stream.Sentences[index];
        var nearest = Nearest(sentence.First, sentence.End, sentence.First, side, least, datelines);
        return nearest < 0 ? -1 : Refine(nearest, sentence.First, sentence.End);
    }
}
