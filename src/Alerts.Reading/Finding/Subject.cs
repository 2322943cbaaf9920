using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// What an article is about, by the things it names. One that speaks of matches, films, markets, studies or drills far more than of
/// armed men, aid, weapons and the displaced says nothing of a crisis, whatever its verbs; one whose headline marks an anniversary tells the past.
/// </summary>
internal sealed class Subject(Lexicon lexicon)
{
    private const int DrillWords = 3;

    private readonly UInt128 _elsewhere = Mask(lexicon, "sport", "arts", "fiction", "finance", "science", "tech", "drill", "crime_court", "topic");
    private readonly UInt128 _crisis = Mask(lexicon, "armed", "aid", "aid_org", "weapon", "military", "facility.camp");
    private readonly UInt128 _drill = lexicon.Concepts.Mask("drill");
    private readonly UInt128 _disaster = lexicon.Concepts.Mask("cause.disaster") | lexicon.Concepts.Mask("hazard");
    private readonly UInt128 _force = lexicon.Concepts.Mask("weapon") | lexicon.Concepts.Mask("military");
    private readonly UInt128 _accident = lexicon.Concepts.Mask("cause.accident");
    private readonly UInt128 _armed = lexicon.Concepts.Mask("armed");
    private bool _isAccident;
    private int _armedWords;
    private int _elsewhereWords;
    private int _crisisWords;
    private int _drillWords;
    private int _people;
    private int _disasterWords;
    private int _weaponWords;

    /// <summary>True when the headline marks an anniversary.</summary>
    public bool IsCommemoration { get; private set; }

    public void Begin()
    {
        _elsewhereWords = _crisisWords = _drillWords = _people = _disasterWords = _weaponWords = _armedWords = 0;
        _isAccident = false;
        IsCommemoration = false;
    }

    public void Take(SentenceScan scan, int sentence, List<Quantity> quantities)
    {
        foreach (var hit in scan.Concepts)
        {
            if ((hit.Term.Concept & _elsewhere) != 0) _elsewhereWords++;
            if ((hit.Term.Concept & _crisis) != 0) _crisisWords++;
            if ((hit.Term.Concept & _drill) != 0) _drillWords++;
            if ((hit.Term.Concept & _disaster) != 0) _disasterWords++;
            if ((hit.Term.Concept & _force) != 0) _weaponWords++;
            if ((hit.Term.Concept & _armed) != 0) _armedWords++;
            _isAccident |= sentence < 2 && (hit.Term.Concept & _accident) != 0;
        }

        foreach (var quantity in quantities)
            if (quantity.NounKind is FigureKind.Displaced or FigureKind.Killed or FigureKind.Injured) _people++;
        if (sentence > 0) return;
        foreach (var cue in scan.Cues) IsCommemoration |= cue.Term.Status == ClaimStatus.Historical;
    }

    /// <summary>An earthquake, a flood, a cyclone and hardly a weapon: what is destroyed was not attacked.</summary>
    public bool IsDisaster => _disasterWords >= 2 && _disasterWords > 2 * _weaponWords;

    /// <summary>A road, a factory, a stampede, and nobody armed: what happens there is no matter of a crisis.</summary>
    public bool IsAccident => _isAccident && _weaponWords == 0 && _armedWords <= 1 && _disasterWords == 0;

    /// <summary>Film, sport, games, politics at home more than arms, aid and the uprooted: what is read needs a figure or a place of its own.</summary>
    public bool IsDoubtful(TokenStream stream) => _elsewhereWords >= 3 && _elsewhereWords > _crisisWords + _people && 100f * _elsewhereWords / stream.Count >= 0.8f;

    /// <summary>True when the article is about something else; counts are taken per hundred tokens.</summary>
    public bool IsElsewhere(TokenStream stream)
    {
        if (stream.Count == 0) return true;
        if (_drillWords >= DrillWords) return true;
        var elsewhere = 100f * _elsewhereWords / stream.Count;
        var crisis = 100f * (_crisisWords + _people) / stream.Count;
        return _elsewhereWords >= 3 && elsewhere >= 1.9f && elsewhere > (1.7f * crisis) + 0.5f;
    }

    private static UInt128 Mask(Lexicon lexicon, params string[] groups)
    {
        UInt128 mask = 0;
        foreach (var group in groups) mask |= lexicon.Concepts.Mask(group);
        return mask;
    }
}
