using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Chooses the place of a fact. The most specific one its clause names comes first, then its sentence, then the sentences just before
/// it, then the lead and the dateline; a place that is only named, and a country, stand behind one that the words make a place of
/// something; a government never is.
/// </summary>
internal sealed class PlaceChooser(Gazetteer gazetteer, PlaceWords words)
{
    private const int ChainReach = 4;

    private const int LeadSentences = 2;

    /// <summary>So many sentences back a country that is only named is still looked for.</summary>
    private const int FarthestBack = 60;

    private const float Behind = 2;

    private const float Joined = 4;

    private TokenStream _stream = new();
    private readonly ArticlePlaces _places = new(gazetteer);
    private List<FoundPlace> _found = [];
    private readonly Dictionary<int, PlaceMention> _mentions = [];
    private int _mainCountry = -1;
    private bool _leavesCrossings;
    private bool _passes;

    /// <summary>Takes up an article, the places found in it and the country it speaks of most, or -1.</summary>
    public void Begin(TokenStream stream, List<FoundPlace> found, int mainCountry)
    {
        (_stream, _found, _mainCountry) = (stream, found, mainCountry);
        _places.Begin(found);
        _mentions.Clear();
    }

    /// <summary>The index of the first place that begins at a token or behind it.</summary>
    public int FirstFrom(int token) => _places.From(token);

    /// <summary>Chooses for a fact.</summary>
    /// <param name="first">First token of its clause.</param>
    /// <param name="end">One past the last token of its clause.</param>
    /// <param name="trigger">The token that says what happened.</param>
    /// <param name="sentence">The index of its sentence.</param>
    /// <param name="side">Which end of it is asked for: where people flee from, where aid goes to, or simply where.</param>
    /// <param name="passes">True for aid and those who cross: only they are taken to be at a crossing that another sentence names.</param>
    /// <param name="named">True when clause or sentence names the place, false when it is inherited.</param>
    /// <returns>The index among the places found, or -1.</returns>
    public int For(int first, int end, int trigger, int sentence, PlaceSide side, bool passes, out bool named)
    {
        (named, _passes, _leavesCrossings) = (true, passes, false);
        var whole = _stream.Sentences[sentence];
        var inClause = Within(first, end, trigger, side);
        if (inClause >= 0 && Fits(inClause, side)) return OrTown(Refine(inClause, whole.First, whole.End), whole.End);
        _leavesCrossings = !passes;
        var inSentence = Within(whole.First, whole.End, trigger, side);
        if (inClause >= 0 && (inSentence < 0 || !Fits(inSentence, side))) inSentence = inClause;
        if (inSentence >= 0 && Fits(inSentence, side)) return Refine(inSentence, whole.First, whole.End);
        var inherited = Inherited(sentence, side);
        named = inSentence >= 0 && !IsCountry(inSentence) && (inherited < 0 || _found[inherited].First >= whole.First);
        return named ? Refine(inSentence, whole.First, whole.End) : inherited;
    }

    /// <summary>"Al-Thawra hospital in Taiz": of a site that no table has, the known place right behind it.</summary>
    private int OrTown(int index, int end)
    {
        var next = index + 1;
        if (_found[index].IsKnown || _found[index].Kind != PlaceKind.Site || next >= _found.Count || _found[next].End > end) return index;
        var near = _found[next].WordFirst - _found[index].WordEnd is >= 0 and <= 2;
        return near && _found[next].IsKnown && !IsCountry(next) && _found[next].Place == _found[index].Parent ? next : index;
    }

    /// <summary>True where the place is on the side asked for: who fled from a place did not die there.</summary>
    private bool Fits(int index, PlaceSide side) =>
        _found[index].Side == side || (_passes && _found[index].Side == PlaceSide.Toward) || _found[index].Side is PlaceSide.At or PlaceSide.Near || (side != PlaceSide.At && _found[index].Strength < PlaceStrength.Locative);

    /// <summary>The nearest that the words make a place of something, else the nearest that is only named and no country.</summary>
    private int Within(int first, int end, int trigger, PlaceSide side)
    {
        var located = Nearest(first, end, trigger, side, PlaceStrength.Locative);
        if (located >= 0) return located;
        var named = Nearest(first, end, trigger, side, PlaceStrength.Plain);
        return named >= 0 && !IsCountry(named) ? named : -1;
    }

