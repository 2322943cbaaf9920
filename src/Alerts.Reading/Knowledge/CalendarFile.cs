using System.Globalization;

namespace Alerts.Reading.Knowledge;

/// <summary>Reads the names of months and weekdays of a language, and its words for days counted back from publication.</summary>
internal static class CalendarFile
{
    public static void Enter(YamlFile file, string language, TermList terms)
    {
        Names(file, "months", 12, DayKind.Month, language, terms);
        Names(file, "weekdays", 7, DayKind.Weekday, language, terms);
        foreach (var (days, node, list) in file.Pairs(YamlFile.Child(file.Root, "days ago")))
        {
            if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var back))
            {
                file.Fault(node, $"'{days}' is no number of days", "write how many days before publication, in digits");
                continue;
            }

            foreach (var (entry, _) in file.Lines(list)) terms.Add(entry, Term(entry, DayKind.DaysAgo, back), language);
        }
    }

    private static void Names(YamlFile file, string heading, int count, DayKind kind, string language, TermList terms)
    {
        var node = YamlFile.Child(file.Root, heading);
        var number = 0;
        foreach (var (entry, _) in file.Lines(node))
        {
            number++;
            foreach (var name in entry.Split('|', StringSplitOptions.TrimEntries)) terms.Add(name, Term(name, kind, number), language);
        }

        if (number != count) file.Fault(node ?? file.Root, $"there are {number} {heading}", $"write {count} lines, in order");
    }

    private static Term Term(string wording, DayKind kind, int number) => new() { Kind = TermKind.Day, Wording = wording, Day = kind, DayNumber = number };
}
