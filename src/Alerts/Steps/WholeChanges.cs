using Alerts.Situation;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

internal static class WholeChanges
{
    /// <summary>With all that it takes to tell them: the report, the incident, and every report of that.</summary>
    public static IQueryable<Change> Whole(this IQueryable<Change> changes) =>
        changes.Include(c => c.Report).Include(c => c.Incident).ThenInclude(i => i.Reports).AsSplitQuery();
}