    /// <summary>The place as a claim carries it.</summary>
    /// <param name="index">Its index among the places found.</param>
    /// <param name="around">True for what befalls a town and no single site: the town around the hospital.</param>
    public PlaceMention Mention(int index, bool around = false)
    {
        var found = _found[index];
        if (around && found.IsKnown && found.Kind == PlaceKind.Site && gazetteer.Parent(found.Place) is >= 0 and var town) return Of(town, gazetteer[town].Name);
        if (_mentions.TryGetValue(index, out var known)) return known;
        return _mentions[index] = Mention(found);
    }

    private PlaceMention Mention(in FoundPlace found)
    {
        var wording = _stream.Words(found.WordFirst, found.WordEnd);
        if (found.IsKnown) return Of(found.Place, wording);
        var country = gazetteer.CountryOf(found.Parent);
        return new PlaceMention(null, Bare(found), null, wording, country < 0 ? null : gazetteer[country].Country, null, null);
    }

    /// <summary>Of the places around a place that the article names, the one it names most; without one the place itself.</summary>
    public int Around(int index)
    {
        var (best, most) = (index, _found[index].IsKnown ? _places.Naming(_found[index].Place).Times : 0);
        for (var around = _found[index].IsKnown ? gazetteer.Parent(_found[index].Place) : _found[index].Parent; around >= 0; around = gazetteer.Parent(around))
            if (_places.Naming(around) is var (first, times) && times >= Math.Max(1, most)) (best, most) = (first, times);
        return best;
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
    private string Bare(in FoundPlace found) => found.Means.End > 0 ? _stream.Words(found.Means.First, found.Means.End) : _stream.Words(found.First, found.End);

    /// <summary>The nearest place of a run of tokens, of those on the side asked for first; what stands behind the trigger is nearer than what stands before.</summary>
    private int Nearest(int first, int end, int trigger, PlaceSide side, PlaceStrength least)
    {
        var best = -1;
        var least2 = float.MaxValue;
        for (var i = _places.From(first); i < _found.Count; i++)
        {
            ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found)[i];
            if (place.First >= end) break;
            if (place.End > end || place.Strength < least || place.Strength == PlaceStrength.Dateline || (_leavesCrossings && place.Kind == PlaceKind.Crossing)) continue;
            var distance = Distance(place, trigger, side);
            if (distance >= least2) continue;
            least2 = distance;
            best = i;
        }

        return best;
    }

    private float Distance(in FoundPlace place, int trigger, PlaceSide side)
    {
        var distance = place.First > trigger ? place.First - trigger : ((trigger - place.End) * 1.3f) + Behind;
        if (place.End <= trigger && IsJoined(place.End, trigger)) distance += Joined;
        if (place.Strength < PlaceStrength.Locative) distance += 20;
        if (place.Kind == PlaceKind.Country || place.Kind == PlaceKind.Sea) distance += 4;
        if (place.Side == side || (place.Side == PlaceSide.Near && side == PlaceSide.At)) return distance;
        return distance + (side == PlaceSide.At || place.Side is PlaceSide.From or PlaceSide.Toward ? 15 : 3);
    }

    /// <summary>«مقتل 5 في حمص وإصابة 9 في درعا»: what "and" adds has its own place, if it names one.</summary>
    private bool IsJoined(int from, int trigger)
    {
        for (var i = from; i <= trigger; i++)
            if (_stream[i].Kind == TokenKind.Word && (_stream[i].Has(TokenMarks.And) || _stream.Folded(i) is "and" or ['و', _, _, _, _, ..])) return true;
        return false;
    }

    /// <summary>«بلدة خان شيخون في ريف إدلب شمال غربي سوريا»: of places inside each other the innermost.</summary>
    private int Refine(int chosen, int first, int end)
    {
        if (_found[chosen].Refers && IsCountry(chosen)) return chosen;
        if (PlacedBy(chosen, first) is >= 0 and var lying) return lying;
        for (var i = _places.From(first); i < _found.Count && _found[i].First < end; i++)
        {
            var other = _found[i];
            if (i == chosen || other.End > end || other.Strength < PlaceStrength.Plain || !IsInside(other, _found[chosen])) continue;
            if (Math.Max(other.First - _found[chosen].End, _found[chosen].First - other.End) > ChainReach) continue;
            return Refine(i, first, end);
        }

        return chosen;
    }

