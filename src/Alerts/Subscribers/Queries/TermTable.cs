using System.Runtime.InteropServices;

namespace Alerts.Subscribers.Queries;

/// <summary>All terms of all queries, each once, counted by who uses it.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int>[] values = [.. Enum.GetValues<Field>().Select(_ => new Dictionary<string, int>())];
    private readonly Dictionary<(TermKind, string), int> others = [];
    private readonly Stack<int> free = new();

    public Term[] Items { get; private set; } = new Term[16];

    public int Count { get; private set; }

    public int InUse => Count - free.Count;

    public WordTable Words { get; } = new();

    public PrefixTable Prefixes { get; } = new();

    /// <summary>These two are always there.</summary>
    public int Everything { get; }

    public int HasFigure { get; }

    public TermTable()
    {
        Everything = New(TermKind.Everything, "");
        HasFigure = New(TermKind.HasFigure, "");
    }

    public Dictionary<string, int> Values(Field field) => values[(int)field];

    /// <summary>The number of a word as it is looked for in a text.</summary>
    public int Word(string key)
    {
        var found = Words.Find(key, WordTable.HashOf(key));
        if (found >= 0) return Use(found);
        Words.Add(key, found = New(TermKind.Word, key));
        return found;
    }

    public int Prefix(string key)
    {
        if (Prefixes.Find(key) is >= 0 and var found) return Use(found);
        Prefixes.Add(key, found = New(TermKind.Prefix, key));
        return found;
    }

    public int Value(Field field, string key)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(Values(field), key, out var known);
        if (known) return Use(found);
        found = New(TermKind.Value, key);
        Items[found].Field = field;
        return found;
    }

    public int Figure(FigureIs figure)
    {
        var number = Composed(TermKind.Figure, $"{figure.Least}..{figure.Most}", [], out var isNew);
        if (isNew) Items[number].Figure = figure;
        return number;
    }

    /// <summary>A phrase or a NEAR over terms that are in use already.</summary>
    public int Composed(TermKind kind, int[] parts, int terms)
    {
        var number = Composed(kind, string.Join(' ', parts), parts, out var isNew);
        // One that was there before holds its parts itself.
        if (!isNew) foreach (var part in parts.AsSpan(0, terms)) Release(part);
        return number;
    }

    public int Use(int number)
    {
        Items[number].Uses++;
        return number;
    }

    public void Release(int number)
    {
        ref var term = ref Items[number];
        if (--term.Uses > 0) return;
        var gone = term;
        Forget(gone);
        term = default;
        free.Push(number);
        foreach (var part in PartsOf(gone)) Release(part);
    }

    public static ReadOnlySpan<int> PartsOf(in Term term) => term.Kind switch
    {
        TermKind.Phrase => term.Parts,
        TermKind.Near => term.Parts.AsSpan(0, 2),
        _ => [],
    };

    private int Composed(TermKind kind, string key, int[] parts, out bool isNew)
    {
        isNew = !others.TryGetValue((kind, key), out var found);
        if (!isNew) return Use(found);
        others[(kind, key)] = found = New(kind, key);
        Items[found].Parts = parts;
        return found;
    }

    private int New(TermKind kind, string key)
    {
        if (!free.TryPop(out var number)) number = Count++;
        if (number == Items.Length)
        {
            var larger = Items;
            Array.Resize(ref larger, number + (number / 2));
            Items = larger;
        }

        Items[number] = new Term { Kind = kind, Key = key, Uses = 1 };
        return number;
    }

    private void Forget(in Term term)
    {
        if (term.Kind == TermKind.Word) Words.Remove(term.Key!);
        else if (term.Kind == TermKind.Prefix) Prefixes.Remove(term.Key!);
        else if (term.Kind == TermKind.Value) Values(term.Field).Remove(term.Key!);
        else others.Remove((term.Kind, term.Key!));
    }
}
