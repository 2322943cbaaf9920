namespace Alerts.Subscribers.Queries;

/// <summary>A piece of a written query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins, in UTF-16 code units.</param>
/// <param name="Text">As written; of a quotation, what stands inside.</param>
/// <param name="Field">Of a field's name.</param>
internal sealed record QueryToken(QueryTokenKind Kind, int At, string Text, Field? Field = null);

internal enum QueryTokenKind
{
    Bare,
    Quoted,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,
    End,
}
