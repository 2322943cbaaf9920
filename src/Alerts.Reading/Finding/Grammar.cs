using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>The few words of English grammar that decide voice and attachment. Closed classes, so they live in code.</summary>
internal sealed class Grammar
{
    private readonly bool[] _be;
    private readonly bool[] _takesFact;
    private readonly bool[] _relative;
    private readonly bool[] _since;
    private readonly bool[] _agent;
    private readonly bool[] _causing;

    public Grammar(Vocabulary vocabulary)
    {
        int[] be = Ids(vocabulary, "was", "were", "been", "being", "be", "is", "are", "got", "get", "getting", "gets");
        int[] fact = Ids(vocabulary, "forced", "continue", "continues", "continued", "began", "begun", "begin", "started", "managed", "had", "led", "causing", "compelled", "continuing", "obliged", "used", "came", "able");
        int[] relative = Ids(vocabulary, "who", "which", "that", "whom", "الذين", "الذي", "التي", "اللذين");
        int[] since = Ids(vocabulary, "since", "منذ");
        int[] causing = Ids(vocabulary, "يسفر", "تسفر", "يؤد", "تؤد", "يؤدي", "تؤدي", "يتسبب", "تتسبب", "يوقع", "توقع", "يخلف", "تخلف");
        int[] agent = Ids(vocabulary, "by", "قبل", "يد");
        _agent = Set(vocabulary, agent);
        _causing = Set(vocabulary, causing);
        _since = Set(vocabulary, since);
        _be = Set(vocabulary, be);
        _takesFact = Set(vocabulary, fact);
        _relative = Set(vocabulary, relative);
    }

    public bool IsBe(int form) => form < _be.Length && _be[form];

    public bool TakesFact(int form) => form < _takesFact.Length && _takesFact[form];

    public bool IsSince(int form) => form < _since.Length && _since[form];

    public bool IsAgentMark(int form) => form < _agent.Length && _agent[form];

    /// <summary>results in, «يسفر عن».</summary>
    public bool IsCausing(int form) => form < _causing.Length && _causing[form];

    public bool IsRelative(int form) => form < _relative.Length && _relative[form];

    private static int[] Ids(Vocabulary vocabulary, params string[] words) => [.. words.Select(w => vocabulary.Add(Folding.Fold(w)))];

    private static bool[] Set(Vocabulary vocabulary, int[] ids)
    {
        var set = new bool[vocabulary.Count + 64];
        foreach (var id in ids) set[id] = true;
        return set;
    }
}
