using System.Text.RegularExpressions;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

/// <summary>Everything the bot may have to say has words in each language, and the words fit.</summary>
public sealed partial class WordingTests
{
    /// <summary>What a language has only if its grammar asks for it.</summary>
    private static readonly string[] Grammar = [".own", ".gender", "numbers.thousand", "numbers.million", ".eastern", ".levant", ".egypt", ".maghreb"];

    public static TheoryData<string> Languages { get; } = [.. Belt.Wordings.Languages];

    [Fact]
    public void TheShippedWordingHasNoFaults() => Assert.Empty(Belt.Wordings.Faults);

    [Theory]
    [MemberData(nameof(Languages))]
    public void EachLanguageHasEveryKeyOfTheOthers(string language)
    {
        var all = Belt.Wordings.Languages.SelectMany(l => Plain(Belt.Wordings.For(l).Keys)).ToHashSet();

        Assert.Empty(all.Except(Plain(Belt.Wordings.For(language).Keys)).Order());
    }

    [Fact]
    public void APhraseIsFilledInWithTheSameNamesInEveryLanguage()
    {
        var (english, arabic) = (Belt.Wordings.For("en"), Belt.Wordings.For("ar"));
        var differing = from key in english.Keys
                        where english.FormsOf(key).Count == 0 && arabic.FormsOf(key).Count == 0
                        let names = (English: Names(english.Find(key)), Arabic: Names(arabic.Find(key)))
                        where arabic.Find(key) is not null && !names.English.SetEquals(names.Arabic)
                        select key;

        Assert.Empty(differing);
    }

