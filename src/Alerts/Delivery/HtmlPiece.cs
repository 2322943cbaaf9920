namespace Alerts.Delivery;

/// <summary>A stretch of a message: words, or a tag that opens or closes.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The words with their entities decoded, or the name of the tag in lower case.</param>
/// <param name="Address">Where a link leads.</param>
public readonly record struct HtmlPiece(HtmlPieceKind Kind, string Text, string? Address = null);

public enum HtmlPieceKind
{
    Words,
    Open,
    Close,
}
