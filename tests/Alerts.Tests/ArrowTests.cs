using System.Text.RegularExpressions;
using Alerts.Tests.Support;

namespace Alerts.Tests;

/// <summary>
/// News moves along one belt, and so do the arrows: a room may name only rooms before it.
/// Between namespaces of one assembly no compiler checks that, so this does.
/// </summary>
public sealed partial class ArrowTests
{
    private static readonly string[] Service =
        ["Sources", "Articles", "Situation", "Subscribers", "Digests", "Delivery", "Storage", "Steps", "Conversation"];

    private static readonly string[] Reading = ["Text", "Knowledge", "Finding"];

    [Fact]
    public void EachRoomOfTheServiceNamesOnlyRoomsBeforeIt() =>
        Assert.Empty(BackArrows("Alerts", Service, Repository.CSharp("src", "Alerts"), above: _ => true));

    // Claim, Figure and their like lie at the root of Alerts.Reading because every room speaks of them; only the reader stands above.
    [Fact]
    public void EachRoomOfReadingNamesOnlyRoomsBeforeIt() =>
        Assert.Empty(BackArrows("Alerts.Reading", Reading, Repository.CSharp("src", "Alerts.Reading"), above: type => type == "Reader"));

    // The verbs are the front door: they lie in a folder, and stand above all rooms like the other root files.
    [Fact]
    public void EveryFolderIsARoomOfTheBelt() =>
        Assert.Empty(Folders("Alerts").Except([.. Service, "Verbs"]).Concat(Folders("Alerts.Reading").Except(Reading)));

    [Theory]
    [InlineData("using Alerts.Storage;")]
    [InlineData("namespace Alerts.Sources; class A { Storage.AlertsDb? db; }")]
    [InlineData("namespace Alerts.Sources; class A(AlertsOptions options);")]
    public void ABackArrowIsFound(string planted) =>
        Assert.Single(BackArrows("Alerts", Service, [("src/Alerts/Sources/A.cs", planted), ("src/Alerts/AlertsOptions.cs", "")], above: _ => true));

    [Theory]
    [InlineData("src/Alerts/Storage/A.cs", "using Alerts.Sources;")]
    [InlineData("src/Alerts/Sources/A.cs", "using Alerts.Reading; // what Alerts.Storage keeps")]
    [InlineData("src/Alerts/Sources/A.cs", "var kept = found.Articles.Count;")]
    [InlineData("src/Alerts/Program.cs", "using Alerts.Conversation;")]
    public void AnArrowAlongTheBeltIsNot(string path, string text) =>
        Assert.Empty(BackArrows("Alerts", Service, [(path, text)], above: _ => true));

    [Fact]
    public void ReadingRestsOnYamlDotNetAlone()
    {
        var project = File.ReadAllText(Repository.File("src", "Alerts.Reading", "Alerts.Reading.csproj"));

        Assert.Equal(["YamlDotNet"], Reference().Matches(project).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void EachInterfaceHasTwoSides()
    {
        var types = typeof(AlertsOptions).Assembly.GetTypes();
        var oneSided = from seam in types
                       where seam.IsInterface && seam.Namespace?.StartsWith("Alerts", StringComparison.Ordinal) == true
                       where types.Count(type => type.IsClass && seam.IsAssignableFrom(type)) < 2
                       select seam.Name;

        Assert.Empty(oneSided);
    }

    private static IEnumerable<string> BackArrows(string assembly, string[] belt, IEnumerable<(string Path, string Text)> files, Func<string, bool> above)
    {
        var all = files.ToList();
        var root = all.Where(file => RoomOf(file.Path, belt) is null).Select(file => Path.GetFileNameWithoutExtension(file.Path)).Where(above).ToList();
        return from file in all
               let room = RoomOf(file.Path, belt)
               where room is not null
               let code = Comment().Replace(file.Text, "")
               let later = belt.SkipWhile(name => name != room).Skip(1).Where(name => Names(code, assembly, name))
               from target in later.Concat(root.Where(type => NamesType(code, type)))
               select $"{file.Path} uses {target}";
    }

    private static string? RoomOf(string path, string[] belt) => belt.FirstOrDefault(room => path.Contains($"/{room}/", StringComparison.Ordinal));

    // Inside namespace Alerts.X a sibling resolves without a using: both spellings count.
    private static bool Names(string code, string assembly, string room) =>
        Regex.IsMatch(code, $@"\b{Regex.Escape(assembly)}\.{room}\b|(?<![\w.]){room}\.\w");

    private static bool NamesType(string code, string type) => Regex.IsMatch(code, $@"(?<![\w.""]){type}(?![\w""])");

    private static IEnumerable<string> Folders(string project) =>
        from folder in Directory.EnumerateDirectories(Repository.File("src", project))
        let name = Path.GetFileName(folder)
        where name is not ("bin" or "obj")
        select name;

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<PackageReference Include=""([^""]+)""")]
    private static partial Regex Reference();
}
