namespace Alerts.Situation;

/// <summary>
/// Which incident a group of reports goes on as. The one that held most of its reports, of two the older; a group of new reports alone
/// begins one. An incident that no group goes on as went up in the one that has most of its reports. What was told stays told: a group
/// that parts from an incident was told with it.
/// </summary>
internal sealed class Succession(IEnumerable<Incident> known)
{
    public List<Incident> Incidents { get; } = [.. known];

    /// <summary>What the incidents touched were before.</summary>
    public Dictionary<Incident, Before> Before { get; } = [];

    public List<Merged> Merged { get; } = [];

    public void Settle(List<Incident> kin, List<Incident> groups)
    {
        var heirs = Heirs(kin, groups);
        var was = kin.ToDictionary(i => i, Situation.Before.Of);
        var parts = kin.SelectMany(i => i.Reports.Where(r => !r.Counts)).ToList();
        var held = kin.ToDictionary(i => i, i => i.Reports.Where(r => r.Counts).ToHashSet());
        if (heirs.Count == groups.Count && kin.TrueForAll(i => heirs.ContainsValue(i)) && groups.TrueForAll(g => held[heirs[g]].SetEquals(g.Reports))) return;
        foreach (var incident in kin) incident.Reports.Clear();
        foreach (var group in groups) heirs.TryAdd(group, Part(group, held, was));
        foreach (var group in groups) Fill(heirs[group], group, was);
        foreach (var gone in kin.Where(i => !heirs.ContainsValue(i))) Absorb(gone, heirs[groups.MaxBy(g => held[gone].Count(g.Reports.Contains))!], was[gone]);
        foreach (var part in parts) Rejoin(part, heirs.Values);
    }

    public static void Put(Report report, Incident incident)
    {
        report.Incident = incident;
        if (!incident.Reports.Contains(report)) incident.Reports.Add(report);
    }

    private static Dictionary<Incident, Incident> Heirs(List<Incident> kin, List<Incident> groups)
    {
        Dictionary<Incident, Incident> heirs = [];
        var shares = groups.SelectMany(group => kin.Select(old => (Group: group, Old: old, Shared: old.Reports.Count(group.Reports.Contains)))).Where(s => s.Shared > 0);
        foreach (var (group, old, _) in shares.OrderByDescending(s => s.Shared).ThenBy(s => Age(s.Old)))
            if (!heirs.ContainsKey(group) && !heirs.ContainsValue(old)) heirs[group] = old;
        return heirs;
    }

    /// <summary>A group without an incident of its own: new, or parted from one.</summary>
    private Incident Part(Incident group, Dictionary<Incident, HashSet<Report>> held, Dictionary<Incident, Before> was)
    {
        var begun = SituationUpdate.Begin(group.Reports[0]);
        var from = held.Keys.Where(old => group.Reports.Exists(held[old].Contains)).MaxBy(old => group.Reports.Count(held[old].Contains));
        if (from is not null)
        {
            was[begun] = was[from];
            (begun.Alerted, begun.ToldMin, begun.ToldMax, begun.ToldSeverity) = (from.Alerted, group.Min, group.Max, from.ToldSeverity);
        }

        Incidents.Add(begun);
        return begun;
    }

    private void Fill(Incident incident, Incident group, Dictionary<Incident, Before> was)
    {
        Before.TryAdd(incident, was.TryGetValue(incident, out var before) ? before : Situation.Before.Of(incident));
        foreach (var report in group.Reports) Put(report, incident);
    }

    private void Absorb(Incident gone, Incident into, Before was)
    {
        Before[into] = Before[into].And(Before.GetValueOrDefault(gone, was));
        into.Alerted |= gone.Alerted;
        if (gone.ToldMin > (into.ToldMin ?? 0)) (into.ToldMin, into.ToldMax) = (gone.ToldMin, gone.ToldMax);
        if (gone.ToldSeverity > into.ToldSeverity) into.ToldSeverity = gone.ToldSeverity;
        Merged.Add(new Merged(gone, into));
        Before.Remove(gone);
        Incidents.Remove(gone);
    }

    /// <summary>A part of a figure goes where its whole went.</summary>
    private static void Rejoin(Report part, IEnumerable<Incident> incidents)
    {
        var whole = incidents.SelectMany(i => i.Reports).FirstOrDefault(r => r.Counts && r.ArticleId == part.ArticleId && r.Indicator == part.Indicator && r.PlaceId == part.PlaceId);
        if (whole?.Incident is { } incident) Put(part, incident);
    }

    // Kept ones before those just begun, in the order of their keeping.
    private static int Age(Incident incident) => incident.Id == 0 ? int.MaxValue : incident.Id;
}
