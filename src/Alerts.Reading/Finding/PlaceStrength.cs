namespace Alerts.Reading.Finding;

/// <summary>How surely the words about a name make it the place where something happens, the weakest first.</summary>
internal enum PlaceStrength : byte
{
    /// <summary>Taken back: an ordinary word, or nothing that its text supports.</summary>
    None,

    /// <summary>A government: Damascus said, «أعلنت واشنطن».</summary>
    Metonym,

    /// <summary>Part of another name, or an attribute: Beirut-based, Gaza health ministry.</summary>
    Adjective,

    /// <summary>Where a mission, an office or a correspondent is: the UN coordinator in Sudan said.</summary>
    Post,

    /// <summary>Named, and no more: «قصف خان شيخون» as subject or object.</summary>
    Plain,

    /// <summary>Where the report was filed, or the label before a headline.</summary>
    Dateline,

    /// <summary>After a preposition, its type, a direction, or what befalls a place: in Idlib, «مدينة حلب», «حصار غزة».</summary>
    Locative,
}
