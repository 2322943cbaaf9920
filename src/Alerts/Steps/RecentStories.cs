using Alerts.Articles;
using Alerts.Storage;

namespace Alerts.Steps;

/// <summary>
/// The sketches of the last days' articles, in memory, so that a new one is compared with the few that may be the same story and not with
/// all. It is derived from the store and can be thrown away at any time.
/// </summary>
internal sealed class RecentStories
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    // Two numbers in common may be chance once in a while; the texts themselves decide.
    private const int EnoughInCommon = 2;
    private const int MostCandidates = 16;

    // A sequence that so many have is a formula of the trade and tells nothing.
    private const int MostSharers = 2_000;

    private readonly List<Story> stories = [];
    private readonly NumberIndex numbers = new();

    private readonly record struct Story(int Id, DateTime ArrivedAt);

    public static RecentStories Load(KnownArticles known, DateTime now)
    {
        var recent = new RecentStories();
        foreach (var (id, sketch, arrivedAt) in known.Sketches(now - Window)) recent.Add(new Story(id, arrivedAt), sketch);
        return recent;
    }

    /// <summary>Known from now on, by the id that it was given.</summary>
    public void Add(Article article)
    {
        if (article.Sketch is { } sketch) Add(new Story(article.Id, article.ArrivedAt), sketch);
    }

    /// <summary>The ids of those that may be the same story, the likeliest first.</summary>
    public IEnumerable<int> Candidates(Article arrival)
    {
        if (arrival.Sketch is not { } sketch) return [];
        return InCommon(sketch).Where(pair => pair.Value.Numbers >= EnoughInCommon).OrderByDescending(pair => pair.Value.Weight).Take(MostCandidates)
            .Select(pair => stories[pair.Key]).Where(story => story.ArrivedAt >= arrival.ArrivedAt - Window).Select(story => story.Id);
    }

    /// <summary>The rarest numbers weigh most: what everybody quotes says little about who copied whom.</summary>
    private Dictionary<int, (int Numbers, double Weight)> InCommon(byte[] sketch)
    {
        var common = new Dictionary<int, (int Numbers, double Weight)>();
        var sharers = new List<int>();
        foreach (var number in Sketch.Numbers(sketch))
        {
            if (number == uint.MaxValue || !numbers.Find(number, MostSharers, sharers)) continue;
            foreach (var story in sharers)
            {
                var (shared, weight) = common.GetValueOrDefault(story);
                common[story] = (shared + 1, weight + (1.0 / sharers.Count));
            }
        }

        return common;
    }

    private void Add(Story story, byte[] sketch)
    {
        stories.Add(story);
        foreach (var number in Sketch.Numbers(sketch))
            if (number != uint.MaxValue) numbers.Add(number, stories.Count - 1);
    }
}
