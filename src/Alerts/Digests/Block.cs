namespace Alerts.Digests;

/// <summary>One piece of a message that is never cut.</summary>
/// <param name="Html">Telegram HTML, every tag closed.</param>
/// <param name="Folded">Shown only when the reader unfolds it.</param>
/// <param name="OpensSection">Never the last of a page.</param>
/// <param name="Entry">The entry it is, where there is more to be asked about it.</param>
public sealed record Block(string Html, bool Folded = false, bool OpensSection = false, NumberedEntry? Entry = null)
{
    public static Block Heading(string html) => new(html, OpensSection: true);

    public static Block Plain(string html) => new(html);
}
