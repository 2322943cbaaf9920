namespace Alerts.Situation;

/// <summary>An order of reports that does not depend on the order in which they came.</summary>
public sealed class ReportOrder : IComparer<Report>
{
    /// <summary>By publication; ties by what the reports themselves say.</summary>
    public static ReportOrder Oldest { get; } = new();

    public int Compare(Report? x, Report? y)
    {
        var order = Nullable.Compare(x?.PublishedAt, y?.PublishedAt);
        if (order == 0) order = string.CompareOrdinal(x?.Outlet, y?.Outlet);
        if (order == 0) order = string.CompareOrdinal(x?.Link, y?.Link);
        if (order == 0) order = Nullable.Compare(x?.QuoteStart, y?.QuoteStart);
        if (order == 0) order = string.CompareOrdinal(x?.Quote, y?.Quote);
        return order != 0 ? order : Nullable.Compare(x?.Min, y?.Min);
    }
}
