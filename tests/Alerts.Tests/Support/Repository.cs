using System.Runtime.CompilerServices;

namespace Alerts.Tests.Support;

/// <summary>The project's own files, for the tests that hold it to its house rules.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>The C# files below a folder that people wrote, by their path from the root.</summary>
    public static IEnumerable<(string Path, string Text)> CSharp(params string[] folder) =>
        from path in Directory.EnumerateFiles(File(folder), "*.cs", SearchOption.AllDirectories)
        let shown = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !shown.Contains("/obj/") && !shown.Contains("/bin/") && !shown.Contains("/Migrations/")
        orderby shown
        select (shown, System.IO.File.ReadAllText(path));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
