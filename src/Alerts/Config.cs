using Alerts.Articles;
using Alerts.Digests;
using Alerts.Reading.Knowledge;
using Alerts.Situation;
using Alerts.Sources;

namespace Alerts;

/// <summary>Everything that people edit, read at once: the settings, the sources, and what the reader knows. All faults of all files make one list.</summary>
internal sealed record Config(Folders Folders, AlertsOptions Options, Lexicon Lexicon, Wordings Wordings, IReadOnlyList<Source> Sources, Agencies Agencies)
{
    public string Data => Folders.Resolve(Options.DataFolder);

    public string Database => Path.Combine(Data, "alerts.db");

    public string Inbox => Folders.Resolve(Options.InboxFolder);

    /// <summary>What the situation asks of the gazetteer.</summary>
    public PlaceTree Places => new((place, other) => place != other && Lexicon.Gazetteer.Within(place, other), IsWide, place => Lexicon.Gazetteer.Ancestors(place).Select(other => other.Id));

    public static Config Load(Folders folders, out IReadOnlyList<Fault> faults)
    {
        var (options, settings) = Settings.Load(folders, Settings.Environment(folders));
        var (sources, listed) = ListedSources.Load(folders, options);
        var (agencies, credited) = ListedSources.LoadAgencies(folders);
        var lexicon = Lexicon.Load(folders.Config, out var known);
        var wordings = Wordings.Load(folders.Languages, folders.Shown);
        faults = [.. settings, .. listed, .. credited, .. known, .. wordings.Faults, .. Unspoken(options.Language, wordings, folders)];
        return new Config(folders, options, lexicon, wordings, sources, agencies);
    }

    private static IEnumerable<Fault> Unspoken(string language, Wordings wordings, Folders folders)
    {
        if (wordings.Faults.Count == 0 && !wordings.Languages.Contains(language))
            yield return new Fault(folders.Shown(folders.Settings), 0, $"Language: the bot does not speak '{language}'", $"write one of {string.Join(", ", wordings.Languages.Order(StringComparer.Ordinal))}, or add config/languages/{language}/wording.yaml");
    }

    private bool IsWide(string place) => Lexicon.Gazetteer.ById(place)?.Kind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Sea or PlaceKind.Admin1;
}
