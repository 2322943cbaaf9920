using Alerts.Reading;
using Alerts.Reading.Finding;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>The shipped places, and what is found in a text with them.</summary>
internal static class PlaceReading
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.File("config"));

    public static Gazetteer Gazetteer => Lexicon.Gazetteer;

    /// <summary>The ids of all that may be the place of something, in text order; an unknown name as <c>?name</c>.</summary>
    public static string Named(string text) => Found(text, PlaceStrength.Plain);

    /// <summary>The ids of what the words make the place of something.</summary>
    public static string Located(string text) => Found(text, PlaceStrength.Locative);

    /// <summary>The wordings of all that may be the place of something.</summary>
    public static string Wordings(string text)
    {
        var (stream, found) = Read(text);
        return string.Join(" | ", found.Where(p => p.Strength >= PlaceStrength.Plain).Select(p => stream.Words(p.WordFirst, p.WordEnd)));
    }

    /// <summary>How strongly the one name in a text is meant as a place.</summary>
    public static PlaceStrength Strength(string text, string id)
    {
        var (_, found) = Read(text);
        return found.First(p => p.IsKnown && Gazetteer[p.Place].Id == id).Strength;
    }

    /// <summary>What the chooser takes for a trigger word: the id, or the wording of an unknown name, or null.</summary>
    public static PlaceMention? Chosen(string text, string trigger, PlaceSide side = PlaceSide.At, bool passes = true)
    {
        var stream = new TokenStream();
        List<FoundPlace> found = [];
        var mainCountry = Find(text, stream, found);
        var chooser = new PlaceChooser(Gazetteer, Lexicon.PlaceWords);
        chooser.Begin(stream, found, mainCountry);
        var token = TokenOf(stream, trigger);
        var sentence = stream.SentenceList.FindIndex(s => s.First <= token && token < s.End);
        var chosen = chooser.For(stream.Sentences[sentence].First, stream.Sentences[sentence].End, token, sentence, side, passes, out _);
        return chosen < 0 ? null : chooser.Mention(chosen);
    }

    public static (TokenStream Stream, List<FoundPlace> Found) Read(string text)
    {
        var stream = new TokenStream();
        List<FoundPlace> found = [];
        Find(text, stream, found);
        return (stream, found);
    }

    private static int Find(string text, TokenStream stream, List<FoundPlace> found)
    {
        new Tokenizer(Lexicon.Vocabulary).Tokenize(text, stream);
        var finder = new PlaceFinder(Gazetteer, Lexicon.PlaceWords);
        finder.Find(stream, found);
        return finder.MainCountry;
    }

    private static string Found(string text, PlaceStrength least)
    {
        var (stream, found) = Read(text);
        return string.Join(' ', found.Where(p => p.Strength >= least).Select(p => p.IsKnown ? Gazetteer[p.Place].Id : "?" + stream.Words(p.First, p.End)));
    }

    private static int TokenOf(TokenStream stream, string word)
    {
        var at = stream.Text.IndexOf(word, StringComparison.Ordinal);
        for (var i = 0; i < stream.Count; i++)
            if (stream[i].Start <= at && at < stream[i].End) return i;
        throw new ArgumentException($"'{word}' is no word of the text");
    }
}
