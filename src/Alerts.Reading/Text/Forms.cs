namespace Alerts.Reading.Text;

/// <summary>How many a noun form stands for.</summary>
internal enum NounNumber : byte
{
    One,
    Two,
    Many,

    /// <summary>Arabic ـين on a noun whose plural is sound: two or more than two.</summary>
    TwoOrMany,
}

/// <summary>Tense and voice of a verb form, as far as the letters tell.</summary>
internal enum VerbForm : byte
{
    /// <summary>Simple past or Arabic perfect.</summary>
    Past,

    /// <summary>Present or Arabic imperfect.</summary>
    Present,

    /// <summary>English past participle that differs from the past, Arabic passive participle.</summary>
    Participle,

    /// <summary>English past and past participle alike (killed).</summary>
    PastOrParticiple,

    /// <summary>English -ing.</summary>
    Gerund,

    /// <summary>Marked passive, perfect or imperfect.</summary>
    Passive,

    /// <summary>English infinitive or plural present.</summary>
    Base,
}
