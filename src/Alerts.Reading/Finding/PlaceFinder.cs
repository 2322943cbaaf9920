using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Finds the places an article names. One pass over the tokens, the longest name wins; then the whole article decides what an
/// ambiguous name means. Keeps its buffers; one for each thread.
/// </summary>
internal sealed class PlaceFinder(Gazetteer gazetteer, PlaceWords words)
{
    private readonly ArabicSurroundings _arabic = new(words);
    private readonly EnglishSurroundings _english = new(words);
    private readonly UnknownPlaces _unknown = new(words);
    private readonly ReferringPlaces _referring = new(words);
    private readonly PlaceResolver _resolver = new(gazetteer, words);

    /// <summary>The country the article speaks of most, as an index of the gazetteer, or -1.</summary>
    public int MainCountry => _resolver.MainCountry;

    /// <summary>Fills a list with the places of the text, in its order. Lines of page furniture are left out.</summary>
    public void Find(TokenStream stream, List<FoundPlace> found, Furniture? furniture = null)
    {
        found.Clear();
        _resolver.Clear();
        for (var i = 0; i < stream.SentenceList.Count; i++)
            if (furniture is null || !furniture.Holds(i)) Collect(stream, stream.SentenceList[i], found);
        _resolver.Resolve(stream, found);
    }

    private void Collect(TokenStream stream, in Sentence sentence, List<FoundPlace> found)
    {
        var titled = false;
        var askedTitled = false;
        for (var i = sentence.First; i < sentence.End;)
        {
            ref readonly var token = ref stream[i];
            if (token.Kind != TokenKind.Word || (token.Form == 0 && token.OtherForm == 0))
            {
                i++;
                continue;
            }

            var name = words.Names.LongestAt(stream, i, out var end, out var form);
            if (name >= 0 && end > sentence.End) name = -1;
            if (name < 0 || !IsWritten(stream, i, end, words.Names[name]))
            {
                i = Other(stream, sentence, i, found);
                continue;
            }

            if (words.Names[name].Place < 0)
            {
                i = end;
                continue;
            }

            if (!askedTitled && !words.Names[name].Arabic) (titled, askedTitled) = (IsTitle(stream, sentence), true);
            i = Take(stream, sentence, i, end, name, form, titled, found);
        }
    }

    /// <summary>A token that begins no name: an adjective of a country, or the type noun of a name no table has.</summary>
    private int Other(TokenStream stream, in Sentence sentence, int i, List<FoundPlace> found)
    {
        if (words.CountryOfAdjective(stream[i]) is >= 0 and var country) _resolver.Speak(country, 1);
        else if (_unknown.TryAt(stream, sentence, i, out var place) && !Follows(stream, place) && (found.Count == 0 || found[^1].WordEnd <= place.WordFirst))
        {
            Surround(stream, sentence, 0, false, found, ref place);
            found.Add(place);
            return Math.Max(i + 1, place.WordEnd);
        }
        else if (_referring.TryAt(stream, sentence, i, out place) && (found.Count == 0 || found[^1].WordEnd <= place.WordFirst))
        {
            Surround(stream, sentence, stream[i].Form, false, found, ref place);
            found.Add(place);
        }

        return i + 1;
    }

    /// <summary>True when the words behind a type noun are a known name after all.</summary>
    private bool Follows(TokenStream stream, in FoundPlace place)
    {
        for (var i = place.First; i < place.End; i++)
            if (words.Names.LongestAt(stream, i, out var end, out _) is >= 0 and var name && IsWritten(stream, i, end, words.Names[name])) return true;
        return false;
    }

    private int Take(TokenStream stream, in Sentence sentence, int first, int end, int name, int form, bool titled, List<FoundPlace> found)
    {
        var place = new FoundPlace
        {
            First = first,
            End = end,
            WordFirst = first,
            WordEnd = end,
            Name = name,
            Place = -1,
            Parent = -1,
            Strength = PlaceStrength.Plain,
            Kind = gazetteer[words.Names[name].Place].Kind,
            Definite = words.Names.IsDefinite(stream, first, form),
        };
        TakeOwnWords(stream, ref place);
        Surround(stream, sentence, form, titled, found, ref place);
        if (first == sentence.First && place.Strength <= PlaceStrength.Plain && !place.Governs && Datelines.Opens(stream, sentence, end)) place.Strength = PlaceStrength.Dateline;
        if (place.Strength == PlaceStrength.Plain && Datelines.StandsOut(stream, first, end)) place.Strength = PlaceStrength.Dateline;
        if (IsOnlyAWord(place)) return first + 1;
        AddUnknownBefore(stream, sentence, place, found);
        found.Add(place);
        return Math.Max(end, place.WordEnd);
    }

    /// <summary>True for a word that is a name too and has nothing beside it that would make it one.</summary>
    private bool IsOnlyAWord(in FoundPlace place) => !place.Typed && words.Names[place.Name].Needs switch
    {
        NameNeeds.Type => true,
        NameNeeds.Both => !place.Cued && !place.Befallen && place.Strength < PlaceStrength.Dateline,
        _ => false,
    };

