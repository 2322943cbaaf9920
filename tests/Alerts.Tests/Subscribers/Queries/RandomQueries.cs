using Alerts.Reading;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using CsCheck;

namespace Alerts.Tests.Subscribers.Queries;

/// <summary>Queries and news out of a few words, so that much is found and much is not.</summary>
internal static class RandomQueries
{
    private static readonly string[] Words =
        ["siege", "Aleppo", "convoy", "aid", "hospital", "cities", "war", "حصار", "الحصار", "حلب", "قافلة", "مدينة", "المدينة", "محاصرون", "قتل", "12", "١٢", "U.N.", "Sana'a"];

    private static readonly string[] Written =
        [.. Words, "بالحصار", "وللحصار", "والمدينة", "للمدينة", "وحلب", "فقتل", "convoys", "hospitals", "city", "wars", "besieged", "aids", "Aleppo's", "سيقتل", "وولد", "حصارا", "وحصارها", "مدينتهم", "بمدينتنا", "قافلتكم", "وحلبا", "للحصارها", "سوريا", ".", ",", "\n", "\n"];

    private static readonly string[] Places = ["sy", "sy-aleppo", "sy-aleppo-east", "ps-rafah", "ps-gaza-strip", "eg-rafah-egypt"];

    private static readonly string[] Indicators = ["siege", "siege.area", "casualty", "casualty.killed", "access.delivered"];

    private static readonly string[] Groups = ["child", "civilian", "aid_worker"];

    private static readonly string[] Outlets = ["BBC", "Enab Baladi", "عنب بلدي"];

    public static Gen<Query> Term { get; } = Gen.Frequency(
        (6, OneOf(Words).Select(word => (Query)new Word(word))),
        (2, Phrases()),
        (2, OneOf("sie", "conv", "محا", "hosp", "الحص").Select(text => (Query)new Prefix(text))),
        (2, Gen.Select(NearOperand(), NearOperand(), Gen.Int[1, 6]).Select((left, right, distance) => (Query)new Near(left, right, distance))),
        (5, Fields()),
        (1, Gen.Select(Gen.Long[0, 20], Gen.Long[0, 20], Gen.Int[0, 2]).Select((a, b, kind) => (Query)(kind == 0 ? new FigureIs(a, null) : kind == 1 ? new FigureIs(null, a) : new FigureIs(Math.Min(a, b), Math.Max(a, b))))));

    public static Gen<Query> Any { get; } = Tree(3).Where(IsFinding);

    public static Gen<string> Typed { get; } = OneOf(
            "siege", "حصار", "\"", "(", ")", "AND", "OR", "NOT", "و", "أو", "ليس", "-", "*", "sieg*", "NEAR/5", "قرب/٣", "near", "place:", "مكان:", "Aleppo", "حلب", "indicator:siege", "figure:>=10", "عدد:١٢",
            "severity:>=severe", ":", "/", "...", "«a b»", "\u2068", "x:y", "victims:children", "source:BBC_News", "lang:ar", "\n", "،", "'", "🙂")
        .Array[0, 12].Select(parts => string.Join(' ', parts));

    public static Gen<Subject> News { get; } = Gen.Select(OneOf(Written).Array[0, 25], Facts().Array[1, 3]).Select((words, facts) => new Subject(facts, string.Join(' ', words)));

    public static string NewSeed() => new PCG((uint)Random.Shared.Next()).ToString();

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<Query> Phrases() => OneOf(Words.Where(word => WordsOf.Listed(word).Count == 1).ToArray()).Array[1, 3].Select(words => (Query)new Phrase(words));

    private static Gen<Query> NearOperand() => Gen.Frequency((4, OneOf(Words).Select(word => (Query)new Word(word))), (1, Phrases()));

    private static Gen<Query> Fields() => Gen.OneOf(
        OneOf(Places).Select(value => (Query)new FieldIs(Field.Place, value)),
        OneOf(Indicators).Select(value => (Query)new FieldIs(Field.Indicator, value)),
        OneOf("severe", "minor").Select(value => (Query)new FieldIs(Field.Severity, value)),
        OneOf("ongoing", "denied").Select(value => (Query)new FieldIs(Field.Status, value)),
        OneOf(Groups).Select(value => (Query)new FieldIs(Field.Victims, value)),
        OneOf(Outlets).Select(value => (Query)new FieldIs(Field.Source, value)),
        OneOf("ar", "en").Select(value => (Query)new FieldIs(Field.Lang, value)));

    private static Gen<Query> Tree(int depth) => depth == 0 ? Term : Gen.Frequency(
        (3, Term),
        (3, Tree(depth - 1).Array[2, 3].Select(parts => Query.All(parts))),
        (2, Tree(depth - 1).Array[2, 3].Select(parts => Query.Any(parts))),
        (1, Tree(depth - 1).Select(Query.Without)));

    /// <summary>As the parser demands it.</summary>
    private static bool IsFinding(Query query) => query switch
    {
        Not => false,
        AllOf all => all.Parts.Any(IsFinding),
        AnyOf any => any.Parts.All(IsFinding),
        _ => true,
    };

    private static Gen<Fact> Facts() => Gen.Select(
        OneOf(["", .. Places]), OneOf("siege.area", "casualty.killed", "access.delivered"), Gen.Int[0, 24], Gen.Int[0, 4], OneOf(Groups).Array[0, 2], OneOf(Outlets), OneOf("ar", "en"))
        .Select((place, indicator, number, kind, victims, outlet, language) => new Fact(place.Length == 0 ? null : place, indicator)
        {
            Severity = kind % 2 == 0 ? Severity.Severe : Severity.Minor,
            Status = kind < 2 ? ClaimStatus.Ongoing : ClaimStatus.Denied,
            Min = kind == 4 ? null : number,
            Max = kind == 0 ? null : number + kind,
            Victims = victims,
            Outlets = [outlet],
            Languages = [language],
        });
}
