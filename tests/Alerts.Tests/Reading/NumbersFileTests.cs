using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Tests.Reading;

/// <summary>What is wrong in a number list is told by its line; what is right is kept.</summary>
public sealed class NumbersFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void EveryFaultIsToldByItsLine()
    {
        var (_, _, faults) = Load(
            """
            numerals:
              twelve: [twelve]
              13: [three ten]
            vague:
              few: [a few]
            hedges before:
              roughly: [roughly]
            fractions:
              half: [half]
            people:
              heroes: [hero]
            things:
              furniture:
                chair: [chair]
            befallen:
              eaten: [meal]
            colours: [red]
            """);

        Assert.Equal([2, 3, 5, 7, 9, 11, 13, 16, 17], faults.Select(fault => fault.Line).Order());
        Assert.All(faults, fault => Assert.NotEmpty(fault.Mend));
    }

    [Fact]
    public void OneWrongHeadingDoesNotHideTheOthers()
    {
        var (numbers, vocabulary, faults) = Load("numbers: [x]\nnumerals:\n  7: [seven]");

        Assert.Single(faults);
        Assert.Equal(7, numbers.Numeral(vocabulary.Find("seven")).Value);
    }

    [Fact]
    public void ANounIsKnownInItsPluralAndKeepsWhatItSays()
    {
        var (numbers, vocabulary, _) = Load("people:\n  child+girl: [schoolgirl]\nbefallen:\n  killed: [fatality | fatalities]\ncounted only: [fatality]");

        Assert.Equal((PersonGroups.Child | PersonGroups.Girl, NounNumber.Many), Groups(numbers.Noun(vocabulary.Find("schoolgirls"))));
        Assert.True(numbers.Noun(vocabulary.Find("fatalities")) is { CountedOnly: true, Kind: Alerts.Reading.FigureKind.Killed });
    }

    [Fact]
    public void AnArabicNounIsKnownInItsDualAndItsBrokenPlural()
    {
        var (numbers, vocabulary, _) = Load("people:\n  child:\n    - طفل | أطفال\nother words:\n  - طفلا", "ar");

        Assert.Equal(NounNumber.Two, numbers.Noun(vocabulary.Find("طفلين"))!.Number);
        Assert.Equal(NounNumber.Many, numbers.Noun(vocabulary.Find("اطفال"))!.Number);
        Assert.True(numbers.Noun(vocabulary.Find("اطفاله"))!.Possessed);
        Assert.Null(numbers.Noun(vocabulary.Find("طفلا")));
    }

    public void Dispose() => File.Delete(path);

    private (Numbers Numbers, Vocabulary Vocabulary, List<Fault> Faults) Load(string text, string language = "en")
    {
        File.WriteAllText(path, text);
        List<Fault> faults = [];
        var (numbers, vocabulary) = (new Numbers(), new Vocabulary());
        NumbersFile.Enter(new YamlFile(path, "config/languages/en/numbers.yaml", faults), language, numbers, vocabulary);
        return (numbers, vocabulary, faults);
    }

    private static (PersonGroups, NounNumber) Groups(CountedNoun? noun) => (noun!.Groups, noun.Number);
}
