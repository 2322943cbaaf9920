using Alerts.Reading.Knowledge;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Benchmarks;

/// <summary>
/// Queries as people ask: half of them with NOT, NEAR or fields. Of their words half come from the news, the rarer as likely as the commoner, and half
/// are names of places, which the news may or may not hold.
/// </summary>
internal sealed class WatchlistQueries(Random random, List<Subject> news, Gazetteer gazetteer, string[] indicators)
{
    private readonly string[] vocabulary =
        [.. news.SelectMany(subject => WordsOf.Listed(subject.Text)).Distinct().Where(word => word.Length is > 3 and < 30 && word.All(char.IsLetter)).Order(StringComparer.Ordinal)];

    public Query Next() => random.Next(100) switch
    {
        < 20 => Word(),
        < 32 => Query.All(Word(), Word()),
        < 40 => Phrase(),
        < 46 => Query.Any(Word(), Word(), Word()),
        < 50 => Query.All(Prefix(), Word()),
        < 60 => Query.All(Place(), Indicator()),
        < 70 => Query.All(Place(), Word()),
        < 75 => Query.All(Place(), Indicator(), Any(new FieldIs(Field.Severity, "severe"), new FigureIs(random.Next(5, 200), null))),
        < 78 => Place(),
        < 82 => Query.All(Indicator(), Query.Any(Word(), Phrase())),
        < 91 => Query.All(Word(), Query.Without(Any(Word(), Phrase(), Indicator()))),
        < 93 => Query.All(Place(), Query.Without(Indicator())),
        _ => Near(),
    };

    private Word Word() => new(random.Next(2) == 0 ? vocabulary[random.Next(vocabulary.Length)] : NameOfPlace());

    /// <summary>Of two different words: to Lucene one word is near itself, to us it is not.</summary>
    private Near Near()
    {
        var (left, right) = (Word(), Word());
        return left == right ? Near() : new Near(left, right, random.Next(2, 15));
    }

    private string NameOfPlace()
    {
        var place = gazetteer.Places[random.Next(gazetteer.Places.Count)];
        var words = WordsOf.Listed(random.Next(2) == 0 ? place.NameAr : place.Name);
        return words.MaxBy(word => word.Length)!;
    }

    private Phrase Phrase()
    {
        var lines = news[random.Next(news.Count)].Text.Split('\n');
        var words = WordsOf.Listed(lines[random.Next(lines.Length - 1)]);
        var length = Math.Min(words.Count, random.Next(2, 4));
        return new Phrase(words.GetRange(random.Next(words.Count - length + 1), length));
    }

    private Query Prefix()
    {
        var word = vocabulary[random.Next(vocabulary.Length)];
        var beginning = word[..Math.Min(word.Length, random.Next(4, 7))];
        // The rival's index of forms would take "city*" for a beginning of cities and «الحص*» for one of «للحصار».
        return beginning.EndsWith('y') || beginning.StartsWith("ال", StringComparison.Ordinal) ? Word() : new Prefix(beginning);
    }

    private FieldIs Place() => new(Field.Place, gazetteer.Places[random.Next(gazetteer.Places.Count)].Id);

    private FieldIs Indicator() => new(Field.Indicator, random.Next(2) == 0 ? indicators[random.Next(indicators.Length)] : indicators[random.Next(indicators.Length)].Split('.')[0]);

    private Query Any(params Query[] choices) => choices[random.Next(choices.Length)];
}
