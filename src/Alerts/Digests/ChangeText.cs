using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>What has become different since it was last told: "Rising: 140 → 171".</summary>
public static class ChangeText
{
    /// <summary>Null for what is simply new, and for an end: that is what is told itself.</summary>
    public static string? Of(Told told, Wording wording)
    {
        var changes = told.Changes.Where(c => c.Kind is not (ChangeKind.New or ChangeKind.Ended)).ToList();
        if (changes.Count == 0 || told.IsNew) return null;
        var main = changes.Find(c => c.Kind is ChangeKind.Denied or ChangeKind.Corrected) ?? changes.Find(c => c.Kind != ChangeKind.Corroborated) ?? changes[0];
        return Of(main, told.Incident, wording);
    }

    private static string? Of(Change change, Incident incident, Wording wording) => change.Kind switch
    {
        ChangeKind.Grown => Moved(change, incident, wording, "grown") ?? wording.Say("alerts.changes.graver"),
        ChangeKind.Corrected => Moved(change, incident, wording, "corrected") ?? wording.Say("alerts.changes.corrected"),
        ChangeKind.StatusChanged => Turned(change, incident, wording),
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

    // A crossing goes from open to closed, a siege from threatened to begun.
    private static string? Turned(Change change, Incident incident, Wording wording)
    {
        var key = "indicators." + incident.Indicator;
        var old = StateOf(change.OldState, key, wording) ?? (change.OldStatus is { } status ? IncidentPhrase.StatusOf(status, key, wording) : null);
        var now = StateOf(incident.State, key, wording) ?? IncidentPhrase.StatusOf(incident.Status, key, wording);
        return old is null || old == now ? null : wording.Say("alerts.changes.status_changed", ("old", old), ("new", now));
    }

    private static string? StateOf(string? state, string key, Wording wording) => state is null ? null : wording.Find($"{key}.states.{state}");
}
