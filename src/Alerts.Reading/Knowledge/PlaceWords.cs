using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>
/// What <c>config/places</c> says beside the tables: the words that stand with names of places, names that are ordinary words too,
/// phrases that only look like places, and the adjectives and capitals of countries.
/// </summary>
internal sealed class PlaceWords
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, (PlaceRoles Bare, PlaceRoles Definite)> _roles = [];
    private readonly Dictionary<int, int> _typeKinds = [];
    private readonly Dictionary<int, int> _demonyms = [];
    private readonly HashSet<int> _capitals = [];
    private (PlaceRoles Bare, PlaceRoles Definite)[] _roleOf = [];
    private int[] _demonymOf = [];

    private PlaceWords(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Names = new PlaceNames(vocabulary);
    }

    /// <summary>No words and no names.</summary>
    public static PlaceWords None { get; } = new(new Vocabulary());

    /// <summary>All names of all places.</summary>
    public PlaceNames Names { get; }

    /// <summary>Reads the word lists of a folder and enters the names of the gazetteer.</summary>
    public static PlaceWords Load(string folder, Gazetteer gazetteer, Vocabulary vocabulary, List<Fault> faults)
    {
        var words = new PlaceWords(vocabulary);
        TsvFile Open(string name) => new(Path.Combine(folder, name), "config/places/" + name, faults);
        var needs = Homographs(Open("homographs.tsv"));
        for (var i = 0; i < gazetteer.Count; i++)
            foreach (var name in gazetteer[i].English.Concat(gazetteer[i].Arabic).Where(name => !IsNameWithType(name, gazetteer[i])))
                words.Names.Add(name, i, needs.TryGetValue(HomographKey(name), out var need) ? need : NeedsOf(gazetteer[i], name));
        words.EnterPhrases(Open("never.tsv"));
        words.EnterRoles(Open("words.ar.tsv"));
        words.EnterRoles(Open("words.en.tsv"));
        words.EnterDemonyms(Open("demonyms.tsv"), gazetteer);
        words.Settle();
        return words;
    }

    /// <summary>What a token does beside a name.</summary>
    public PlaceRoles RoleOf(TokenStream stream, int token)
    {
        ref readonly var t = ref stream[token];
        if (t.Kind != TokenKind.Word) return PlaceRoles.None;
        return RoleOf(stream, token, t.Form) | (t.OtherForm != 0 ? RoleOf(stream, token, t.OtherForm) : PlaceRoles.None);
    }

    /// <summary>The kinds of place a type noun stands for, a bit each, or 0.</summary>
    public int KindsOf(in Token token) => _typeKinds.TryGetValue(token.Form, out var kinds) || _typeKinds.TryGetValue(token.OtherForm, out kinds) ? kinds : 0;

    /// <summary>The country whose adjective the token is, as an index of the gazetteer, or -1.</summary>
    public int CountryOfAdjective(in Token token)
    {
        if (token.Form < _demonymOf.Length && _demonymOf[token.Form] > 0) return _demonymOf[token.Form] - 1;
        return token.OtherForm < _demonymOf.Length ? _demonymOf[token.OtherForm] - 1 : -1;
    }

    /// <summary>True for the seat of a government.</summary>
    public bool IsCapital(int place) => _capitals.Contains(place);

    /// <summary>The bit of a kind in a set of kinds.</summary>
    public static int Bit(PlaceKind kind) => 1 << (int)kind;

    private PlaceRoles RoleOf(TokenStream stream, int token, int form)
    {
        if (form == 0 || form >= _roleOf.Length) return PlaceRoles.None;
        var (bare, definite) = _roleOf[form];
        return (bare | definite) == 0 ? PlaceRoles.None : Names.IsDefinite(stream, token, form) ? definite : bare;
    }

    private static Dictionary<string, NameNeeds> Homographs(TsvFile file)
    {
        Dictionary<string, NameNeeds> needs = new(StringComparer.Ordinal);
        if (!file.Has("needs", "names", "why")) return needs;
        foreach (var (line, cells) in file.Rows)
        {
            if (!Enum.TryParse<NameNeeds>(cells[0], true, out var need) || need == NameNeeds.None)
                file.Fault(line, $"'{cells[0]}' is no need", "write type, both, country, cue or either");
            foreach (var name in TsvFile.Names(cells, 1)) needs[HomographKey(name)] = need;
        }

        return needs;
    }

    private static NameNeeds NeedsOf(Place place, string name) =>
        place.Note == PlaceTable.Imported && !name.Contains(' ', StringComparison.Ordinal) ? NameNeeds.Both : NameNeeds.None;

    /// <summary>مدينة رفح beside رفح is left to the word مدينة, Bara town to the word town, so that it stays open which Rafah.</summary>
    private static bool IsNameWithType(string name, Place place)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0) return false;
        if (name[0] >= 'ء') return ArabicTypes.Contains(name[..first]) && place.Arabic.Contains(name[(first + 1)..]);
        var last = name.LastIndexOf(' ');
        return EnglishTypes.Contains(name[(last + 1)..]) && place.English.Contains(name[..last]);
    }

    private static readonly HashSet<string> ArabicTypes =
        ["مدينة", "بلدة", "قرية", "حي", "محافظة", "ولاية", "إقليم", "مقاطعة", "مديرية", "محلية", "قضاء", "منطقة", "مخيم", "معسكر", "معبر", "جزيرة"];

    private static readonly HashSet<string> EnglishTypes =
        ["city", "town", "village", "province", "Governorate", "governorate", "State", "region", "district", "oblast", "camp", "neighbourhood"];

    private static string HomographKey(string name) => Folding.Fold(name.Replace('-', ' '));

    private void EnterPhrases(TsvFile file)
    {
        if (!file.Has("phrases", "why")) return;
        foreach (var (_, cells) in file.Rows)
            foreach (var phrase in TsvFile.Names(cells, 0)) Names.Add(phrase, -1, NameNeeds.None);
    }

    private void EnterRoles(TsvFile file)
    {
        if (!file.Has("role", "words", "kinds")) return;
        foreach (var (line, cells) in file.Rows)
        {
            if (!Enum.TryParse<PlaceRoles>(cells[0], true, out var role) || role == PlaceRoles.None)
            {
                file.Fault(line, $"'{cells[0]}' is no role of a word", $"write one of {string.Join(", ", Enum.GetNames<PlaceRoles>().Skip(1)).ToLowerInvariant()}");
                continue;
            }

            var kinds = Kinds(file, line, cells);
            foreach (var word in TsvFile.Names(cells, 1)) EnterRole(word, role, kinds);
        }
    }

    private void EnterRole(string word, PlaceRoles role, int kinds)
    {
        var (letters, definite) = PlaceNames.Words(word)[0];
        var form = _vocabulary.Add(letters);
        var (bare, withArticle) = _roles.GetValueOrDefault(form);
        _roles[form] = definite ? (bare, withArticle | role) : (bare | role, withArticle);
        if (kinds != 0) _typeKinds[form] = _typeKinds.GetValueOrDefault(form) | kinds;
    }

    private static int Kinds(TsvFile file, int line, string[] cells)
    {
        if (cells.Length < 3 || cells[2].Length == 0) return 0;
        var kinds = 0;
        foreach (var name in cells[2].Split(','))
        {
            if (Enum.TryParse<PlaceKind>(name, true, out var kind)) kinds |= Bit(kind);
            else file.Fault(line, $"'{name}' is no kind of place", "write kinds such as city,town");
        }

        return kinds;
    }

    private void EnterDemonyms(TsvFile file, Gazetteer gazetteer)
    {
        if (!file.Has("country", "capital", "adjectives.en", "adjectives.ar")) return;
        foreach (var (line, cells) in file.Rows)
        {
            var country = gazetteer.IndexOf(cells[0]);
            if (country < 0) file.Fault(line, $"no table has the country '{cells[0]}'", "write the id of a country");
            if (cells[1].Length > 0 && gazetteer.IndexOf(cells[1]) is var capital && (capital < 0 || !_capitals.Add(capital)))
                file.Fault(line, $"'{cells[1]}' is no place, or the capital of two countries", "write the id of the capital, or leave it empty");
            foreach (var adjective in TsvFile.Names(cells, 2)) EnterAdjective(adjective, country);
            foreach (var adjective in TsvFile.Names(cells, 3).Where(a => !a.Contains(' ', StringComparison.Ordinal)))
                foreach (var ending in ArabicEndings) EnterAdjective(adjective + ending, country);
        }
    }

    /// <summary>سوري, سورية, سوريين, سوريون, سوريات; not سوريا, which is the country.</summary>
    private static readonly string[] ArabicEndings = ["", "ة", "ين", "ون", "ات", "ان"];

    private void EnterAdjective(string adjective, int country)
    {
        if (country < 0 || adjective.Contains(' ', StringComparison.Ordinal)) return;
        var folded = Folding.Fold(adjective.Replace(".", "", StringComparison.Ordinal));
        _demonyms[_vocabulary.Add(folded)] = country + 1;
        if (folded[0] < 'ء') _demonyms[_vocabulary.Add(folded + "s")] = country + 1;
    }

    private void Settle()
    {
        _roleOf = new (PlaceRoles, PlaceRoles)[_vocabulary.Count + 1];
        foreach (var (form, roles) in _roles) _roleOf[form] = roles;
        _demonymOf = new int[_vocabulary.Count + 1];
        foreach (var (form, country) in _demonyms) _demonymOf[form] = country;
    }
}
