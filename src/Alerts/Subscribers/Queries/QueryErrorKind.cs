namespace Alerts.Subscribers.Queries;

/// <summary>Each has its sentence and its mend in every language.</summary>
public enum QueryErrorKind
{
    Empty,
    TooLong,
    TooManyTerms,
    TooDeep,
    LongPhrase,
    LongWord,
    UnclosedQuote,
    UnclosedParenthesis,
    StrayParenthesis,
    EmptyParentheses,
    NothingBefore,
    NothingAfter,
    UnknownField,
    NoValue,
    UnknownValue,
    AmbiguousPlace,
    BadFigure,
    ShortPrefix,
    StrayStar,
    EverythingAndMore,
    NearDistance,
    NearOperand,
    NoLetters,
    OnlyExclusion,
    RegularExpression,
}
