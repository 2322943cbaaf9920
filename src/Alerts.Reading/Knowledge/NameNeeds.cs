namespace Alerts.Reading.Knowledge;

/// <summary>What must stand beside a word that is a name and an ordinary word too, before it is taken as the place.</summary>
internal enum NameNeeds : byte
{
    /// <summary>Nothing: it is hardly anything else.</summary>
    None,

    /// <summary>A preposition or the like before it, or a place of its country spoken of anywhere in the text.</summary>
    Either,

    /// <summary>A preposition or the like before it.</summary>
    Cue,

    /// <summary>Its country spoken of anywhere in the text: القطاع once Gaza is named.</summary>
    Country,

    /// <summary>A preposition or the like before it, and its country spoken of.</summary>
    Both,

    /// <summary>The noun of its type: مدينة صور.</summary>
    Type,
}
