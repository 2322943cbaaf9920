using Alerts.Reading.Knowledge;
using Alerts.Verbs;

namespace Alerts.Tests.Reading;

/// <summary>Dumps of an invented country Zedland and of Syria, in the form that geonames.org describes.</summary>
public sealed class PlacesImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void ADumpBecomesATableThatLoads()
    {
        var import = Import(
            Row(1, "Northern Zed", "زد الشمالية", "A", "ADM1", "01"),
            Row(2, "Upper Zed", "زد العليا", "A", "ADM2", "01", "0101"),
            Row(3, "Zedville", "زدفيل", "P", "PPLA", "01", "0101", 250_000),
            Row(4, "Smallzed", "زد الصغيرة", "P", "PPL", "01", "", 7_000),
            Row(5, "Zed camp", "مخيم زد", "S", "CMPRF", "01"));

        File.WriteAllText(Path.Combine(_folder, "zz.tsv"), import.Table());
        var gazetteer = Gazetteer.Load(_folder, out var faults);

        Assert.Empty(faults);
        Assert.Equal(
            ["zz-northern-zed Admin1", "zz-upper-zed Admin2", "zz-zedville City", "zz-smallzed Town", "zz-zed-camp Camp"],
            gazetteer.Places.Select(p => $"{p.Id} {p.Kind}"));
        Assert.Equal(["zz-upper-zed", "zz-northern-zed"], gazetteer.Ancestors("zz-zedville").Select(p => p.Id));
        Assert.Equal(12.35, gazetteer.ById("zz-zedville")!.Lat);
    }

    [Fact]
    public void WhatTheTablesKnowIsLeftToThem()
    {
        var import = PlacesImport.Read([Row(1, "Aleppo", "حلب", "P", "PPLA", "09", "", 2_000_000, "SY", 36.2, 37.16), Row(2, "Newtown", "البلدة الجديدة", "P", "PPL", "09", "", 9_000, "SY", 36.3, 37.2)], [], PlaceReading.Gazetteer, 1000);

        Assert.Equal(1, import.Known);
        Assert.Equal("sy-newtown", import.Places.Single().Id);
        Assert.Equal("sy", import.Places.Single().Within);
    }

    [Fact]
    public void AGovernorateOfTheTablesHoldsTheNewPlaces()
    {
        var import = PlacesImport.Read(
            [Row(1, "Aleppo Governorate", "محافظة حلب", "A", "ADM1", "09", "", 0, "SY"), Row(2, "Newtown", "البلدة الجديدة", "P", "PPL", "09", "", 9_000, "SY", 36.3, 37.2)],
            [], PlaceReading.Gazetteer, 1000);

        Assert.Equal("sy-aleppo-governorate", import.Places.Single().Within);
    }

    [Fact]
    public void NamesByLanguageGoBeforeGuesses()
    {
        var import = PlacesImport.Read(
            [Row(3, "Zedville", "زدويل", "P", "PPLA", "01")], ["10\t3\tar\tزدفيل\t1\t\t\t", "11\t3\ten\tZed City\t1\t\t\t", "12\t3\tar\tاسم قديم\t\t\t\t1", "13\t3\tfa\tزدویل\t\t\t\t"], Gazetteer.Empty, 1000);

        Assert.Equal(["زدفيل"], import.Places.Single().Arabic);
        Assert.Equal("Zed City", import.Places.Single().Name);
    }

    [Theory]
    [InlineData("پیشاور")]
    [InlineData("Цед")]
    [InlineData("")]
    public void APlaceWithoutAnArabicNameIsCountedAndLeftOut(string name)
    {
        var import = Import(Row(3, "Zedville", name, "P", "PPLA", "01"));

        Assert.Empty(import.Places);
        Assert.Equal(1, import.WithoutArabic);
    }

    [Fact]
    public void TheLargerOfTwoNamesakesHasThePlainerId() =>
        Assert.Equal(
            ["zz-zed", "zz-zed-4"],
            Import(Row(4, "Zed", "زد", "P", "PPL", "", "", 3_000), Row(9, "Zed", "زد", "P", "PPL", "", "", 8_000)).Places.Select(p => p.Id));

    [Fact]
    public void AnImportedPlaceIsMarkedAsNotLookedAt() =>
        Assert.Equal(PlaceTable.Imported, Import(Row(3, "Zedville", "زدفيل", "P", "PPLA", "01")).Places.Single().Note);

    [Fact]
    public void SmallPlacesAreCountedAndMountainsAreNone()
    {
        var import = Import(Row(4, "Zed", "زد", "P", "PPL", "", "", 300), Row(5, "Mount Zed", "جبل زد", "T", "MT", ""), Row(6, "Old Zed", "زد القديمة", "P", "PPLH", "", "", 9_000));

        Assert.Equal((0, 1), (import.Places.Count, import.Small));
    }

    [Fact]
    public void ALineThatIsNoneOfADumpIsNamedAndTheRestGoesOn()
    {
        var dump = Path.Combine(_folder, "ZZ.txt");
        File.WriteAllLines(dump, ["id;name", Row(3, "Zedville", "زدفيل", "P", "PPLA", "01")]);
        var output = new StringWriter();

        var status = PlacesVerb.Run(new FileInfo(dump), null, 1000, new FileInfo(Path.Combine(_folder, "zz.tsv")), new Folders(_folder), output);

        Assert.Equal(1, status);
        Assert.Contains("ZZ.txt, line 1: this is no line of a GeoNames dump", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 place is in zz.tsv", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ATableIsNeverOverwritten()
    {
        var table = Path.Combine(_folder, "zz.tsv");
        File.WriteAllText(table, "mine");
        File.WriteAllText(Path.Combine(_folder, "ZZ.txt"), "");

        var status = PlacesVerb.Run(new FileInfo(Path.Combine(_folder, "ZZ.txt")), null, 1000, new FileInfo(table), new Folders(_folder), TextWriter.Null);

        Assert.Equal((1, "mine"), (status, File.ReadAllText(table)));
    }

    private static PlacesImport Import(params string[] rows) => PlacesImport.Read(rows, [], Gazetteer.Empty, 1000);

    private static string Row(
        long id, string name, string others, string featureClass, string code, string admin1, string admin2 = "", long population = 0, string country = "ZZ", double lat = 12.349, double lon = 45.678) =>
        FormattableString.Invariant($"{id}\t{name}\t{name}\t{others}\t{lat}\t{lon}\t{featureClass}\t{code}\t{country}\t\t{admin1}\t{admin2}\t\t\t{population}\t\t0\tEtc/UTC\t2026-01-01");
}
