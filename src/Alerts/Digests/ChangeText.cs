using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>What has become different since it was last told: "Rising: 140 → 171".</summary>
public static class ChangeText
{
    /// <summary>Null for what is simply new.</summary>
    public static string? Of(Told told, Wording wording)
    {
        var changes = told.Changes.Where(c => c.Kind != ChangeKind.New).ToList();
        if (changes.Count == 0 || told.IsNew) return null;
        var main = changes.Find(c => c.Kind is ChangeKind.Denied or ChangeKind.Corrected) ?? changes.Find(c => c.Kind != ChangeKind.Corroborated) ?? changes[0];
        return Of(main, told.Incident, wording);
    }

    private static string Of(Change change, Incident incident, Wording wording) => change.Kind switch
    {
        ChangeKind.Grown => Moved(change, incident, wording, "grown") ?? wording.Say("alerts.changes.graver"),
        ChangeKind.Corrected => Moved(change, incident, wording, "corrected") ?? wording.Say("alerts.changes.corrected"),
        ChangeKind.StatusChanged when change.OldStatus is { } old => wording.Say(
            "alerts.changes.status_changed", ("old", StatusOf(old, incident, wording)), ("new", StatusOf(incident.Status, incident, wording))),
        ChangeKind.Ended => wording.Say("alerts.changes.ended"),
        ChangeKind.Denied => wording.Say("alerts.changes.denied"),
        ChangeKind.Corroborated => wording.Say("alerts.changes.corroborated"),
        _ => wording.Say("alerts.changes.new"),
    };

    private static string? Moved(Change change, Incident incident, Wording wording, string key)
    {
        var old = FigurePhrase.Short(change.OldMin, change.OldMax, null, wording);
        var now = FigurePhrase.Short(incident.Min, incident.Max, incident.Qualifier, wording);
        return old is null || now is null || old == now ? null : wording.Say("alerts.changes." + key, ("old", old), ("new", now));
    }

    private static string StatusOf(Alerts.Reading.ClaimStatus status, Incident incident, Wording wording) =>
        IncidentPhrase.StatusOf(status, "indicators." + incident.Indicator, wording);
}
