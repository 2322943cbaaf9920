using System.Runtime.CompilerServices;

namespace Alerts.Subscribers.Queries;

/// <summary>
/// One piece of news against the index. Its words and facts mark the terms they hold; the queries filed under a marked term are tried. What a term is
/// true of is a set of facts, one bit each: a word is true of all of them. More than 64 facts are taken in turns.
/// </summary>
internal sealed class Matching(Watchlists index, Func<string, IEnumerable<string>> around)
{
    private const int FactsAtOnce = 64, LongestWord = 64;

    private readonly TermTable terms = index.Table;
    private readonly FoundWords words = new();
    private readonly FactMarks facts = new(index.Table, around);
    private readonly char[] letters = new char[LongestWord];
    private readonly uint[] tails = new uint[LongestWord];
    private readonly List<int> hits = [];
    private Mark[] marks = [];
    private int[] tried = [];
    private int[] found = new int[64];
    private int foundCount, now, turn;
    private ulong all;

    private struct Mark
    {
        public int Turn;

        /// <summary>The last place where it was found, or -1.</summary>
        public int Last;

        public ulong Facts;
    }

    /// <summary>The numbers of the queries that are true.</summary>
    public List<int> Of(Subject subject)
    {
        hits.Clear();
        now++;
        for (var first = 0; first == 0 || first < subject.Facts.Count; first += FactsAtOnce) Try(subject, first);
        return hits;
    }

    private void Try(Subject subject, int first)
    {
        Begin(Math.Clamp(subject.Facts.Count - first, 1, FactsAtOnce));
        Read(subject.Text);
        for (var i = first; i < Math.Min(subject.Facts.Count, first + FactsAtOnce); i++)
            foreach (var term in facts.Of(subject.Facts[i])) MarkFact(term, 1UL << (i - first));
        Touch(terms.Everything, all);
        var items = terms.Items;
        for (var i = 0; i < foundCount; i++)
        {
            ref var term = ref items[found[i]];
            term.Seen++;
            if (term.PostingCount > 0) Try(term.Postings.AsSpan(0, term.PostingCount));
        }
    }

    private void Begin(int factCount)
    {
        turn++;
        if (marks.Length < terms.Items.Length) Array.Resize(ref marks, terms.Items.Length);
        if (tried.Length < index.Queries.Length) Array.Resize(ref tried, index.Queries.Length + (index.Queries.Length / 2));
        all = factCount == FactsAtOnce ? ulong.MaxValue : (1UL << factCount) - 1;
        foundCount = 0;
        words.Clear();
        facts.Clear();
    }

    private void Try(ReadOnlySpan<Posting> postings)
    {
        var known = marks;
        var queries = index.Queries;
        foreach (var posting in postings)
        {
            if (posting.Also >= 0 && known[posting.Also].Turn != turn) continue;
            ref var last = ref tried[posting.Query];
            // Hit already, or tried in this turn already.
            if (last == -now || last == turn) continue;
            last = posting.Enough || IsTrue(queries[posting.Query].Code!) ? -now : turn;
            if (last < 0) hits.Add(posting.Query);
        }
    }

