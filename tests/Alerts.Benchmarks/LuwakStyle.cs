using Alerts.Reading.Knowledge;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Field = Alerts.Subscribers.Queries.Field;
using Term = Lucene.Net.Index.Term;
using TermKind = Alerts.Subscribers.Queries.TermKind;

namespace Alerts.Benchmarks;

/// <summary>
/// The rival: Lucene.Net as Luwak uses Lucene. The terms of a document choose the queries that may match, by a table in memory and by the same rare terms
/// that our index files under; each chosen query is then run on a RAMDirectory that holds the one document.
/// </summary>
internal sealed class LuwakStyle
{
    private readonly Gazetteer gazetteer;
    private readonly Dictionary<string, List<int>> presearch = [];
    private readonly List<Lucene.Net.Search.Query> queries = [];
    private readonly List<string> prefixes = [];
    private readonly Dictionary<string, string[]> forms = [];

    public LuwakStyle(Gazetteer gazetteer, IReadOnlyList<Alerts.Subscribers.Queries.Query> asked)
    {
        this.gazetteer = gazetteer;
        var terms = new TermTable();
        for (var i = 0; i < asked.Count; i++)
        {
            queries.Add(Translate(asked[i]));
            foreach (var (under, _) in QueryProgram.Of(asked[i], terms).Filed) File(terms.Items[under], i);
        }
    }

    private void File(in Alerts.Subscribers.Queries.Term term, int query)
    {
        var key = term.Kind switch
        {
            TermKind.Word => "text " + term.Key,
            TermKind.Prefix => "prefix " + term.Key,
            TermKind.Value => $"{term.Field} {term.Key}",
            _ => "figure",
        };
        if (term.Kind == TermKind.Prefix && !prefixes.Contains(term.Key!)) prefixes.Add(term.Key!);
        if (!presearch.TryGetValue(key, out var filed)) presearch[key] = filed = [];
        filed.Add(query);
    }

    public HashSet<int> Match(Subject subject)
    {
        var fact = subject.Facts[0];
        var words = Words(subject.Text, out var tokens);
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null))) writer.AddDocument(DocumentOf(fact, tokens));
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var found = new HashSet<int>();
        foreach (var query in Chosen(fact, words))
        {
            var count = new TotalHitCountCollector();
            searcher.Search(queries[query], count);
            if (count.TotalHits > 0) found.Add(query);
        }

        return found;
    }

    private HashSet<int> Chosen(Fact fact, HashSet<string> words)
    {
        var chosen = new HashSet<int>();
        foreach (var word in words) Choose("text " + word);
        foreach (var (field, value) in Values(fact)) Choose($"{field} {value}");
        if (fact.Min is not null) Choose("figure");
        if (prefixes.Count > 0)
            foreach (var word in words)
                for (var length = 3; length <= Math.Min(word.Length, 6); length++) Choose("prefix " + word[..length]);
        return chosen;

        void Choose(string key)
        {
            if (presearch.TryGetValue(key, out var filed)) chosen.UnionWith(filed);
        }
    }

    private IEnumerable<(Field, string)> Values(Fact fact)
    {
        yield return (Field.Place, fact.PlaceId!);
        foreach (var place in gazetteer.Ancestors(fact.PlaceId!)) yield return (Field.Place, place.Id);
        yield return (Field.Indicator, fact.Indicator!);
        yield return (Field.Indicator, fact.Indicator!.Split('.')[0]);
        yield return (Field.Severity, fact.Severity!.Value.ToString().ToLowerInvariant());
    }

    private Document DocumentOf(Fact fact, List<(string, int)> tokens)
    {
        var document = new Document { new TextField("text", new Forms(tokens)) };
        foreach (var (field, value) in Values(fact)) document.Add(new StringField(field.ToString(), value, Lucene.Net.Documents.Field.Store.NO));
        if (fact.Min is { } figure) document.Add(new Int64Field("figure", figure, Lucene.Net.Documents.Field.Store.NO));
        return document;
    }

    /// <summary>Every form of every word, with how far it stands from the one before; forms that may follow in a phrase a second time, marked.</summary>
    private HashSet<string> Words(string text, out List<(string, int)> tokens)
    {
        var words = new HashSet<string>();
        tokens = [];
        var gap = 0;
        for (var reading = new WordsOf(text, new char[64]); reading.Next();)
        {
            gap += reading.OnNewLine ? QueryBounds.Distance + 2 : 1;
            foreach (var form in FormsOf(reading.Word.ToString()))
            {
                tokens.Add((form, gap));
                gap = 0;
                if (form[0] != '>') words.Add(form);
            }
        }

        return words;
    }

    private string[] FormsOf(string word)
    {
        if (forms.TryGetValue(word, out var known)) return known;
        var all = Alerts.Tests.Subscribers.Queries.ReferenceMatcher.Forms(word).ToArray();
        return forms[word] = [.. all.Select(form => form.Word).Distinct(), .. all.Where(form => !form.Particle).Select(form => ">" + form.Word).Distinct()];
    }

    private static Lucene.Net.Search.Query Translate(Alerts.Subscribers.Queries.Query query) => query switch
    {
        AllOf all => Joined(all.Parts, Occur.MUST),
        AnyOf any => Joined(any.Parts, Occur.SHOULD),
        Near near => new SpanNearQuery([Span(near.Left), Span(near.Right)], near.Distance - 1, inOrder: false),
        Word word => new TermQuery(TextTerm(word)),
        Prefix prefix => new PrefixQuery(new Term("text", prefix.Text)),
        Phrase phrase => PhraseOf(phrase),
        FieldIs field => new TermQuery(new Term(field.Field.ToString(), field.Value)),
        FigureIs figure => NumericRangeQuery.NewInt64Range("figure", figure.Least, figure.Most, true, true),
        _ => throw new NotSupportedException(query.ToString()),
    };

    private static BooleanQuery Joined(IReadOnlyList<Alerts.Subscribers.Queries.Query> parts, Occur occur)
    {
        var joined = new BooleanQuery();
        foreach (var part in parts) joined.Add(Translate(part is Not not ? not.Part : part), part is Not ? Occur.MUST_NOT : occur);
        return joined;
    }

    private static PhraseQuery PhraseOf(Phrase phrase)
    {
        var query = new PhraseQuery();
        for (var i = 0; i < phrase.Words.Count; i++) query.Add(new Term("text", (i == 0 ? "" : ">") + phrase.Words[i]));
        return query;
    }

    private static SpanTermQuery Span(Alerts.Subscribers.Queries.Query word) => new(TextTerm((Word)word));

    private static Term TextTerm(Word word) => new("text", Particles.WithoutArticle(word.Text));
}
