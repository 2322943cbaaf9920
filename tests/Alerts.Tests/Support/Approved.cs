using System.Text;

namespace Alerts.Tests.Support;

/// <summary>
/// Compares with a text that a person has read and approved, in <c>Examples/digests</c>. The direction controls are written out, so that
/// they can be seen and no editor moves anything. After a wanted change, run the tests with APPROVE=1 and read what git shows.
/// </summary>
public static class Approved
{
    public static void Equal(string name, string actual)
    {
        var path = Repository.File("tests", "Alerts.Tests", "Examples", "digests", name + ".txt");
        if (name.EndsWith(".ar", StringComparison.Ordinal) || name.EndsWith(".en", StringComparison.Ordinal) || name.EndsWith(".fr", StringComparison.Ordinal))
            foreach (var page in actual.Split("\n\n=====\n\n")) if (!name.StartsWith("..", StringComparison.Ordinal)) Assert.Empty(MessageCheck.Faults(page));
        var shown = Visible(actual) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(path, shown);
        Assert.True(File.Exists(path), $"{name}.txt has not been approved yet; this is what there is:\n{shown}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), shown);
    }

    private static string Visible(string text) => new StringBuilder(text).Replace('\u2068', '[').Replace('\u2069', ']').ToString();
}
