using Alerts.Reading.Finding;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading;

/// <summary>One thread's working place: the stages of reading, in order, and the buffers they fill again for each article.</summary>
internal sealed class Desk(Lexicon lexicon, Grammar grammar)
{
    private static readonly PersonGroups[] Groups = Enum.GetValues<PersonGroups>();
    private readonly Tokenizer _tokenizer = new(lexicon.Vocabulary);
    private readonly TokenStream _stream = new();
    private readonly SentenceScan _scan = new(lexicon.Terms);
    private readonly FigureFinder _figureFinder = new(lexicon.Numbers);
    private readonly Furniture _furniture = new();
    private readonly DraftBuilder _builder = new(lexicon, grammar);
    private readonly PlaceFinder _placeFinder = new(lexicon.Gazetteer, lexicon.PlaceWords);
    private readonly PlaceChooser _placeChooser = new(lexicon.Gazetteer, lexicon.PlaceWords);
    private readonly Subject _subject = new(lexicon);
    private readonly OneFactOnce _oneFactOnce = new(lexicon.Gazetteer);
    private readonly List<FoundPlace> _places = new(32);
    private readonly List<Quantity> _quantities = new(32);
    private readonly List<Draft> _drafts = new(32);
    private readonly Dictionary<(int Start, int End), Evidence> _evidence = new(32);
    private bool _explain;
    private DateOnly? _published;

    public IReadOnlyList<Claim> Read(string text, DateOnly? published, bool explain)
    {
        _drafts.Clear();
        _evidence.Clear();
        _explain = explain;
        _published = published;
        _builder.Explains = explain;
        _tokenizer.Tokenize(text, _stream);
        _furniture.Find(_stream, lexicon.Terms);
        _subject.Begin();
        _places.Clear();
        _placeFinder.Find(_stream, _places, _furniture);
        _placeChooser.Begin(_stream, _places, _placeFinder.MainCountry);
        for (var i = 0; i < _stream.Sentences.Count; i++)
        {
            var sentence = _stream.Sentences[i];
            if (_furniture.Holds(i)) continue;
            _scan.Fill(_stream, sentence);
            _scan.DropWithinNames(_places, _placeChooser.FirstFrom(sentence.First));
            _quantities.Clear();
            _figureFinder.Find(_stream, sentence, _quantities);
            _subject.Take(_scan, i, _quantities);
            if (_scan.Triggers.Count == 0 && _quantities.Count == 0) continue;
            var before = _drafts.Count;
            _builder.Build(_stream, _scan, i, _quantities, NamesPlace(sentence), published, _subject.IsCommemoration, _drafts);
            for (var d = before; d < _drafts.Count; d++)
            {
                Locate(_drafts[d]);
                NameActors(_drafts[d]);
            }
        }

        if (_subject.IsElsewhere(_stream) || (_subject.IsDoubtful(_stream) && !_drafts.Exists(IsFirm))) return [];
        if (_subject.IsDisaster) _drafts.RemoveAll(d => d.Indicator.Family == "attack" && d.Weapon is null);
        if (_subject.IsAccident) _drafts.RemoveAll(IsOrdinary);
        var facts = _oneFactOnce.Join(_drafts);
        var claims = new Claim[facts.Count];
        for (var i = 0; i < claims.Length; i++) claims[i] = ToClaim(facts[i], explain);
        return claims;
    }

    private void NameActors(Draft draft)
    {
        if (draft.Doers.Count > 0) draft.Actors = Perpetrators.Named(draft.Doers, draft.Place?.Country ?? lexicon.Gazetteer.CodeOf(_placeFinder.MainCountry));
    }

    private bool NamesPlace(in Sentence sentence)
    {
        for (var i = _placeChooser.FirstFrom(sentence.First); i < _places.Count && _places[i].First < sentence.End; i++)
            if (_places[i].End <= sentence.End && _places[i].Strength >= PlaceStrength.Plain && _places[i].Kind != PlaceKind.Country) return true;
        return false;
    }

    /// <summary>The clause first; people are counted where they flee from, aid where it goes.</summary>
    private void Locate(Draft draft)
    {
        var at = Inside(draft, out var named);
        if (at < 0)
        {
            var first = draft.Anchor < 0 ? _scan.ClauseStart(draft.First) : draft.Anchor;
            var end = _scan.ClauseEnd(Math.Max(draft.First, draft.End - 1));
            at = _placeChooser.For(first, end, draft.Anchor < 0 ? draft.Trigger : draft.Anchor, draft.Sentence, SideOf(draft.Indicator), draft.Indicator.Family == "access", out named);
        }

        if (!named && (IsOfWholeCountry(draft) || CountsNation(draft)) && _placeFinder.MainCountry >= 0 && (at < 0 || _places.Exists(p => p.Place == _placeFinder.MainCountry)))
        {
            draft.Place = _placeChooser.Country(_placeFinder.MainCountry);
            return;
        }

        if (at < 0) return;
        if (!named && SpeaksOfMore(draft)) at = _placeChooser.Around(at);
        draft.Place = _placeChooser.Mention(at, around: draft.Indicator.Id is "siege.area" or "siege.blockade");
        draft.PlaceIsNamed = named;
        if (_explain) draft.Why.Add($"place: «{draft.Place.Text}»{(named ? "" : ", taken over from before")}");
    }

    /// <summary>«القطاع المحاصر»: the trigger itself names the place.</summary>
    private int Inside(Draft draft, out bool named)
    {
        named = true;
        for (var i = _placeChooser.FirstFrom(draft.Trigger); i < _places.Count && _places[i].First < draft.TriggerEnd; i++)
            if (_places[i].End <= draft.TriggerEnd && _places[i].Strength >= PlaceStrength.Plain) return i;
        named = false;
        return -1;
    }

