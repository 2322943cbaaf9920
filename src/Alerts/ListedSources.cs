using Alerts.Articles;
using Alerts.Reading.Knowledge;
using Alerts.Sources;

namespace Alerts;

/// <summary>What <c>config/sources.yaml</c> lists, and what is always there: the inbox, and what is pushed where that is allowed.</summary>
internal static class ListedSources
{
    /// <summary>Every kind that a source can have; each is an <see cref="IFeed"/> in <see cref="Program.Wire"/>.</summary>
    public static readonly string[] Kinds = ["rss", "reliefweb", "inbox", "push"];

    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Fault> Faults) Load(Folders folders, AlertsOptions options)
    {
        var file = folders.Shown(folders.Sources);
        if (!File.Exists(folders.Sources)) return ([], [new Fault(file, 0, "the list of sources is missing", "write one, or take the one that is shipped")]);
        var (sources, faults) = SourceList.Read(File.ReadAllText(folders.Sources), file, Kinds);
        foreach (var source in sources.Where(source => !source.IsOnTheWeb)) source.Address = folders.Resolve(source.Address);
        IEnumerable<Source> always = [Source.Inbox(folders.Resolve(options.InboxFolder))];
        if (options.PushToken is not null) always = always.Append(Source.Push(PushFolder(folders, options)));
        return ([.. sources, .. always], faults);
    }

    /// <summary>Where pushed articles lie until they are kept.</summary>
    public static string PushFolder(Folders folders, AlertsOptions options) => Path.Combine(folders.Resolve(options.DataFolder), "push");

    /// <summary>The agencies whose credits are known; without the file, none is.</summary>
    public static (Agencies Agencies, IReadOnlyList<Fault> Faults) LoadAgencies(Folders folders)
    {
        var path = Path.Combine(folders.Config, "agencies.yaml");
        return File.Exists(path) ? Agencies.Read(File.ReadAllText(path), folders.Shown(path)) : (Agencies.None, []);
    }
}
