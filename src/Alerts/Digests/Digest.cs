using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// What a person's day holds. Five sections, each in the order of severity and then of place: what is new; what changed; how aid and people get
/// through, or do not; sieges that go on, whether or not anybody wrote of them today; what is threatened, feared or planned. What is minor is left out,
/// but for the ways of aid: it can be asked for.
/// </summary>
public sealed record Digest(IReadOnlyList<Section> Sections)
{
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>Nothing has happened that was not known, whatever goes on.</summary>
    public bool HasNoNews => Sections.All(section => section.Key == Section.Sieges);

    /// <summary>A change is told in it.</summary>
    public bool Tells(int change) => Sections.Any(section => section.Entries.Any(entry => entry.Changes.Any(c => c.Id == change)));

    /// <param name="news">What has changed since the last digest, with the changes.</param>
    /// <param name="sieges">Open sieges.</param>
    public static Digest Of(IEnumerable<Told> news, IEnumerable<Told> sieges)
    {
        var told = news.Where(t => t.Incident.Severity != Severity.Minor || IsAccess(t)).ToList();
        var asserted = told.Where(t => t.Incident.Status.IsAsserted()).ToList();
        var entries = Entry.Group(asserted.Where(IsFirst)).Select(entry => (Key: Section.New, Entry: entry))
            .Concat(Entry.Group(asserted.Where(t => !IsFirst(t))).Select(entry => (Key: Section.Changed, Entry: entry)))
            .ToLookup(of => IsAccess(of.Entry.Lead) ? Section.Access : of.Key, of => of.Entry);
        Section[] sections =
        [
            Make(Section.New, entries[Section.New]),
            Make(Section.Changed, entries[Section.Changed]),
            Make(Section.Access, entries[Section.Access]),
            Make(Section.Sieges, Entry.Group(sieges.Where(s => !told.Exists(t => t.Incident == s.Incident)))),
            Make(Section.Warnings, Entry.Group(told.Where(t => !t.Incident.Status.IsAsserted() && t.Incident.Status != ClaimStatus.Denied))),
        ];
        return new Digest([.. sections.Where(section => section.Entries.Count > 0)]);
    }

    // An end that was never heard of as going on is new as well.
    private static bool IsFirst(Told told) => told.IsNew || told.Changes.Any(c => c.Kind == ChangeKind.Ended && c.OldStatus is null);

    // Violence against aid workers is told with other violence.
    private static bool IsAccess(Told told) => Indicators.FamilyOf(told.Incident.Indicator) == "access" && told.Incident.Indicator != "access.violence";

    private static Section Make(string key, IEnumerable<Entry> entries) =>
        new(key, [.. entries
            .OrderByDescending(e => e.Lead.Incident.Severity)
            .ThenBy(e => e.Lead.Incident.Country ?? "~", StringComparer.Ordinal)
            .ThenBy(e => e.Lead.Incident.PlaceName ?? "~", StringComparer.Ordinal)
            .ThenBy(e => e.Lead.Incident.Id)]);
}
