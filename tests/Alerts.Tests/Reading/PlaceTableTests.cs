using Alerts.Reading.Knowledge;

namespace Alerts.Tests.Reading;

public sealed class PlaceTableTests : IDisposable
{
    private const string Header = "id\tkind\twithin\tcountry\tpcode\tlat\tlon\tnames.en\tnames.ar\tnote\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("places").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("xx-a\ttown\t\tXX\t\t\t\tA\t\t", "line 2: xx-a has no Arabic name")]
    [InlineData("xx-a\thamlet\t\tXX\t\t\t\tA\tا\t", "line 2: 'hamlet' is no kind of place")]
    [InlineData("xx-a\ttown\txx-b\tXX\t\t\t\tA\tا\t", "line 2: xx-a lies within 'xx-b', which no table has")]
    [InlineData("xx-a\ttown\t\tXX\t\t97\t10\tA\tا\t", "line 2: '97' and '10' are no coordinates")]
    [InlineData("xx-a\ttown\t\tXX\t\t9\t\tA\tا\t", "line 2: '9' and '' are no coordinates")]
    [InlineData("xx-a\ttown\t\tXYZ\t\t\t\tA\tا\t", "line 2: 'XYZ' is no country code")]
    [InlineData("xx-a\ttown", "line 2: the row has 2 columns")]
    [InlineData("\ttown\t\tXX\t\t\t\tA\tا\t", "line 2: the place has no id")]
    [InlineData("xx-a town", "line 2: the line has no tab")]
    [InlineData("xx-a\ttown\txx-a\tXX\t\t\t\tA\tا\t", "line 2: xx-a lies within itself")]
    public void AFaultIsNamedByFileAndLine(string row, string fault) => Assert.Contains($"config/places/test.tsv, {fault}", Faults(row).Single(), StringComparison.Ordinal);

    [Fact]
    public void AllFaultsAreNamedAtOnce() => Assert.Equal(2, Faults("xx-a\thamlet\t\tXX\t\t\t\tA\tا\t\nxx-b\ttown\t\tXX\t\t\t\tB\t\t").Length);

    [Fact]
    public void AnIdIsGivenOnce() => Assert.Contains("is taken by", Faults("xx-a\ttown\t\tXX\t\t\t\tA\tا\t\nxx-a\ttown\t\tXX\t\t\t\tB\tب\t").Single(), StringComparison.Ordinal);

    [Fact]
    public void ARemarkIsNoRow() => Assert.Empty(Faults("# a remark"));

    [Fact]
    public void AMissingFolderIsAFault()
    {
        Gazetteer.Load(Path.Combine(_folder, "gone"), out var faults);

        Assert.Single(faults);
    }

    [Fact]
    public void APlaceIsWrittenAsItIsRead()
    {
        const string row = "xx-a\ttown\t\tXX\tXX01\t9.5\t10.25\tA | Al-A\tا | ب\ta note";

        var places = Load(row, out var faults);

        Assert.Empty(faults);
        Assert.Equal(row, PlaceTable.Line(places.Places.Single()));
    }

    private string[] Faults(string rows)
    {
        Load(rows, out var faults);
        return [.. faults.Select(f => f.ToString())];
    }

    private Gazetteer Load(string rows, out IReadOnlyList<Fault> faults)
    {
        File.WriteAllText(Path.Combine(_folder, "test.tsv"), Header + rows);
        return Gazetteer.Load(_folder, out faults);
    }
}
