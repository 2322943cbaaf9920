using System.Text;
using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Benchmarks;

/// <summary>Ten megabytes of news, half of it Arabic: sentences of the golden articles, shuffled, every other one with a place of the gazetteer, every other one with somebody's invented name, and one fact each. Names make most of the
/// different words of real news, and most of them are rare.</summary>
internal static class WatchlistNews
{
    private const int ArticleBytes = 1_720, AllBytes = 10_000_000;

    private static readonly string[] Latin = [.. "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru".Split(' ')];

    private static readonly string[] Arabic = [.. "حا حو حي دا دو دي طا طو طي سا سو سي شا شو شي قا قو قي جا جو جي نا نو ني ما مو مي را رو ري خا خو خي عا عو".Split(' ')];

    private static readonly string[] Groups = ["civilian", "child", "woman", "medical", "aid_worker"];

    public static List<Subject> Make(Random random, Gazetteer gazetteer, string[] indicators)
    {
        var sentences = ((string[])["ar", "en"]).Select(language => NewsArticles.In(language).SelectMany(text => text.Split(['.', '\n', '؟'], StringSplitOptions.RemoveEmptyEntries)).Select(s => s.Trim()).Where(s => s.Length > 20).Distinct().ToArray()).ToArray();
        var articles = new List<Subject>();
        for (var bytes = 0; bytes < AllBytes;)
        {
            var language = articles.Count % 2;
            var text = Text(random, sentences[language], gazetteer, language);
            bytes += Encoding.UTF8.GetByteCount(text);
            articles.Add(new Subject([FactOf(random, gazetteer, indicators, language)], text));
        }

        return articles;
    }

    private static string Text(Random random, string[] sentences, Gazetteer gazetteer, int language)
    {
        var text = new StringBuilder();
        for (var bytes = 0; bytes < ArticleBytes;)
        {
            var sentence = sentences[random.Next(sentences.Length)];
            var place = gazetteer.Places[random.Next(gazetteer.Places.Count)];
            var added = random.Next(2) == 0 ? "" : language == 0 ? $" في {place.NameAr}" : $" in {place.Name}";
            if (random.Next(2) == 0) added += language == 0 ? $" بحسب {Name(random, Arabic)} {Name(random, Arabic)}" : $", said {Name(random, Latin)} {Name(random, Latin)}";
            text.Append(sentence).Append(added).Append(random.Next(4) == 0 ? ".\n" : ". ");
            bytes += Encoding.UTF8.GetByteCount(sentence) + Encoding.UTF8.GetByteCount(added);
        }

        return text.ToString();
    }

    /// <summary>Of some 40,000, as unevenly often as words are.</summary>
    private static string Name(Random random, string[] syllables)
    {
        var number = (int)Math.Exp(random.NextDouble() * Math.Log(40_000));
        return string.Concat(syllables[number % 35], syllables[number / 35 % 35], syllables[(number / 35 / 35) + (number % 3)]);
    }

    private static Fact FactOf(Random random, Gazetteer gazetteer, string[] indicators, int language)
    {
        var figure = random.Next(3) == 0 ? (long?)null : (long)Math.Exp(random.NextDouble() * 10);
        return new Fact(gazetteer.Places[random.Next(gazetteer.Places.Count)].Id, indicators[random.Next(indicators.Length)])
        {
            Severity = (Severity)random.Next(1, 5),
            Status = random.Next(4) > 0 ? ClaimStatus.Occurred : (ClaimStatus)random.Next(15),
            Min = figure,
            Max = figure,
            Victims = random.Next(3) == 0 ? [Groups[random.Next(Groups.Length)]] : [],
            Outlets = [$"Outlet {random.Next(40)}"],
            Languages = [language == 0 ? "ar" : "en"],
        };
    }
}