    /// <summary>«ريف إدلب», "northern Syria", "Rafah crossing": the name itself says that it is a place.</summary>
    private void TakeOwnWords(TokenStream stream, ref FoundPlace place)
    {
        if (place.End - place.First < 2 || place.Kind == PlaceKind.Country) return;
        const PlaceRoles own = PlaceRoles.Type | PlaceRoles.Direction | PlaceRoles.Countryside | PlaceRoles.Part;
        var last = words.Names[place.Name].Arabic ? PlaceRoles.None : words.RoleOf(stream, place.End - 1) & (PlaceRoles.Type | PlaceRoles.Countryside);
        if (((words.RoleOf(stream, place.First) & own) | last) != 0) place.Strength = PlaceStrength.Locative;
    }

    private void Surround(TokenStream stream, in Sentence sentence, int form, bool titled, List<FoundPlace> found, ref FoundPlace place)
    {
        var previous = found.Count > 0 && found[^1].First >= sentence.First ? found[^1] : new FoundPlace { First = int.MaxValue, End = -1, WordEnd = -1 };
        var from = Math.Max(sentence.First, previous.WordEnd);
        if (stream.Folded(place.First)[0] >= 'ء')
        {
            var nameFirst = place.First;
            if (place.Name < 0) place.First = place.WordFirst;
            _arabic.Before(stream, from, place.Name < 0 && !place.Refers ? stream[place.First].Form : form, previous, ref place);
            place.First = nameFirst;
            _arabic.After(stream, sentence.End, ref place);
        }
        else
        {
            var nameFirst = place.First;
            if (place.Refers) place.First = place.WordFirst;
            if (place.Name >= 0 || place.WordFirst == place.First) _english.Before(stream, from, titled, previous, ref place);
            place.First = nameFirst;
            if (place.Name >= 0) _english.After(stream, from, sentence.End, titled, ref place);
        }
    }

    /// <summary>«في كفرنبودة بريف حماة», "in Hass, Idlib": a preposition, words no list knows, then the place around them.</summary>
    private void AddUnknownBefore(TokenStream stream, in Sentence sentence, in FoundPlace parent, List<FoundPlace> found)
    {
        if (words.Names[parent.Name].Needs != NameNeeds.None || (words.Names[parent.Name].Arabic && !parent.Typed)) return;
        for (var at = parent.WordFirst - 2; at >= Math.Max(sentence.First, parent.WordFirst - 5); at--)
        {
            if (found.Count > 0 && found[^1].WordEnd > at) return;
            if (stream[at].Kind != TokenKind.Word) return;
            if ((words.RoleOf(stream, at) & (PlaceRoles.In | PlaceRoles.Near)) == 0) continue;
            if (!_unknown.TryBeforeParent(stream, sentence, at, parent, out var place) || !IsUnheardOf(stream, place)) return;
            found.Add(place);
            return;
        }
    }

    private static bool IsUnheardOf(TokenStream stream, in FoundPlace place)
    {
        for (var i = place.First; i < place.End; i++)
            if (stream.Folded(i)[0] >= 'ء' ? stream[i].Form != 0 : !stream[i].Has(TokenMarks.Capital) && stream[i].Form != 0 && place.End - place.First == 1) return false;
        return true;
    }

    /// <summary>An English name has its capital; a name of capitals only has all of them.</summary>
    private bool IsWritten(TokenStream stream, int first, int end, PlaceName name)
    {
        if (name.Place < 0 && !name.Capital) return true;
        if (name.AllCaps) return stream[first].Has(TokenMarks.AllCaps);
        if (!name.Capital) return true;
        if (end - first == 1 && IsAcronym(stream, first)) return false;
        for (var i = first; i < end; i++)
            if (stream[i].Has(TokenMarks.Capital) && (end - first == 1 || (words.RoleOf(stream, i) & PlaceRoles.Particle) == 0 || i == end - 1)) return true;
        return false;
    }

    /// <summary>SANA among words that are not in capitals is an agency, not a city.</summary>
    private static bool IsAcronym(TokenStream stream, int token)
    {
        if (!stream[token].Has(TokenMarks.AllCaps) || stream[token].FoldedLength > 5) return false;
        return IsCased(stream, token + 1) && (token == 0 || stream[token - 1].Kind != TokenKind.Word || IsCased(stream, token - 1));
    }

    private static bool IsCased(TokenStream stream, int token) =>
        token >= 0 && token < stream.Count && stream[token].Kind == TokenKind.Word && !stream[token].Has(TokenMarks.AllCaps);

    /// <summary>A headline whose words all have capitals tells nothing by them.</summary>
    private static bool IsTitle(TokenStream stream, in Sentence sentence)
    {
        int capital = 0, small = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (stream[i].Kind != TokenKind.Word || stream[i].FoldedLength < 4) continue;
            if (stream[i].Has(TokenMarks.Capital)) capital++;
            else small++;
        }

        return capital >= 3 && capital > small * 3;
    }
}
