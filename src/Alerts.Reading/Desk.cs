using Alerts.Reading.Finding;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading;

/// <summary>One thread's working place: the stages of reading, in order, and the buffers they fill again for each article.</summary>
internal sealed class Desk(Lexicon lexicon, Grammar grammar)
{
    private readonly Tokenizer _tokenizer = new(lexicon.Vocabulary);
    private readonly TokenStream _stream = new();
    private readonly SentenceScan _scan = new(lexicon.Terms);
    private readonly FigureFinder _figureFinder = new(lexicon.Numbers);
    private readonly Furniture _furniture = new();
    private readonly DraftBuilder _builder = new(lexicon, grammar);
    private readonly OneFactOnce _oneFactOnce = new((_, _) => false);
    private readonly List<Quantity> _quantities = new(32);
    private readonly List<Draft> _drafts = new(32);

    public IReadOnlyList<Claim> Read(string text, DateOnly? published, bool explain)
    {
        _drafts.Clear();
        _tokenizer.Tokenize(text, _stream);
        _furniture.Find(_stream, lexicon.Terms);
        for (var i = 0; i < _stream.Sentences.Count; i++)
        {
            var sentence = _stream.Sentences[i];
            if (_furniture.Holds(i)) continue;
            _scan.Fill(_stream, sentence);
            _quantities.Clear();
            _figureFinder.Find(_stream, sentence, _quantities);
            if (_scan.Triggers.Count == 0 && _quantities.Count == 0) continue;
            _builder.Build(_stream, _scan, i, _quantities, false, published, _drafts);
        }

        return [.. _oneFactOnce.Join(_drafts).Select(d => ToClaim(d, published, explain))];
    }

    private static Claim ToClaim(Draft draft, DateOnly? published, bool explain) => new()
    {
        Indicator = draft.Indicator.Id,
        Status = draft.Status,
        State = draft.State,
        Figure = draft.Figure,
        Place = draft.Place,
        Evidence = [.. draft.Evidence.OrderBy(e => e.Start)],
        Severity = Rating.SeverityOf(draft),
        Urgency = Rating.UrgencyOf(draft, 0),
        Certainty = draft.Doubtful || draft.Attribution.Type is "local" or "party" or "witness" ? Certainty.Possible : Certainty.Likely,
        Attribution = draft.Attribution,
        Actors = draft.Actors,
        Background = draft.Background || draft.Status == ClaimStatus.Historical,
        Weapon = draft.Weapon,
        Facility = draft.Indicator.Family is "attack" or "siege" or "access" ? draft.Facility : null,
        Cause = draft.Cause,
        Victims = Names(draft.Groups),
        Items = draft.Items,
        Why = explain ? draft.Why : [],
    };

    private static List<string> Names(PersonGroups groups)
    {
        List<string> names = [];
        foreach (var group in Enum.GetValues<PersonGroups>())
            if (group != 0 && (groups & group) == group) names.Add(group == PersonGroups.AidWorker ? "aid_worker" : group.ToString().ToLowerInvariant());
        return names;
    }
}
