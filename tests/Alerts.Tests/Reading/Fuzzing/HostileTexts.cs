using System.Text;
using Alerts.Tests.Reading.Accuracy;
using CsCheck;

namespace Alerts.Tests.Reading.Fuzzing;

/// <summary>Texts that nobody would write and somebody will send: golden articles cut, doubled, spliced and sprinkled, and noise.</summary>
internal static class HostileTexts
{
    private static readonly string[] Articles = [.. GoldenArticles.Golden.Concat(GoldenArticles.Fresh).Select(article => article.Text)];

    /// <summary>Direction controls, marks that stand on no letter, halves of surrogate pairs, joiners, and signs that open and never close.</summary>
    private static readonly string[] Odd =
    [
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\uFEFF", "\u200B", "\u200C", "\u200D", "\u00AD",
        "\u0640", "\u064B", "\u064F", "\u0651", "\u0652", "\u0670", "\u0300", "\u0301", "\uD83D", "\uDE00", "\uD800", "\uDFFF", "😀", "\0", "\u0001", "\u0085", "\u2028", "\u2029", "\uFFFE", "\uFFFF",
        "\"", "'", "«", "»", "“", "”", "(", ")", "[", "]", "{", "<", ">", "'s", "’", "-", "–", "—", "…", ".", ",", "،", "؛", ":", "/", "%", "$", "#", "\\", "\r", "\n", "\t", "\u00A0",
        "0", "9", "٣", "٩", "۵", "٫", "٬", "5ر2", "12", "1,000", "999999999999999999999999999999", "10:30", "3/4", "20000 ألف", "مليار", "hundred", "dozen", "of the", "و", "ال", "وال", "بـ", "and", "killed", "قتل", "killing 10 and wounding 25",
    ];

    private static readonly string[] Words =
    [
        "قتل", "أصيب", "حصار", "نزح", "حاصرت", "وقف إطلاق النار", "لم", "قد", "في", "حلب", "غزة", "300 ألف", "مدني", "قوات النظام", "من قبل", "قافلة مساعدات", "دخلت", "نفى", "إذا",
        "killed", "at least", "12", "people", "siege of", "Aleppo", "aid", "was blocked", "if", "denied", "called for", "a ceasefire", "hospital", "shelling", "by", "rebels", "fled", "trapped",
        "including", "2016-10-04", "GAZA, Jan 3 -", "Read also:", "اقرأ أيضا", ".", "\n", "،", ",", "(", ")", "«", "»", "\"",
    ];

    private static readonly Gen<string> AnyArticle = Gen.OneOf(Articles);

    /// <summary>Any UTF-16 code units at all.</summary>
    public static Gen<string> CodeUnits { get; } = Gen.Int[0, 0xFFFF].Array[0, 400].Select(units => string.Concat(units.Select(unit => (char)unit)));

    /// <summary>Random bytes, taken for UTF-8.</summary>
    public static Gen<string> Bytes { get; } = Gen.Byte.Array[0, 1500].Select(Encoding.UTF8.GetString);

    /// <summary>Random Arabic and Latin letters, marks, digits and signs: noise that the reader cannot dismiss as another language.</summary>
    public static Gen<string> Letters { get; } = Gen.Frequency((4, Gen.Int[0x0620, 0x0669]), (3, Gen.Int['a', 'z']), (2, Gen.Const((int)' ')), (1, Gen.Int[0x20, 0x40])).Array[0, 800].Select(units => string.Concat(units.Select(unit => (char)unit)));

    /// <summary>One thing over and over.</summary>
    public static Gen<string> Run { get; } = Gen.Select(Gen.OneOf(Odd), Gen.Int[1, 400]).Select((what, times) => new StringBuilder().Insert(0, what, times).ToString());

    /// <summary>Words that set the reader to work, in no order and with no grammar.</summary>
    public static Gen<string> Jumbled { get; } = Gen.Select(Gen.OneOf(Words).Array[1, 80], Gen.OneOf(" ", " ", "", "\n")).Select((words, between) => string.Join(between, words));

    /// <summary>Pieces of several articles in both languages, with odd things between them.</summary>
    public static Gen<string> Spliced { get; } = Gen.Frequency((12, Piece(200)), (3, Gen.OneOf(Odd)), (1, Run), (1, CodeUnits)).Array[1, 30].Select(string.Concat);

    /// <summary>An article with things put in, taken out, doubled and moved.</summary>
    public static Gen<string> Distorted { get; } = Gen.Select(AnyArticle, Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Int[1, 40], Gen.OneOf(Odd)).Array[1, 40]).Select((article, edits) => edits.Aggregate(article, Edit));

    /// <summary>A line of a million characters and more: one of the others over and over.</summary>
    public static Gen<string> LongLine { get; } = Gen.Select(Gen.OneOf(Piece(400), Spliced, Letters), Gen.Int[1_000_000, 1_200_000]).Select((what, length) => Repeated(what.Length == 0 ? " " : what.ReplaceLineEndings(" "), length));

    /// <summary>All of these but the long lines.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((5, Spliced), (5, Distorted), (2, Jumbled), (1, Letters), (1, CodeUnits), (1, Bytes), (1, Run));

    private static Gen<string> Piece(int longest) =>
        Gen.Select(AnyArticle, Gen.Double[0, 1], Gen.Int[1, longest]).Select((article, from, length) => article.Substring((int)(from * (article.Length - 1)), Math.Min(length, article.Length - (int)(from * (article.Length - 1)))));

    private static string Edit(string text, (int Kind, double Where, int Length, string What) edit)
    {
        var at = (int)(edit.Where * text.Length);
        var length = Math.Min(edit.Length, text.Length - at);
        return edit.Kind switch
        {
            0 => text.Insert(at, edit.What),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            _ => text.Remove(at, length).Insert((text.Length - length) / 2, text.Substring(at, length)),
        };
    }

    private static string Repeated(string what, int length) => new StringBuilder().Insert(0, what, (length / what.Length) + 1).ToString();
}
