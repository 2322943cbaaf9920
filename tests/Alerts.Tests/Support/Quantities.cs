using System.Text;
using Alerts.Reading;
using Alerts.Reading.Finding;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Tests.Support;

/// <summary>The quantities of a text, found with the shipped lists, and how the examples write them down.</summary>
internal sealed class Quantities
{
    private Quantities(string text)
    {
        new Tokenizer(Shipped.Lexicon.Vocabulary).Tokenize(text, Stream);
        var finder = new FigureFinder(Shipped.Lexicon.Numbers);
        foreach (var sentence in Stream.Sentences) finder.Find(Stream, sentence, Found);
    }

    public TokenStream Stream { get; } = new();

    public List<Quantity> Found { get; } = [];

    public static Quantities Of(string text) => new(text);

    /// <summary>The number that the whole text is, or null.</summary>
    public static decimal? Number(string text)
    {
        var stream = new TokenStream();
        new Tokenizer(Shipped.Lexicon.Vocabulary).Tokenize(text, stream);
        var marks = new MarkedTokens(Shipped.Lexicon.Numbers);
        marks.Mark(stream, 0, stream.Count);
        return new NumberWords(marks).TryRead(0, out var number) && number.End == stream.Count ? number.Value : null;
    }

    /// <summary>The wording of a quantity: hedge, number, scale.</summary>
    public string Wording(int index) => Stream.Words(Found[index].First, Found[index].End);

    /// <summary>The counted noun of a quantity with what stands between.</summary>
    public string Noun(int index) => Stream.Words(Found[index].NounFirst, Found[index].NounEnd);

    /// <summary>
    /// One line for each quantity: <c>hedge bounds what unit kind (groups) relations</c>. Bounds are <c>12</c>, <c>12..</c>, <c>..50</c> or <c>20..30</c>;
    /// a bare number counts <c>?</c>; dates, times, names, scores and ratios show no bounds.
    /// </summary>
    public IEnumerable<string> Notation() => Found.Select(Notation);

    private static string Notation(Quantity quantity)
    {
        if (quantity.Class is QuantityClass.Date or QuantityClass.Time or QuantityClass.Identifier or QuantityClass.Score or QuantityClass.Ratio)
            return Words(quantity.Class.ToString());
        string[] parts =
        [
            Words(quantity.Qualifier?.ToString() ?? ""), quantity.Min == quantity.Max ? $"{quantity.Min}" : $"{quantity.Min}..{quantity.Max}",
            quantity.Class == QuantityClass.None ? "?" : Words(quantity.Class.ToString()), quantity.Unit == Words(quantity.Class.ToString()) ? "" : quantity.Unit,
            quantity.Class == QuantityClass.Body ? "" : Words(quantity.NounKind?.ToString() ?? ""), Groups(quantity.Groups), .. Relations(quantity.Flags),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Groups(PersonGroups groups) => groups == 0 ? "" : $"({groups.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal)})";

    private static IEnumerable<string> Relations(QuantityFlags flags) =>
        (flags & ~(QuantityFlags.Implied | QuantityFlags.Adjectival | QuantityFlags.Loose | QuantityFlags.Quoted)) is var shown && shown == 0
            ? []
            : shown.ToString().Split(", ").Select(flag => flag.ToLowerInvariant());

    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name) words.Append(char.IsUpper(c) && words.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return words.ToString();
    }
}
