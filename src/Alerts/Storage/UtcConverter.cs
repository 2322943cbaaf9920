using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alerts.Storage;

/// <summary>SQLite gives dates back without a kind; all of ours are UTC, and one that is not is a mistake to hear of at once.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => InUtc(moment),
    moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc))
{
    internal static DateTime InUtc(DateTime moment) => moment.Kind switch
    {
        DateTimeKind.Utc => moment,
        DateTimeKind.Unspecified => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
        _ => throw new InvalidOperationException("A local time was about to be stored; the database holds UTC."),
    };
}