    /// <summary>«ولاية زمفرة شمال غربي نيجيريا», "Hass, south of Idlib": the place right before one that only tells where it lies, or -1.</summary>
    private int PlacedBy(int index, int first)
    {
        var (where, before) = (_found[index], index - 1);
        if (before < 0 || _found[before].First < first || _found[before].Strength < PlaceStrength.Locative || _found[before].Side != where.Side && where.Side != PlaceSide.Near || IsCountry(before)) return -1;
        var tells = where.Kind == PlaceKind.Area || where.Side == PlaceSide.Near || (where.WordFirst < where.First && (words.RoleOf(_stream, where.WordFirst) & PlaceRoles.Direction) != 0);
        return tells && where.WordFirst - _found[before].WordEnd is >= 0 and <= 1 && !IsJoined(_found[before].WordEnd, where.First) ? before : -1;
    }

    private bool IsInside(in FoundPlace inner, in FoundPlace outer)
    {
        if (!outer.IsKnown) return false;
        if (!inner.IsKnown) return inner.Parent >= 0 && gazetteer.Within(inner.Parent, outer.Place);
        return inner.Place != outer.Place && gazetteer.Within(inner.Place, outer.Place);
    }

    private bool IsCountry(int index) => _found[index].Kind == PlaceKind.Country;

    /// <summary>
    /// The sentence before, then the lead; then the dateline or label, unless it was only filed there, for an agency's desk is often far
    /// away; then a country that is only named, before it a region whose authorities speak: the Gaza health ministry.
    /// </summary>
    private int Inherited(int sentence, PlaceSide side)
    {
        if (OpensElsewhere(sentence)) return _places.MostNamed;
        if (sentence > 0 && !IsListed(sentence) && OfSentence(sentence - 1, side, PlaceStrength.Locative) is >= 0 and var before && !IsCountry(before)) return before;

        if (OfLead(side, PlaceStrength.Locative, countries: false) is >= 0 and var told) return told;
        if (OfLead(side, PlaceStrength.Plain, countries: false) is >= 0 and var named && IsOfMainCountry(named)) return named;
        if (OfLead(side, PlaceStrength.Locative, countries: true) is >= 0 and var country) return country;
        if (_places.Dateline is >= 0 and var dateline) return Refine(dateline, 0, _found[dateline].WordEnd + ChainReach);
        for (var i = sentence; i >= Math.Max(0, sentence - FarthestBack); i--)
            if (OfSentence(i, side, PlaceStrength.Plain) is >= 0 and var any && Fits(any, side)) return any;
        if (OfSentence(sentence, side, PlaceStrength.Adjective) is >= 0 and var seat && _found[seat].Kind is PlaceKind.Admin1 or PlaceKind.Area) return seat;
        return _places.MostNamed;
    }

    /// <summary>Washington and Moscow, named in the lead of a report about Syria, are those who talk.</summary>
    private bool IsOfMainCountry(int index) =>
        _mainCountry < 0 || !_found[index].IsKnown || gazetteer.CountryOf(_found[index].Place) is var country && (country < 0 || country == _mainCountry);

    private int OfLead(PlaceSide side, PlaceStrength least, bool countries)
    {
        for (var i = 0; i < Math.Min(LeadSentences, _stream.Sentences.Count); i++)
            if (OfSentence(i, side, least) is >= 0 and var told && IsCountry(told) == countries && (!countries || Fits(told, side))) return told;
        return -1;
    }

    /// <summary>"Elsewhere, …", «وفي حادث منفصل»: among its first words one that leaves the place told of.</summary>
    private bool OpensElsewhere(int sentence)
    {
        var (first, end, _, _) = _stream.Sentences[sentence];
        for (var i = first; i < Math.Min(end, first + 4); i++)
            if ((words.RoleOf(_stream, i) & PlaceRoles.Elsewhere) != 0) return true;
        return false;
    }

    /// <summary>An item of a list stands by itself.</summary>
    private bool IsListed(int sentence) => _stream[_stream.Sentences[sentence].First] is { Kind: TokenKind.Sign } && _stream.Folded(_stream.Sentences[sentence].First)[0] is '-' or '•' or '*' or '–' or '—' or '▪' or '●';

    private int OfSentence(int index, PlaceSide side, PlaceStrength least)
    {
        var sentence = _stream.Sentences[index];
        var nearest = Nearest(sentence.First, sentence.End, sentence.First, side, least);
        return nearest < 0 ? -1 : Refine(nearest, sentence.First, sentence.End);
    }
}
