using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>
/// Everything that <c>numbers.yaml</c> of every language says, as tables by the vocabulary's form id, so that reading a
/// token costs an array look-up. Forms of other lists that were entered later lie beyond the tables and are nothing here.
/// </summary>
internal sealed class Numbers
{
    private NumberCue[] _cues = [];
    private Numeral[] _numerals = [];
    private CountedNoun?[] _nouns = [];
    private short[] _ordinals = [];
    private bool[] _begins = [];

    /// <summary>All phrases, those of one word that are more than a cue included.</summary>
    public PhraseIndex<NumberPhrase> Phrases { get; } = new();

    /// <summary>What the word is.</summary>
    public NumberCue Cue(int form) => (uint)form < (uint)_cues.Length ? _cues[form] : NumberCue.None;

    /// <summary>The number word, if it is one.</summary>
    public Numeral Numeral(int form) => (uint)form < (uint)_numerals.Length ? _numerals[form] : default;

    /// <summary>The countable noun, or null.</summary>
    public CountedNoun? Noun(int form) => (uint)form < (uint)_nouns.Length ? _nouns[form] : null;

    /// <summary>3 for third, or 0.</summary>
    public int Ordinal(int form) => (uint)form < (uint)_ordinals.Length ? _ordinals[form] : 0;

    /// <summary>True when a phrase can begin with the word.</summary>
    public bool Begins(int form) => (uint)form < (uint)_begins.Length && _begins[form];

    internal void AddCue(int form, NumberCue cue) => Slot(ref _cues, form) |= cue;

    internal void AddNumeral(int form, long value, bool dual)
    {
        ref var slot = ref Slot(ref _numerals, form);
        if (!dual) slot = new Numeral(Knowledge.Numeral.RoleOf(value), value, slot.Dual);
        else slot = new Numeral(NumeralRole.Scale, slot.Value, value);
    }

    internal void AddOrdinal(int form, short value) => Slot(ref _ordinals, form) = value;

    internal void AddNoun(int form, CountedNoun noun)
    {
        ref var slot = ref Slot(ref _nouns, form);
        if (slot is null || (slot.Possessed && !noun.Possessed)) slot = noun;
    }

    internal void AddPhrase(ReadOnlySpan<int> forms, NumberPhrase phrase)
    {
        Phrases.Add(forms, phrase);
        Slot(ref _begins, forms[0]) = true;
    }

    private static ref T Slot<T>(ref T[] table, int form)
    {
        if (form >= table.Length) Array.Resize(ref table, Math.Max(form + 1, table.Length * 2));
        return ref table[form];
    }
}
