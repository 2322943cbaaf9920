using Alerts.Reading.Finding;
using Alerts.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Alerts.Tests.Reading;

/// <summary>What the words of a quantity say. The sentences stand in <c>Examples/quantities</c>, a file for each contract.</summary>
public sealed class FiguresTests
{
    private static readonly string Folder = Repository.File("tests", "Alerts.Tests", "Examples", "quantities");

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal))
            foreach (var example in Examples(path)) data.Add(Path.GetFileNameWithoutExtension(path), Text(example, "text"));
        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void EverySentenceCountsWhatItsExampleSays(string contract, string text)
    {
        var example = Examples(Path.Combine(Folder, contract + ".yaml")).Single(example => Text(example, "text") == text);
        var expected = ((YamlSequenceNode)example.Children["counts"]).Select(line => ((YamlScalarNode)line).Value!);

        Assert.Equal(expected, Quantities.Of(text).Notation());
    }

    [Theory]
    [InlineData("At least 12 Syrian civilians were killed.", "At least 12", "Syrian civilians")]
    [InlineData("مقتل أكثر من مئة وأربعين مدنيا سوريا في القصف.", "أكثر من مئة وأربعين", "مدنيا سوريا")]
    [InlineData("مقتل 30 شخصا على الأقل.", "30 شخصا على الأقل", "شخصا")]
    [InlineData("قتل ثلاثة من عمال الإغاثة.", "ثلاثة", "عمال الإغاثة")]
    [InlineData("Around two and a half million people fled.", "Around two and a half million", "people")]
    public void TheWordingHoldsHedgeNumberAndScaleAndTheNounStandsApart(string text, string wording, string noun)
    {
        var quantities = Quantities.Of(text);

        Assert.Equal((wording, noun), (quantities.Wording(0), quantities.Noun(0)));
    }

    [Fact]
    public void APartTakenOfASetKeepsTheSetApart()
    {
        var quantities = Quantities.Of("Two of the 10 hostages were killed.").Found;

        Assert.True(quantities[0].Has(QuantityFlags.Partitive));
        Assert.True(quantities[1].Has(QuantityFlags.PartitiveBase));
        Assert.Equal(2, quantities.Count);
    }

    [Fact]
    public void OneInEachOfTwoPlacesIsTwo()
    {
        var quantity = Quantities.Of("سقط شهيد في كل من حيي الزيتون والتفاح.").Found[0];

        Assert.Equal((2, 2L), (quantity.DistributedOver, quantity.Min));
    }

    [Fact]
    public void QuantitiesOfOneSentenceDoNotLeakIntoTheNext()
    {
        var quantities = Quantities.Of("The dead included a nurse. Six soldiers were hurt. بينهم طفل. أصيب 9 جنود.").Found;

        Assert.Equal([false, true, false, true, false], quantities.Select(quantity => quantity.Has(QuantityFlags.Subset)));
    }

    private static IEnumerable<YamlMappingNode> Examples(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>();
    }

    private static string Text(YamlMappingNode example, string key) => ((YamlScalarNode)example.Children[key]).Value!;
}
