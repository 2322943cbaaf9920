namespace Alerts.Reading.Finding;

/// <summary>What the words around a quantity say about its relation to others.</summary>
[Flags]
internal enum QuantityFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No numeral: a singular, a dual or a bare plural stands for the number.</summary>
    Implied = 1 << 0,

    /// <summary>Others, آخرين, a third person: repeats the head noun before it.</summary>
    Others = 1 << 1,

    /// <summary>Part of another quantity of the clause: بينهم, including, five of them.</summary>
    Subset = 1 << 2,

    /// <summary>Added to another: إضافة إلى, another, a further.</summary>
    Additive = 1 << 3,

    /// <summary>Refers back: الـ12, the 12, the wounded, «الجرحى», or names the thing counted elsewhere: "the number of displaced people".</summary>
    Definite = 1 << 4,

    /// <summary>The old value of "rose from 120 to 140".</summary>
    Superseded = 1 << 5,

    /// <summary>So many in each place or from each group.</summary>
    Each = 1 << 6,

    /// <summary>One more person by rank: "the third journalist", «ثاني صحفي».</summary>
    OrdinalPerson = 1 << 7,

    /// <summary>A named person stands for one.</summary>
    Named = 1 << 8,

    /// <summary>The noun can be an adjective too (فلسطيني): it counts only where a predicate governs it directly.</summary>
    Adjectival = 1 << 9,

    /// <summary>Any, أي: nobody when the predicate is negated.</summary>
    Any = 1 << 10,

    /// <summary>What a part is taken of: the 10 of "two of the 10 hostages", the family of «5 من عائلة واحدة».</summary>
    PartitiveBase = 1 << 11,

    /// <summary>The noun carries a possessive: أطفاله, her sons.</summary>
    Possessed = 1 << 12,

    /// <summary>All, جميع: the whole of a set.</summary>
    All = 1 << 13,

    /// <summary>Stands between quotation marks.</summary>
    Quoted = 1 << 14,

    /// <summary>"For 30,000 people", «تكفي 25 ألف شخص»: a capacity, not a count of what befell them.</summary>
    Capacity = 1 << 15,

    /// <summary>A dozen, a couple: not meant exactly.</summary>
    Loose = 1 << 16,

    /// <summary>A whole family without a number.</summary>
    Whole = 1 << 17,

    /// <summary>Who did it: "by a sniper", «برصاص مسلحين».</summary>
    Agent = 1 << 18,

    /// <summary>Who says it: "doctors said", «قال مسعفون».</summary>
    Speaker = 1 << 19,

    /// <summary>What somebody is: "the dead were civilians".</summary>
    Predicate = 1 << 20,

    /// <summary>Some of a set that is named: five of the 10 hostages, «أحد عناصر الشرطة».</summary>
    Partitive = 1 << 21,

    /// <summary>How many live in a place: "a town of 1.8 million", «مدينة يسكنها 300 ألف».</summary>
    Population = 1 << 22,

    /// <summary>"And four in Odesa": it names where it is.</summary>
    OwnPlace = 1 << 23,
}
