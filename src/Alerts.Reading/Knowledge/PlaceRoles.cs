namespace Alerts.Reading.Knowledge;

/// <summary>What a word does beside the name of a place. The words are those of <c>config/places/words.*.tsv</c>.</summary>
[Flags]
internal enum PlaceRoles
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>in, at · في.</summary>
    In = 1,

    /// <summary>near, outside · قرب.</summary>
    Near = 1 << 1,

    /// <summary>from · من.</summary>
    From = 1 << 2,

    /// <summary>to, into · إلى.</summary>
    Toward = 1 << 3,

    /// <summary>on, against · على.</summary>
    On = 1 << 4,

    /// <summary>of.</summary>
    Of = 1 << 5,

    /// <summary>outskirts, residents · أحياء، أطراف: what is named after it is where.</summary>
    Part = 1 << 6,

    /// <summary>siege, shelling · حصار، قصف: what is named after it is where.</summary>
    Event = 1 << 7,

    /// <summary>city, camp · مدينة، مخيم.</summary>
    Type = 1 << 8,

    /// <summary>A type that says too little to make a name of an unknown word.</summary>
    Weak = 1 << 9,

    /// <summary>countryside · ريف.</summary>
    Countryside = 1 << 10,

    /// <summary>northern · شمالي.</summary>
    Direction = 1 << 11,

    /// <summary>الشمالي after a name.</summary>
    Compass = 1 << 12,

    /// <summary>An adjective that does not keep a word from being a name: المحاصرة.</summary>
    Epithet = 1 << 13,

    /// <summary>said, bombed · أعلنت، قصفت: what governments do.</summary>
    Speech = 1 << 14,

    /// <summary>government, army · حكومة، جيش.</summary>
    Rule = 1 << 15,

    /// <summary>mission, correspondent · بعثة، مراسل: its "in" does not locate the event.</summary>
    Body = 1 << 16,

    /// <summary>كفر، تل: the first word of many names.</summary>
    Starter = 1 << 17,

    /// <summary>الشرقية، الكبرى: the last word of many names.</summary>
    Tail = 1 << 18,

    /// <summary>A word that no name of a place is.</summary>
    Stop = 1 << 19,

    /// <summary>besieged, rebel-held: may stand between the preposition and the name.</summary>
    Held = 1 << 20,

    /// <summary>the.</summary>
    Skip = 1 << 21,

    /// <summary>al, bin, San: part of a name, whatever its capitals.</summary>
    Particle = 1 << 22,

    /// <summary>Mr, President: the name after it is a person's.</summary>
    Lifter = 1 << 23,

    /// <summary>has, will: a verb of government may follow.</summary>
    Aux = 1 << 24,

    /// <summary>kilometres: "from" after it means near.</summary>
    Distance = 1 << 25,

    /// <summary>refugee, border: may stand before a type.</summary>
    BeforeType = 1 << 26,

    /// <summary>between: two governments joined behind it are parties, unless a border runs there.</summary>
    Between = 1 << 27,

    /// <summary>in, near, reached: a capital name right behind it that no list has is a place.</summary>
    Unheard = 1 << 28,

    /// <summary>the country, البلاد: the country the article speaks of most.</summary>
    Land = 1 << 29,

    /// <summary>elsewhere, منفصل: what follows is told of another place.</summary>
    Elsewhere = 1 << 30,

    /// <summary>Any preposition or head noun that makes a name the place of something.</summary>
    Cue = In | Near | From | Toward | On,
}
