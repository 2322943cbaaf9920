namespace Alerts.Reading.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, possibly with digits after them (M23).</summary>
    Word,

    /// <summary>Digits with their separators, as written: 300,000 · 5ر2 · 09:47.</summary>
    Number,

    /// <summary>One sign of punctuation.</summary>
    Sign,

    /// <summary>The end of a line.</summary>
    Break,
}

/// <summary>What was noticed about a token on the way.</summary>
[Flags]
internal enum TokenMarks : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>More than one letter, all capitals (UN, SOHR).</summary>
    AllCaps = 2,

    /// <summary>Follows the token before it without a space.</summary>
    Glued = 4,

    /// <summary>Joined to the token before it by a hyphen inside the word (rebel-held).</summary>
    Hyphenated = 8,

    /// <summary>Carried 's.</summary>
    Possessive = 16,

    /// <summary>Carries the prefix و.</summary>
    And = 32,

    /// <summary>Carries the prefix ف.</summary>
    So = 64,

    /// <summary>Carries the prefix ب.</summary>
    By = 128,

    /// <summary>Carries the prefix ل.</summary>
    For = 256,

    /// <summary>Carries the prefix ك.</summary>
    Like = 512,

    /// <summary>Carries the article ال.</summary>
    Definite = 1024,

    /// <summary>Carries the future prefix س.</summary>
    Future = 2048,

    /// <summary>Was written with a damma on its first letter: a hint of the passive (قُتل).</summary>
    PassiveMark = 4096,

    /// <summary>Stands between quotation marks.</summary>
    Quoted = 8192,
}

/// <summary>A word, number or sign, folded, with its place in the original.</summary>
internal struct Token
{
    /// <summary>First UTF-16 code unit in the original text.</summary>
    public int Start;

    /// <summary>One past the last UTF-16 code unit in the original text.</summary>
    public int End;

    /// <summary>Where its folded letters begin in the stream's buffer.</summary>
    public int FoldedStart;

    /// <summary>How many folded letters it has.</summary>
    public int FoldedLength;

    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>What was noticed about it.</summary>
    public TokenMarks Marks;

    /// <summary>The vocabulary's id of the word, prefixes off where that is how the vocabulary knows it; 0 when unknown.</summary>
    public int Form;

    /// <summary>A second way to take the word (فقد: he lost; so he has), or 0.</summary>
    public int OtherForm;

    /// <summary>The prefixes that the word carries when it is taken as <see cref="OtherForm"/>.</summary>
    public TokenMarks OtherMarks;

    /// <summary>How many folded letters of prefixes stand before <see cref="Form"/>.</summary>
    public byte Prefix;

    /// <summary>True when it has the flag.</summary>
    public readonly bool Has(TokenMarks flag) => (Marks & flag) != 0;
}
