using Alerts.Reading.Knowledge;
using Alerts.Subscribers;

namespace Alerts.Digests;

/// <summary>All languages the bot speaks: one folder each under <c>config/languages</c>, with a <c>wording.yaml</c>.</summary>
public sealed class Wordings
{
    private const string Fallback = "en";

    private readonly Dictionary<string, Wording> byLanguage;

    private Wordings(Dictionary<string, Wording> byLanguage, IReadOnlyList<Fault> faults) => (this.byLanguage, Faults) = (byLanguage, faults);

    /// <summary>What is wrong in the files, with file, line and mend.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <param name="folder">The folder of the languages.</param>
    /// <param name="shown">The path of a file as a person knows it.</param>
    public static Wordings Load(string folder, Func<string, string>? shown = null)
    {
        var faults = new List<Fault>();
        var known = new Dictionary<string, Wording>();
        foreach (var path in Paths(folder))
        {
            var file = WordingFile.Read(path, shown?.Invoke(path) ?? path);
            faults.AddRange(file.Faults);
            var language = Path.GetFileName(Path.GetDirectoryName(path))!;
            known[language] = new Wording(language, file, known.GetValueOrDefault(Fallback));
        }

        // A quote may be in any language, whoever reads it.
        var graphic = new GraphicWords(known.Values.SelectMany(wording => wording.List("graphic")).Distinct());
        foreach (var wording in known.Values) wording.Graphic = graphic;

        if (!known.ContainsKey(Fallback)) faults.Add(new Fault(shown?.Invoke(folder) ?? folder, 0, "there is no en/wording.yaml", "put it back: what another language lacks is said in English"));
        return new Wordings(known, faults);
    }

    /// <summary>English for a language that the bot does not speak.</summary>
    public Wording For(string? language) => language is not null && byLanguage.TryGetValue(language, out var wording) ? wording : byLanguage[Fallback];

    /// <summary>As somebody reads it: the language, the digits, the names of the months.</summary>
    public Wording For(Subscriber subscriber) => For(subscriber.Language).As(subscriber.EasternDigits, subscriber.MonthNames);

    private static IEnumerable<string> Paths(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "wording.yaml", SearchOption.AllDirectories)
                .OrderBy(path => Path.GetFileName(Path.GetDirectoryName(path)) != Fallback).ThenBy(path => path, StringComparer.Ordinal)
            : [];
}
