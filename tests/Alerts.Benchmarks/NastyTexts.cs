using System.Diagnostics;
using System.Globalization;
using System.Text;
using Alerts.Reading;
using Alerts.Tests.Reading.Accuracy;

namespace Alerts.Benchmarks;

/// <summary>
/// Texts made to hold a reader up, from a thousand characters to a million. What is read of an article ends at
/// <see cref="Reader.MaxLength"/>; up to there the cost of a character may not grow with the length.
/// </summary>
internal static class NastyTexts
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, Reader.MaxLength, 1_000_000];

    private static (string Name, string Language, string Unit)[] All =>
    [
        ("golden Arabic", "ar", Golden("ar")), ("golden English", "en", Golden("en")),
        ("digits", "en", "9"), ("Arabic digits", "ar", "٣"), ("1,1,1,", "en", "1,"), ("brackets", "en", "("), ("nested quotes", "en", "\"He said «"), ("quotation marks", "ar", "«\""),
        ("one word", "en", "killed "), ("one Arabic word", "ar", "قتل "), ("and and and", "en", "and "), ("no spaces", "ar", "قتل"), ("no spaces, Latin", "en", "killed"), ("lines", "en", "\n"), ("short lines", "en", "a\n"),
        ("12 killed", "en", "12 killed "), ("killed 12 and wounded 13", "ar", "قتل 12 وأصيب 13 "), ("killed people", "en", "killed people "), ("ranges", "en", "10 to 20 or "), ("places", "en", "Aleppo Homs Rafah "), ("Arabic places", "ar", "في حلب وفي حمص "),
        ("siege denied", "ar", "نفى حصار حلب، "), ("including", "en", "including 5 children, "), ("number words", "en", "hundred thousand and "), ("Arabic number words", "ar", "ومئة ألف "), ("initials", "en", "U.N."), ("bidi controls", "ar", "\u202Bحلب\u202C"), ("marks", "ar", "\u064B\u0651"),
    ];

    public static void Run(Reader reader)
    {
        Console.WriteLine($"nanoseconds a character{"",5}{string.Concat(Lengths.Take(4).Select(length => $"{length.ToString("N0", CultureInfo.InvariantCulture),12}"))}   growth    1,000,000 in ms");
        foreach (var (name, language, unit) in All) Print(reader, name, language, unit);
    }

    private static void Print(Reader reader, string name, string language, string unit)
    {
        var each = Lengths.Select(length => Fastest(reader, language, Repeated(unit, length))).ToArray();
        var perCharacter = each.Zip(Lengths, (took, length) => took.TotalNanoseconds / length).Take(4).ToArray();
        var growth = perCharacter[3] / perCharacter[1];
        Console.WriteLine($"{name,-28}{string.Concat(perCharacter.Select(took => took.ToString("N1", CultureInfo.InvariantCulture).PadLeft(12)))}{growth.ToString("N2", CultureInfo.InvariantCulture),9}{each[4].TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture),19}{(growth > 2 ? "   grows" : "")}");
    }

    private static TimeSpan Fastest(Reader reader, string language, string text)
    {
        var best = TimeSpan.MaxValue;
        for (var total = Stopwatch.StartNew(); best == TimeSpan.MaxValue || total.ElapsedMilliseconds < 150;)
        {
            var clock = Stopwatch.StartNew();
            reader.Read(text, Day, language);
            if (clock.Elapsed < best) best = clock.Elapsed;
        }

        return best;
    }

    private static string Golden(string language) => string.Join("\n\n", GoldenArticles.Golden.Where(article => article.Language == language).Select(article => article.Text)) + "\n\n";

    private static string Repeated(string unit, int length) => new StringBuilder().Insert(0, unit, (length / unit.Length) + 1).ToString(0, length);
}