    [Fact]
    public void EveryCountedPhraseHasTheFormsOfArabic()
    {
        // Nothing is often said in words of its own; the other five are needed wherever one is.
        var arabic = Belt.Wordings.For("ar");
        string[] forms = ["one", "two", "few", "many", "other"];
        var lacking = from key in arabic.Keys
                      where arabic.FormsOf(key).Contains("few") && forms.Except(arabic.FormsOf(key)).Any()
                      select key;

        Assert.All(lacking.Where(key => !key.StartsWith("numbers.", StringComparison.Ordinal)), key => Assert.Fail($"{key} has no words."));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryIndicatorStatusSeverityAndFigureHasAName(string language)
    {
        var wording = Belt.Wordings.For(language);
        var cards = Directory.EnumerateFiles(Repository.File("config", "indicators"), "*.yaml").Select(Path.GetFileNameWithoutExtension);

        Assert.All(cards.Where(card => !wording.Keys.Contains($"indicators.{card}.name")), key => Assert.Fail($"{key} has no words."));
        Assert.All(cards.Where(card => !wording.Keys.Contains($"families.{card!.Split('.')[0]}")), key => Assert.Fail($"{key} has no words."));
        Assert.All(Enum.GetNames<ClaimStatus>().Where(s => !Plain(wording.Keys).Contains("statuses." + FigurePhrase.KeyOf(s))), key => Assert.Fail($"{key} has no words."));
        Assert.All(Enum.GetNames<Severity>().Where(s => !wording.Keys.Contains($"severities.{FigurePhrase.KeyOf(s)}.name")), key => Assert.Fail($"{key} has no words."));
        Assert.All(Enum.GetNames<Certainty>().Where(c => !wording.Keys.Contains("certainties." + FigurePhrase.KeyOf(c))), key => Assert.Fail($"{key} has no words."));
        Assert.All(Enum.GetNames<FigureKind>().Where(k => !wording.Keys.Contains($"figures.{FigurePhrase.KeyOf(k)}.of")), key => Assert.Fail($"{key} has no words."));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void WhatTheReaderNamesHasWords(string language)
    {
        var wording = Belt.Wordings.For(language);
        var concepts = Concept().Matches(File.ReadAllText(Repository.File("config", "languages", "en", "concepts.yaml")));
        var wanted = concepts.Select(m => (Kind: m.Groups[1].Value, Id: m.Groups[2].Value)).Select(c => c.Kind switch
        {
            "facility" => "facilities." + c.Id,
            "weapon" => "weapons." + c.Id,
            "cause" => "causes." + c.Id,
            _ => "items." + c.Id,
        });

        Assert.All(wanted.Where(key => !wording.Keys.Contains(key)), key => Assert.Fail($"{key} has no words."));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryActorHasAName(string language)
    {
        var wording = Belt.Wordings.For(language);
        var actors = File.ReadLines(Repository.File("config", "actors.tsv")).Skip(1).Select(line => line.Split('\t')[0])
            .Where(id => id.Length > 0 && !id.StartsWith("src-", StringComparison.Ordinal) && !id.StartsWith('#'));

        Assert.All(actors.Where(id => !wording.Keys.Contains("actors." + id)), key => Assert.Fail($"{key} has no words."));
    }

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 1, "one")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 3, "few")]
    [InlineData("ar", 10, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 99, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 102, "other")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 111, "many")]
    [InlineData("ar", 300_000, "other")]
    public void TheFormOfANumberIsThatOfCldr(string language, long number, string form) => Assert.Equal(form, PluralForms.Of(language, number));

    [Theory]
    [InlineData("en", 999, "999")]
    [InlineData("en", 12_450, "12,450")]
    [InlineData("en", 300_000, "300,000")]
    [InlineData("en", 1_200_000, "1.2 million")]
    [InlineData("ar", 3000, "⁨3⁩ آلاف")]
    [InlineData("ar", 300_000, "⁨300⁩ ألف")]
    [InlineData("ar", 12_450, "12,450")]
    [InlineData("ar", 4_800_000, "⁨4.8⁩ مليون")]
    [InlineData("ar", 3_000_000, "⁨3⁩ ملايين")]
    public void ANumberIsWrittenAsTheLanguageWritesIt(string language, long number, string written) =>
        Assert.Equal(written, Belt.Wordings.For(language).Number(number));

    [Fact]
    public void ADateInArabicHasBothNamesOfTheMonth() =>
        Assert.Equal("⁨4⁩ تشرين الأول/أكتوبر ⁨2016⁩", Belt.Wordings.For("ar").Date(new DateOnly(2016, 10, 4)));

    [Fact]
    public void WhatRunsTheOtherWayIsIsolated()
    {
        Assert.Equal("⁨حلب⁩, Syria", Belt.Wordings.For("en").Say("alerts.place", ("place", "حلب"), ("country", "Syria")));
        Assert.Equal("⁨Rafah⁩، فلسطين", Belt.Wordings.For("ar").Say("alerts.place", ("place", "Rafah"), ("country", "فلسطين")));
    }

    [Fact]
    public void ALanguageThatIsNotSpokenIsEnglish() => Assert.Equal("en", Belt.Wordings.For("fa").Language);

    [Fact]
    public void AKeyWithoutWordsSaysItself() => Assert.Equal("conversation.nonsense", Belt.Wordings.For("ar").Say("conversation.nonsense"));

    [Fact]
    public void AFaultInAWordingNamesFileAndLine()
    {
        using var folder = new TemporaryWording("en", "language: English\nalerts:\n  why: \"Why {name\"\n  open:\n");

        var faults = Wordings.Load(folder.Path, _ => "config/languages/en/wording.yaml").Faults;

        Assert.Equal(
            ["config/languages/en/wording.yaml, line 3: 'alerts.why' opens a bracket that it does not close. Write {name}.",
             "config/languages/en/wording.yaml, line 4: 'alerts.open' says nothing. Write the phrase after the colon."],
            faults.Select(f => f.ToString()));
    }

    [Fact]
    public void AWrongIndentIsAFaultAndNotACrash()
    {
        using var folder = new TemporaryWording("en", "alerts:\n  why: a\n wrong: b\n");

        Assert.Equal(3, Assert.Single(Wordings.Load(folder.Path).Faults).Line);
    }

    // The gender of a status is grammar; the status itself is not.
    private static IEnumerable<string> Plain(IEnumerable<string> keys) =>
        keys.Where(key => !Grammar.Any(key.EndsWith)).Select(key => key.StartsWith("statuses.", StringComparison.Ordinal) ? key[..^(key[^2] == '.' ? 2 : 0)] : key).Distinct();

    private static HashSet<string> Names(string? phrase) =>
        [.. Name().Matches(phrase ?? "").Select(m => m.Value.Replace("_after", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(facility|weapon|cause|item)\.(\w+):", RegexOptions.Multiline)]
    private static partial Regex Concept();

    private sealed class TemporaryWording : IDisposable
    {
        public TemporaryWording(string language, string yaml)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, language));
            File.WriteAllText(System.IO.Path.Combine(Path, language, "wording.yaml"), yaml);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("wording").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
