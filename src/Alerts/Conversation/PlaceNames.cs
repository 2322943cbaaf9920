using Alerts.Digests;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>What the conversation asks of the gazetteer.</summary>
public sealed class PlaceNames
{
    private readonly Gazetteer gazetteer;
    private readonly Dictionary<string, Place> countries = [];

    /// <param name="gazetteer">All places.</param>
    /// <param name="languages">Those that the bot speaks: each has names of its own for countries.</param>
    public PlaceNames(Gazetteer gazetteer, IEnumerable<Speech> languages)
    {
        this.gazetteer = gazetteer;
        foreach (var country in gazetteer.Places.Where(place => place.Kind == PlaceKind.Country))
            foreach (var speech in languages)
                if (speech.Wording.Find($"countries.{country.Country}") is { } name) countries.TryAdd(Folding.Fold(name), country);
    }

    public Place? Find(string id) => gazetteer.ById(id);

    /// <summary>Does the first place lie in the second?</summary>
    public bool Within(string id, string other) => id != other && gazetteer.Within(id, other);

    /// <summary>
    /// The places somebody may mean by a name, in whatever language and spelling. Where one of a name lies in another (the city and
    /// its governorate), the one people mostly mean stands for both; only places apart from each other are a question.
    /// </summary>
    public IReadOnlyList<Place> Named(string name)
    {
        var meant = new List<Place>();
        foreach (var place in gazetteer.Find(name))
        {
            if (!meant.Exists(other => gazetteer.Within(place.Id, other.Id) || gazetteer.Within(other.Id, place.Id))) meant.Add(place);
        }

        return meant.Count == 0 && countries.TryGetValue(Folding.Fold(name), out var country) ? [country] : meant;
    }

    /// <summary>All places that lie in one, however deep; the larger kinds first.</summary>
    public IReadOnlyList<Place> Inside(string id) => [.. gazetteer.Places.Where(place => Within(place.Id, id)).OrderBy(place => place.Kind)];

    /// <summary>The governorate or state around a city, where a person may want all of it.</summary>
    public Place? Around(string id) =>
        Find(id) is { Kind: PlaceKind.City or PlaceKind.Town or PlaceKind.Admin2 } ? gazetteer.Ancestors(id).FirstOrDefault(place => place.Kind == PlaceKind.Admin1) : null;

    /// <summary>"Aleppo, Syria": the name, and the country where it is not the country itself.</summary>
    public static string Shown(Place place, Wording wording)
    {
        var name = NameOf(place, wording);
        return IncidentPhrase.Place(name, name, place.Country, place.Id, wording);
    }

    /// <summary>The same, and where two are called alike with what lies around it: "Mansoura, Syria (Raqqa)".</summary>
    public string ToldApart(Place place, IEnumerable<Place> from, Speech speech)
    {
        var shown = Shown(place, speech.Wording);
        var alike = from.Count(other => Shown(other, speech.Wording) == shown) > 1;
        return alike && gazetteer.Ancestors(place.Id) is [{ Kind: not PlaceKind.Country } around, ..] ? $"{shown} ({Name(around, speech)})" : shown;
    }

    public static string Name(Place place, Speech speech) => NameOf(place, speech.Wording);

    /// <summary>A country goes by the name that the language has for it; of other places the gazetteer has two names.</summary>
    private static string NameOf(Place place, Wording wording)
    {
        if (wording.Language == "ar") return place.NameAr;
        return place.Kind == PlaceKind.Country && wording.Find($"countries.{place.Country}") is { } name ? name : Full(place);
    }

    /// <summary>A governorate often goes by its city's name; here it is told apart.</summary>
    private static string Full(Place place) =>
        place.Kind == PlaceKind.Admin1 ? place.English.FirstOrDefault(name => name.StartsWith(place.Name + " ", StringComparison.Ordinal)) ?? place.Name : place.Name;
}
