namespace Alerts.Subscribers;

/// <summary>Days of the week, several at once; the bit of a day is its <see cref="DayOfWeek"/>.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    All = 127,
}
