using Alerts.Articles;
using Alerts.Reading;

namespace Alerts.Tests.Support;

/// <summary>What is to be read in an article like the one the project grew from, in sentences of our own: a siege and its shortage, a running toll, talk.</summary>
public static class TheSeed
{
    private const string Siege =
        "وتعيش أحياء حلب الشرقية التي تسيطر عليها المعارضة حصارا بريا تفرضه قوات الحكومة ومليشيات متحالفة معها بإسناد جوي روسي منذ أكثر من شهر، في ظل شح حاد في الغذاء والمعدات الطبية، ما يهدد حياة نحو 300 ألف مدني يقيمون فيها.";

    private const string Toll = "وأدت حملة جوية متواصلة منذ منتصف الشهر الماضي إلى مقتل وإصابة مئات المدنيين في المدينة، بينهم نساء وأطفال.";

    public static Article Article(bool tellNobody = false) => Some.Article(
        text: Siege + "\n" + Toll, outlet: "وكالة ضفاف", title: "محادثات بشأن هدنة في سوريا", language: "ar", link: "https://example.org/ar/1", tellNobody: tellNobody);

    public static ArticleReading Reading() => new("ar", [.. Claims()], []);

    private static IEnumerable<Claim> Claims()
    {
        yield return new Claim
        {
            Indicator = "siege.area",
            Status = ClaimStatus.Ongoing,
            Severity = Severity.Extreme,
            Place = Some.EasternAleppo,
            Duration = ">P1M",
            Figure = Figure("نحو 300 ألف", FigureKind.AtRisk, 300_000, 300_000, FigureQualifier.About),
            Actors = ["syr-gov", "syr-militia"],
            Supporters = ["rus:air"],
            Victims = ["civilian"],
            Evidence = [Quote(Siege)],
        };
        yield return new Claim
        {
            Indicator = "shortage.supply",
            Status = ClaimStatus.Ongoing,
            Severity = Severity.Severe,
            Place = Some.EasternAleppo,
            Items = ["food", "medical_equipment"],
            Evidence = [Quote("شح حاد في الغذاء والمعدات الطبية")],
        };
        yield return new Claim
        {
            Indicator = "casualty.combined",
            Status = ClaimStatus.Occurred,
            Severity = Severity.Severe,
            Place = Some.Aleppo,
            Weapon = "airstrike",
            Figure = Figure("مئات", FigureKind.Combined, 200, 999, FigureQualifier.Vague, cumulative: true),
            Victims = ["civilian"],
            Actors = ["syr-gov", "rus"],
            Date = new DateOnly(2016, 9, 19),
            Evidence = [Quote(Toll)],
        };
        yield return new Claim
        {
            Indicator = "attack.facility",
            Status = ClaimStatus.Ongoing,
            Severity = Severity.Moderate,
            Place = Some.Aleppo,
            Weapon = "airstrike",
            Facility = "residential",
            Actors = ["syr-gov", "rus"],
            Date = new DateOnly(2016, 9, 19),
            Evidence = [Quote("حملة جوية متواصلة")],
        };
        yield return Talk("ceasefire.status", ClaimStatus.Ended, "انتهاء الهدنة", Some.Syria, Severity.Severe) with { State = "ended", Date = new DateOnly(2016, 9, 19), Background = true };
        yield return Talk("ceasefire.status", ClaimStatus.Occurred, "تعليق المحادثات", Some.Syria, Severity.Moderate) with { State = "talks_suspended", Date = new DateOnly(2016, 10, 3) };
        yield return Talk("ceasefire.status", ClaimStatus.Proposed, "هدنة تشمل حظر الطيران", Some.Syria, Severity.Unknown);
        yield return Talk("access.delivered", ClaimStatus.Proposed, "ما يسمح بوصول المساعدات", Some.Syria, Severity.Unknown);
        yield return Talk("siege.area", ClaimStatus.Ongoing, "المناطق المحاصرة شمالي سوريا", Some.Syria, Severity.Unknown) with { Background = true };
        yield return Talk("access.delivered", ClaimStatus.Planned, "السماح بوصول المساعدات", Some.Syria, Severity.Unknown) with { Background = true };
        yield return Talk("weapon.use", ClaimStatus.Occurred, "استخدام غاز الكلور", Some.Syria, Severity.Severe) with
        {
            Weapon = "chemical",
            Actors = ["syr-gov"],
            Certainty = Certainty.Possible,
            Attribution = new Attribution("official", "جون كيري"),
        };
        yield return Talk("displacement.return", ClaimStatus.Proposed, "العودة إلى بلادهم", Some.Syria, Severity.Unknown);
    }

    private static Claim Talk(string indicator, ClaimStatus status, string quote, PlaceMention place, Severity severity) => new()
    {
        Indicator = indicator,
        Status = status,
        Place = place,
        Severity = severity,
        Evidence = [new Evidence(0, quote.Length, quote)],
    };

    private static Evidence Quote(string words)
    {
        var start = (Siege + "\n" + Toll).IndexOf(words, StringComparison.Ordinal);
        return new Evidence(start, start + words.Length, words);
    }

    private static Figure Figure(string words, FigureKind kind, long min, long max, FigureQualifier qualifier, bool cumulative = false)
    {
        var start = (Siege + "\n" + Toll).IndexOf(words, StringComparison.Ordinal);
        return new Figure(kind, min, max, qualifier, cumulative, start, start + words.Length, words);
    }
}
