using System.Collections.Frozen;
using System.Globalization;
using Alerts.Reading.Text;

namespace Alerts.Sources.Feeds;

/// <summary>The words of dates: months, zones, halves of the day. Folded as text is, so each is written once.</summary>
internal static class CalendarWords
{
    // One line a month: English, French, Spanish, German, Italian, Turkish, Hungarian, Greek, Russian; then Arabic as it is
    // written in Egypt, in the Levant and in the Maghreb.
    private static readonly string[] Months =
    [
        "jan january janv janvier enero ene januar gennaio ocak január ιαν ιανουάριος янв января|يناير|كانون الثاني|كانون ثاني|جانفي|جانفييه",
        "feb february févr fevrier fev febrero februar febbraio şubat február φεβ февраля|فبراير|شباط|فيفري",
        "mar march mars marzo märz mart március μάρ марта|مارس|آذار|مارت",
        "apr april avr avril abril abr aprile nisan április απρ апреля|أبريل|نيسان|أفريل|ابريل",
        "may mai mayo maggio mayıs május μάι мая|مايو|أيار|ماي|ماية",
        "jun june juin junio juni giugno haziran június ιούν июня|يونيو|حزيران|جوان|يونية|يونيه",
        "jul july juil juillet julio juli luglio temmuz július ιούλ июля|يوليو|تموز|جويلية|يولية|يوليه",
        "aug august août aout agosto ago ağustos augusztus αύγ августа|أغسطس|آب|أوت|اغسطس",
        "sep sept september septembre septiembre settembre eylül szeptember σεπ сентября|سبتمبر|أيلول|شتنبر",
        "oct october octobre octubre oktober okt ottobre ekim október οκτ октября|أكتوبر|تشرين الأول|تشرين أول|اكتوبر",
        "nov november novembre noviembre kasım νοέ ноября|نوفمبر|تشرين الثاني|تشرين ثاني|نونبر",
        "dec december déc decembre diciembre dic dezember dez dicembre aralık δεκ декабря|ديسمبر|كانون الأول|كانون أول|دجنبر",
    ];

    private static readonly FrozenDictionary<string, int> MonthOf = ReadMonths();

    private static readonly FrozenSet<string> Hijri = "محرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة هـ muharram safar rabi jumada rajab shaban ramadan shawwal"
        .Split(' ').Select(word => Folding.Fold(word)).ToFrozenSet();

    private static readonly FrozenSet<string> Fillers = "- – à de of في الساعة بتاريخ يوم h hrs".Split(' ').Select(word => Folding.Fold(word)).ToFrozenSet();

    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>
    {
        ["z"] = 0, ["ut"] = 0, ["gmt"] = 0, ["utc"] = 0, ["etc/gmt"] = 0, ["etc/utc"] = 0, ["wet"] = 0,
        ["at"] = -4, ["ast"] = -4, ["adt"] = -3, ["et"] = -5, ["est"] = -5, ["edt"] = -4, ["ct"] = -6, ["cst"] = -6, ["cdt"] = -5,
        ["mt"] = -7, ["mst"] = -7, ["mdt"] = -6, ["pt"] = -8, ["pst"] = -8, ["pdt"] = -7, ["akst"] = -9, ["akdt"] = -8, ["hst"] = -10,
        ["bst"] = 1, ["met"] = 1, ["cet"] = 1, ["wat"] = 1, ["west"] = 1, ["mest"] = 2, ["cest"] = 2, ["eet"] = 2, ["cat"] = 2, ["sast"] = 2,
        ["eest"] = 3, ["msk"] = 3, ["eat"] = 3, ["trt"] = 3, ["asia/damascus"] = 3, ["asia/riyadh"] = 3, ["asia/baghdad"] = 3,
        ["irst"] = 3.5, ["gst"] = 4, ["aft"] = 4.5, ["pkt"] = 5, ["ist"] = 5.5, ["hkt"] = 8, ["sgt"] = 8, ["jst"] = 9, ["kst"] = 9, ["aest"] = 10, ["aedt"] = 11,
    }.ToFrozenDictionary();

    /// <summary>1 to 12, or 0. «أكتوبر/تشرين الأول» names one month twice.</summary>
    public static int Month(string folded)
    {
        if (MonthOf.TryGetValue(folded, out var month)) return month;
        var slash = folded.IndexOf('/');
        if (slash <= 0 || slash == folded.Length - 1) return 0;
        var first = Month(folded[..slash]);
        var second = folded[(slash + 1)..].TrimStart();
        return first > 0 && (first == Month(second) || second is "كانون" or "تشرين") ? first : 0;
    }

    public static bool IsHijri(string folded) => Hijri.Contains(folded);

    public static bool IsFiller(string folded) => Fillers.Contains(folded) || folded is "الاول" or "الثاني";

    public static TimeSpan? Zone(string folded) => Zones.TryGetValue(folded, out var hours) ? TimeSpan.FromHours(hours) : null;

    public static bool IsKorean(string folded) => folded is "오전" or "오후" or "kst";

    /// <summary>Before noon false, after it true, else null.</summary>
    public static bool? Afternoon(string folded) => folded switch
    {
        "am" or "a.m." or "ص" or "صباحا" or "오전" => false,
        "pm" or "p.m." or "م" or "مساء" or "오후" => true,
        _ => null,
    };

    /// <summary>The 4 of "4th".</summary>
    public static int? OrdinalDay(string folded) =>
        folded.Length is 3 or 4 && folded[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(folded[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var months = new Dictionary<string, int>();
        for (var i = 0; i < Months.Length; i++)
        {
            var line = Months[i].Split('|');
            foreach (var name in line[0].Split(' ').Concat(line[1..])) months[Folding.Fold(name)] = i + 1;
        }

        return months.ToFrozenDictionary();
    }
}