    /// <summary>Hundreds of thousands who need, hunger or live displaced are a country's, unless the clause names where.</summary>
    private static bool IsOfWholeCountry(Draft draft) => IsOfMany(draft.Indicator) && (draft.Figure?.Min ?? draft.Figure?.Max) >= 500_000;

    /// <summary>Ministries, hospitals' directorates and the United Nations count for all they answer for, and a truce holds along a whole front.</summary>
    private static bool SpeaksOfMore(Draft draft) =>
        draft.Indicator.Family == "ceasefire" || (draft.Attribution.Type is "official" or "un" && IsOfMany(draft.Indicator)) || (draft.Attribution.Type is "official" or "medical" or "un" && draft.Indicator.Family is "casualty" or "detention");

    private static bool IsOfMany(Indicator indicator) => indicator.Family is "displacement" or "need" or "shortage" or "hunger";

    /// <summary>"2.2 million Afghans", «120 ألف صومالي»: counted as a nation, so not of the town told of before.</summary>
    private bool CountsNation(Draft draft)
    {
        if (!IsOfMany(draft.Indicator) || draft.Figure is not { Min: >= 10_000 } figure) return false;
        var sentence = _stream.Sentences[draft.FigureSentence];
        for (int i = sentence.First, left = 3; i < sentence.End && left > 0; i++)
        {
            if (_stream[i].Start < figure.Start) continue;
            if (_stream[i].Start >= figure.End) left--;
            if (lexicon.PlaceWords.CountryOfAdjective(_stream[i]) is >= 0 and var country) return country == _placeFinder.MainCountry;
        }

        return false;
    }

    private static PlaceSide SideOf(Indicator indicator) => indicator.Id switch
    {
        "displacement.flow" or "displacement.order" => PlaceSide.From,
        "access.delivered" or "displacement.return" => PlaceSide.Toward,
        _ => PlaceSide.At,
    };

    /// <summary>A number of people, or a known place named beside what happened there.</summary>
    private static bool IsFirm(Draft draft) =>
        draft.Status.IsAsserted() && draft.CanStandAlone && draft.PlaceIsNamed && draft.Place?.Id is not null &&
        (draft.Figure is { Qualifier: not (FigureQualifier.Implied or FigureQualifier.UnspecifiedPlural) } || draft.Indicator.Family is "siege" or "access" or "hunger" or "ceasefire" or "weapon");

    /// <summary>Whoever flees or migrates is followed even on the road.</summary>
    private static bool IsOrdinary(Draft draft) => draft.Indicator.Family == "casualty" && !draft.CountsUprooted && (draft.Groups & (PersonGroups.Migrant | PersonGroups.Refugee | PersonGroups.Displaced)) == 0;

    /// <summary>A weapon of concern in somebody's quoted words, or an official's, is an allegation.</summary>
    private bool IsAllegedWeapon(Draft draft) =>
        draft.Indicator.Family == "weapon" && (draft.Attribution.Type == "official" || _stream[draft.Trigger].Has(TokenMarks.Quoted));

    /// <summary>A state goes on from its day; what was agreed or suspended that day is as old as it.</summary>
    private int DaysAgo(Draft draft) =>
        _published is { } today && draft.Day is { } day && (!draft.Indicator.IsState || draft.Status == ClaimStatus.Ended || (draft.Indicator.Family == "ceasefire" && draft.State is not null)) ? today.DayNumber - day.DayNumber : 0;

    private Evidence[] EvidenceOf(Draft draft)
    {
        draft.Evidence.Sort();
        var evidence = new Evidence[draft.Evidence.Count];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = EvidenceOf(draft.Evidence[i].Start, draft.Evidence[i].End);
        return evidence;
    }

    /// <summary>Claims that rest on one sentence share its words.</summary>
    private Evidence EvidenceOf(int start, int end)
    {
        if (_evidence.TryGetValue((start, end), out var known)) return known;
        return _evidence[(start, end)] = new Evidence(start, end, _stream.Text[start..end]);
    }

    private Claim ToClaim(Draft draft, bool explain) => new()
    {
        Indicator = draft.Indicator.Id,
        Status = draft.Status,
        State = draft.State,
        Figure = draft.Figure,
        Place = draft.Place,
        Evidence = EvidenceOf(draft),
        Severity = Rating.SeverityOf(draft),
        Urgency = Rating.UrgencyOf(draft, DaysAgo(draft)),
        Certainty = draft.Doubtful || draft.Attribution.Type is "local" or "party" or "witness" || IsAllegedWeapon(draft) ? Certainty.Possible : Certainty.Likely,
        Attribution = draft.Attribution,
        Actors = draft.Actors,
        Supporters = draft.Supporters,
        Background = draft.Background || draft.Status == ClaimStatus.Historical,
        Weapon = draft.Weapon,
        Facility = draft.Indicator.Family is "attack" or "siege" or "access" ? draft.Facility : null,
        Cause = draft.Cause,
        Date = draft.Day,
        Duration = draft.Duration,
        Victims = Names(draft.Groups),
        Items = draft.Items,
        Why = explain ? draft.Why : [],
    };

    private static List<string> Names(PersonGroups groups)
    {
        if (groups == 0) return [];
        List<string> names = [];
        foreach (var group in Groups)
            if (group != 0 && (groups & group) == group) names.Add(group == PersonGroups.AidWorker ? "aid_worker" : group.ToString().ToLowerInvariant());
        return names;
    }
}
