namespace Alerts.Subscribers.Queries;

/// <summary>
/// All watchlists in one index. Each query is filed under its rarest term, so what an article costs depends on what it holds; queries that are
/// alike are kept and tried once. Not for two threads at a time.
/// </summary>
/// <param name="around">The places that a place lies in.</param>
public sealed class Watchlists(Func<string, IEnumerable<string>> around)
{
    private readonly TermTable terms = new();
    private readonly Dictionary<int, int> queryOf = [];
    private readonly Dictionary<int[], int> alike = new(SameProgram.Instance);
    private readonly Dictionary<int, List<int>> further = [];
    private readonly Stack<int> free = new();
    private FiledQuery[] queries = new FiledQuery[16];
    private int count;
    private Matching? matching;

    /// <summary>How many watchlists there are.</summary>
    public int Count => queryOf.Count;

    /// <summary>How many different terms they hold.</summary>
    public int Terms => terms.InUse;

    /// <summary>A few watches by themselves, each under its place in the list.</summary>
    public static Watchlists Of(IReadOnlyList<Watch> watches, Func<string, IEnumerable<string>> around)
    {
        var index = new Watchlists(around);
        for (var i = 0; i < watches.Count; i++) index.Add(i, watches[i].Asks());
        return index;
    }

    internal TermTable Table => terms;

    internal ReadOnlySpan<FiledQuery> Queries => queries.AsSpan(0, count);

    public void Add(int watch, Query query)
    {
        if (queryOf.ContainsKey(watch)) Remove(watch);
        var (code, filed) = QueryProgram.Of(query, terms);
        if (alike.TryGetValue(code, out var number))
        {
            foreach (var term in code) if (term >= 0) terms.Release(term);
            further.TryAdd(number, []);
            further[number].Add(watch);
            queries[number].HasFurther = true;
        }
        else number = File(watch, code, filed);
        queryOf[watch] = number;
    }

    public bool Remove(int watch)
    {
        if (!queryOf.Remove(watch, out var number)) return false;
        ref var query = ref queries[number];
        if (further.TryGetValue(number, out var others))
        {
            if (query.Watch == watch) (query.Watch, others[0]) = (others[0], watch);
            others.Remove(watch);
            if (others.Count == 0) query.HasFurther = !further.Remove(number);
        }
        else Unfile(number, query);
        return true;
    }

    /// <summary>The watchlists that find this news, in no order, added to the list.</summary>
    public void Match(Subject subject, List<int> found)
    {
        matching ??= new Matching(this, around);
        foreach (var number in matching.Of(subject))
        {
            ref var query = ref queries[number];
            found.Add(query.Watch);
            if (query.HasFurther) found.AddRange(further[number]);
        }
    }

    /// <summary>Does any of them find this news?</summary>
    public bool Finds(Subject subject)
    {
        matching ??= new Matching(this, around);
        return matching.Of(subject).Count > 0;
    }

    private int File(int watch, int[] code, List<(int Under, int Also)> filed)
    {
        if (!free.TryPop(out var number)) number = count++;
        if (number == queries.Length) Array.Resize(ref queries, number + (number / 2));
        queries[number] = new FiledQuery { Code = code, Watch = watch, Under = [.. filed.Select(of => of.Under)] };
        alike[code] = number;
        foreach (var (under, also) in filed)
        {
            ref var term = ref terms.Items[under];
            if (term.Postings is null) term.Postings = new Posting[1];
            else if (term.PostingCount == term.Postings.Length) Array.Resize(ref term.Postings, term.PostingCount + (term.PostingCount / 2) + 1);
            term.Postings[term.PostingCount++] = new Posting(number, also, QueryProgram.IsEnough(code, under, also, terms));
        }

        return number;
    }

    private void Unfile(int number, FiledQuery query)
    {
        foreach (var under in query.Under!)
        {
            ref var term = ref terms.Items[under];
            for (var i = term.PostingCount - 1; i >= 0; i--)
                if (term.Postings![i].Query == number) term.Postings[i] = term.Postings[--term.PostingCount];
        }

        alike.Remove(query.Code!);
        queries[number] = default;
        free.Push(number);
        foreach (var term in query.Code!) if (term >= 0) terms.Release(term);
    }
}