    private bool IsTrue(int[] code)
    {
        if (code.Length == 1) return FactsOf(code[0]) != 0;
        Span<ulong> stack = stackalloc ulong[code.Length];
        var top = -1;
        foreach (var step in code)
        {
            if (step >= 0) stack[++top] = FactsOf(step);
            else if (step == QueryProgram.Deny) stack[top] = ~stack[top] & all;
            else if (step == QueryProgram.And) stack[--top] &= stack[top + 1];
            else stack[--top] |= stack[top + 1];
        }

        return stack[0] != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong FactsOf(int term)
    {
        ref var mark = ref marks[term];
        return mark.Turn == turn ? mark.Facts : terms.Items[term].Kind < TermKind.Phrase ? 0 : Compute(term);
    }

    private ulong Compute(int term)
    {
        var held = terms.Items[term].Kind switch
        {
            TermKind.Phrase or TermKind.Near => IsThere(term) ? all : 0UL,
            TermKind.Figure => facts.WithFigure(terms.Items[term].Figure!) & all,
            _ => 0UL,
        };
        marks[term] = new Mark { Turn = turn, Facts = held, Last = -1 };
        return held;
    }

    private bool IsThere(int term)
    {
        var parts = terms.Items[term].Parts!;
        if (terms.Items[term].Kind == TermKind.Phrase) return words.NextPhrase(LastOf(parts), int.MaxValue) >= 0;
        return FoundWords.AreNear(Spans(parts[0]), Spans(parts[1]), parts[2]);
    }

    private int[] LastOf(int[] parts)
    {
        var last = words.Room(parts.Length);
        for (var i = 0; i < parts.Length; i++) last[i] = marks[parts[i]].Turn == turn ? marks[parts[i]].Last : -1;
        return last;
    }

    /// <summary>Where a word, a beginning or a phrase stands, from the last to the first.</summary>
    private List<(int First, int Last)> Spans(int term)
    {
        var isPhrase = terms.Items[term].Kind == TermKind.Phrase;
        return words.Spans(isPhrase ? LastOf(terms.Items[term].Parts!) : LastOf([term]));
    }

    private void Read(string text)
    {
        var reading = new WordsOf(text, letters);
        var at = 0;
        while (reading.Next())
        {
            // Nothing is near, nor a phrase, over the end of a line.
            if (reading.OnNewLine) at += QueryBounds.Distance + 1;
            Find(reading.Word, ++at);
        }
    }

    private void Find(ReadOnlySpan<char> word, int at)
    {
        var hash = WordTable.Seed;
        for (var i = word.Length - 1; i >= 0; i--) tails[i] = hash = WordTable.Step(hash, word[i]);
        FindFrom(word, 0, at, particle: false);
        if (word[0] < 'ء') FindSingular(word, at);
        else if (Particles.MayStand(word))
        {
            FindBehindParticles(word, at);
            if (Endings.MayStand(word)) FindBeforeEndings(word, at);
        }
    }

    private void FindFrom(ReadOnlySpan<char> word, int start, int at, bool particle)
    {
        var rest = word[start..];
        if (terms.Words.Find(rest, tails[start]) is >= 0 and var term) Place(term, at, particle);
        var lengths = terms.Prefixes.LengthsFor(rest);
        while (lengths != 0)
            if (terms.Prefixes.Next(rest, ref lengths) is >= 0 and var prefix) Place(prefix, at, particle);
    }

    private void FindBehindParticles(ReadOnlySpan<char> word, int at)
    {
        Span<Particles.Beginning> beginnings = stackalloc Particles.Beginning[10];
        var count = Particles.Beginnings(word, beginnings);
        foreach (var (start, particle, articleTaken) in beginnings[..count])
        {
            FindFrom(word, start, at, particle);
            if (articleTaken && terms.Words.FindWithArticle(word[start..], tails[start]) is >= 0 and var term) Place(term, at, particle);
        }
    }

    private void FindBeforeEndings(ReadOnlySpan<char> word, int at)
    {
        Span<char> room = stackalloc char[LongestWord];
        Span<Endings.Stem> stems = stackalloc Endings.Stem[3];
        var count = Endings.Stems(word, stems);
        foreach (var (length, boundTeh) in stems[..count])
        {
            var stem = room[..length];
            word[..length].CopyTo(stem);
            if (boundTeh) stem[^1] = Endings.Teh;
            FindStem(stem, at);
        }
    }

    private void FindStem(ReadOnlySpan<char> stem, int at)
    {
        FindWhole(stem, at);
        Span<Particles.Beginning> beginnings = stackalloc Particles.Beginning[10];
        var count = Particles.Beginnings(stem, beginnings);
        foreach (var (start, particle, _) in beginnings[..count])
            if (stem.Length - start >= Endings.LettersLeft) FindWhole(stem[start..], at, particle);
    }

    /// <summary>hospitals, clashes, cities.</summary>
    private void FindSingular(ReadOnlySpan<char> word, int at)
    {
        if (word.Length < 4 || word[^1] != 's') return;
        FindWhole(word[..^1], at);
        if (word.Length < 5 || word[^2] != 'e') return;
        FindWhole(word[..^2], at);
        if (word[^3] != 'i') return;
        Span<char> singular = stackalloc char[word.Length - 2];
        word[..^2].CopyTo(singular);
        singular[^1] = 'y';
        FindWhole(singular, at);
    }

    private void FindWhole(ReadOnlySpan<char> word, int at, bool particle = false)
    {
        if (terms.Words.Find(word, WordTable.HashOf(word)) is >= 0 and var term) Place(term, at, particle);
    }

    private void Place(int term, int at, bool particle)
    {
        Touch(term, all);
        ref var mark = ref marks[term];
        mark.Last = words.Add(at, particle, mark.Last);
    }

    private void MarkFact(int term, ulong fact)
    {
        Touch(term, 0);
        marks[term].Facts |= fact;
    }

    private void Touch(int term, ulong held)
    {
        ref var mark = ref marks[term];
        if (mark.Turn == turn) return;
        mark = new Mark { Turn = turn, Last = -1, Facts = held };
        if (foundCount == found.Length) Array.Resize(ref found, foundCount * 2);
        found[foundCount++] = term;
    }
}
