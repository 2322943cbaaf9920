using System.Buffers;
using System.Globalization;

namespace Alerts.Sources.Feeds;

/// <summary>Gathers day, time and zone from the pieces of a date in whichever order they come, and refuses what fits nowhere.</summary>
internal sealed class DateParts
{
    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.");

    private int? year, month, day, dayOfYear;
    private TimeSpan? time;
    private TimeSpan? offset;
    private bool? afternoon;
    private bool monthStoodFirst;

    /// <summary>False where the piece is nothing that a date has at this place.</summary>
    public bool Take(string token)
    {
        if (char.IsAsciiDigit(token[0]) && token.Contains(':')) return TakeTime(token);
        if (token.All(char.IsAsciiDigit)) return TakeNumber(token);
        if (day is not null && year is not null && token.Length is 5 or 7 && token[^1] == 'z') return TakeNumber(token[..^1]) && TakeZone("z");
        if (day is null && month is null && year is null && TakeGroups(token)) return true;
        return TakeWord(token);
    }

    public DateTime? ToUtc()
    {
        if (year is not (>= 1 and <= 9999)) return null;
        if (dayOfYear is not null) return dayOfYear is >= 1 and <= 366 ? At(new DateTime(year.Value, 1, 1).AddDays(dayOfYear.Value - 1)) : null;
        if (month is null && day is not null) return null;
        var (m, d) = (month ?? 1, day ?? 1);
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year.Value, m) ? At(new DateTime(year.Value, m, d)) : null;
    }

    private DateTime? At(DateTime date)
    {
        var ticks = date.Ticks + Clock().Ticks - (offset ?? TimeSpan.Zero).Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    private TimeSpan Clock()
    {
        var clock = time ?? TimeSpan.Zero;
        if (afternoon == true && clock.Hours < 12) return clock + TimeSpan.FromHours(12);
        return afternoon == false && clock.Hours == 12 ? clock - TimeSpan.FromHours(12) : clock;
    }

    private bool TakeNumber(string token)
    {
        var number = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        if (year is not null && day is not null && time is null && token.Length is 4 or 6) return TakeTime(token.Insert(2, ":").Insert(token.Length == 6 ? 5 : 0, token.Length == 6 ? ":" : ""));
        if (token.Length == 4 && year is null) return Set(ref year, number);
        if (token.Length <= 2 && day is null && number is >= 1 and <= 31) return Set(ref day, number);
        if (token.Length == 2 && year is null && month is not null) return Set(ref year, Century(number));
        return token.Length >= 5 && day is null && month is null && year is null && TakeCompact(token);
    }

    /// <summary>20031231, 031231, 2003365, 03335.</summary>
    private bool TakeCompact(string token)
    {
        var four = token.Length >= 7;
        if (token.Length is not (5 or 6 or 7 or 8)) return false;
        var rest = token[(four ? 4 : 2)..];
        year = four ? int.Parse(token[..4], CultureInfo.InvariantCulture) : Century(int.Parse(token[..2], CultureInfo.InvariantCulture));
        if (rest.Length == 3) return Set(ref dayOfYear, int.Parse(rest, CultureInfo.InvariantCulture));
        month = int.Parse(rest[..2], CultureInfo.InvariantCulture);
        return Set(ref day, int.Parse(rest[2..], CultureInfo.InvariantCulture));
    }

    /// <summary>2003-12-31, 2003-12, 2003-365, 31.12.2003, 31-Dec-2003, 03-12-31, -03-12, -0312.</summary>
    private bool TakeGroups(string token)
    {
        var groups = token.TrimEnd('-', '.', '/').Split('-', '/', '.');
        if (groups is ["", { Length: 4 } both]) groups = ["", both[..2], both[2..]];
        if (groups.Length is not (2 or 3)) return false;
        var numbers = Array.ConvertAll(groups, Number);
        if (groups[0].Length == 4) return groups.Length == 2 && groups[1].Length == 3 ? SetDate(numbers[0], null, null) && Set(ref dayOfYear, numbers[1]) : SetDate(numbers[0], numbers[1], groups.Length == 3 ? numbers[2] : null);
        if (groups.Length != 3) return false;
        if (groups[0].Length == 0) return SetDate(Century(numbers[1]), numbers[2], null);
        if (groups[2].Length == 4) return TakeYearLast(token, numbers, !char.IsAsciiDigit(groups[1][0]));
        return groups[0].Length == 2 && token.Contains('-') && SetDate(Century(numbers[0]), numbers[1], numbers[2]);
    }

    /// <summary>With dots, dashes or a month in words the day stands first; with slashes only where the numbers leave no other way.</summary>
    private bool TakeYearLast(string token, int[] numbers, bool inWords)
    {
        if (inWords || !token.Contains('/') || numbers[0] > 12 || numbers[0] == numbers[1]) return SetDate(numbers[2], numbers[1], numbers[0]);
        return numbers[1] > 12 && SetDate(numbers[2], numbers[0], numbers[1]);
    }

    private bool SetDate(int y, int? m, int? d)
    {
        if (y < 0 || m is <= 0 || d is <= 0) return false;
        (year, month, day) = (y, m, d);
        return true;
    }

    private bool TakeWord(string token)
    {
        if (CalendarWords.Afternoon(token) is { } half) return Set(ref afternoon, half) && (!CalendarWords.IsKorean(token) || TakeZone("kst"));
        if (CalendarWords.Month(token.TrimEnd('.')) is > 0 and var named) return TakeMonth(named);
        if (CalendarWords.OrdinalDay(token) is { } ordinal && day is null) return Set(ref day, ordinal);
        if (CalendarWords.IsFiller(token) || (token == "at" && time is null)) return true;
        if (TakeZone(token)) return true;
        // Whatever stands before everything else is the name of a weekday.
        return day is null && month is null && year is null && token.TrimEnd('.').All(char.IsLetter);
    }

    /// <summary>"mar." is March to some and Tuesday to others: before all else, with another month to follow, it is the day.</summary>
    private bool TakeMonth(int named)
    {
        if (month is null) (month, monthStoodFirst) = (named, day is null && year is null);
        else if (monthStoodFirst) (month, monthStoodFirst) = (named, false);
        return month == named;
    }

    private bool TakeTime(string token)
    {
        var end = token.AsSpan().IndexOfAnyExcept(ClockCharacters);
        var clock = end < 0 ? token : token[..end];
        var pieces = clock.Split(':');
        if (time is not null || pieces.Length is not (2 or 3)) return false;
        var seconds = pieces.Length == 3 ? pieces[2] : "0";
        if (Number(pieces[0]) is not (>= 0 and <= 24) || Number(pieces[1]) is not (>= 0 and < 60)) return false;
        if (!double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var s) || s is not (>= 0 and < 61)) return false;
        time = new TimeSpan(Number(pieces[0]), Number(pieces[1]), 0) + TimeSpan.FromSeconds(s);
        return end < 0 || TakeWord(token[end..]);
    }

    private bool TakeZone(string token)
    {
        if (offset is not null && !CalendarWords.IsKorean(token)) return token == "z";
        var sign = token.AsSpan().IndexOfAny('+', '-');
        var name = sign < 0 ? token : token[..sign];
        if (sign >= 0 && name is not ("" or "gmt" or "utc" or "z")) return false;
        if (sign >= 0) return TryOffset(token[sign..], out offset);
        offset = CalendarWords.Zone(name);
        // A zone that nobody knows, but where a zone stands: taken as UTC rather than losing the day.
        if (offset is null && time is not null && token.Length <= 5 && token.All(char.IsAsciiLetter)) offset = TimeSpan.Zero;
        return offset is not null;
    }

    private static bool TryOffset(string text, out TimeSpan? read)
    {
        read = null;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (1 or 2 or 3 or 4) || !digits.All(char.IsAsciiDigit)) return false;
        var hours = int.Parse(digits.Length <= 2 ? digits : digits[..^2], CultureInfo.InvariantCulture);
        var minutes = digits.Length <= 2 ? 0 : int.Parse(digits[^2..], CultureInfo.InvariantCulture);
        if (hours > 15 || minutes > 59) return false;
        read = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static int Number(string group) =>
        int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : CalendarWords.Month(group) is > 0 and var named ? named : -1;

    private static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

    private static bool Set<T>(ref T? part, T value)
        where T : struct
    {
        part = value;
        return true;
    }
}
