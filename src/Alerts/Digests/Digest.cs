using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// What a person's day holds. Four sections, each in the order of severity and then of place: what is new; what changed; sieges that go
/// on, whether or not anybody wrote of them today; what is threatened, feared or planned. What is minor is left out: it can be asked for.
/// </summary>
public sealed record Digest(IReadOnlyList<Section> Sections)
{
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>Nothing has happened that was not known, whatever goes on.</summary>
    public bool HasNoNews => Sections.All(section => section.Key == Section.Sieges);

    /// <param name="news">What has changed since the last digest, with the changes.</param>
    /// <param name="sieges">Open sieges.</param>
    public static Digest Of(IEnumerable<Told> news, IEnumerable<Told> sieges)
    {
        var told = news.Where(t => t.Incident.Severity != Severity.Minor).ToList();
        var asserted = told.Where(t => t.Incident.Status.IsAsserted()).ToList();
        Section[] sections =
        [
            Make(Section.New, asserted.Where(IsFirst)),
            Make(Section.Changed, asserted.Where(t => !IsFirst(t))),
            Make(Section.Sieges, sieges.Where(s => !told.Exists(t => t.Incident == s.Incident))),
            Make(Section.Warnings, told.Where(t => !t.Incident.Status.IsAsserted() && t.Incident.Status != ClaimStatus.Denied)),
        ];
        return new Digest([.. sections.Where(section => section.Entries.Count > 0)]);
    }

    // An end that was never heard of as going on is new as well.
    private static bool IsFirst(Told told) => told.IsNew || told.Changes.Any(c => c.Kind == ChangeKind.Ended && c.OldStatus is null);

    private static Section Make(string key, IEnumerable<Told> told) =>
        new(key, [.. Entry.Group(told)
            .OrderByDescending(e => e.Lead.Incident.Severity)
            .ThenBy(e => e.Lead.Incident.Country ?? "~", StringComparer.Ordinal)
            .ThenBy(e => e.Lead.Incident.PlaceName ?? "~", StringComparer.Ordinal)
            .ThenBy(e => e.Lead.Incident.Id)]);
}
