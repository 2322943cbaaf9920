using System.Collections.Concurrent;
using Alerts.Reading.Finding;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading;

/// <summary>
/// Reads sieges, casualties and aid access out of an article in Arabic or English. Pure: the same text gives the same reading.
/// Safe for many threads at once. Never throws on any text: what is not understood yields no claim.
/// </summary>
public sealed class Reader
{
    /// <summary>Longer texts are read this far, in UTF-16 code units, with a note.</summary>
    public const int MaxLength = 200_000;

    private readonly Lexicon _lexicon;
    private readonly Grammar _grammar;
    private readonly ConcurrentBag<Desk> _desks = [];

    /// <summary>A reader that knows what the lexicon knows.</summary>
    public Reader(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _grammar = new Grammar(lexicon.Vocabulary);
    }

    /// <summary>Reads one article.</summary>
    /// <param name="text">Title, blank line, body; plain text. Offsets of the reading are UTF-16 code units of exactly this string.</param>
    /// <param name="published">The day it was published, against which "Tuesday" and "1995" are resolved; null when unknown.</param>
    /// <param name="language">ISO 639 code when the caller knows it; otherwise it is recognised.</param>
    /// <param name="explain">Whether each claim says why it was read so.</param>
    public ArticleReading Read(string text, DateOnly? published = null, string? language = null, bool explain = false)
    {
        var recognised = LanguageGuess.Of(text);
        var read = recognised is "ar" or "en" ? recognised : language is "ar" or "en" && recognised == "und" ? language : recognised;
        if (read is not ("ar" or "en")) return new ArticleReading(read, [], [$"The language ({read}) is not read."]);
        List<string> notes = [];
        var whole = text;
        if (text.Length > MaxLength)
        {
            whole = text[..MaxLength];
            notes.Add($"The article was cut: {MaxLength} of {text.Length} characters are read.");
        }

        if (!_desks.TryTake(out var desk)) desk = new Desk(_lexicon, _grammar);
        var claims = desk.Read(whole, published, explain);
        _desks.Add(desk);
        return new ArticleReading(read, claims, notes);
    }
}
