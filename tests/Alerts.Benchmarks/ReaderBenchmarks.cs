using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace Alerts.Benchmarks;

/// <summary>The reader under BenchmarkDotNet: an article, by language, and loading all of <c>config</c>.</summary>
[InProcess]
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private Reader _reader = null!;
    private string[] _articles = [];
    private int _next;

    [Params("ar", "en")]
    public string Language { get; set; } = "";

    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromTypes([typeof(ReaderBenchmarks)]).Run(["--filter", "*", .. args]);
        return 0;
    }

    [GlobalSetup]
    public void SetUp()
    {
        _reader = new Reader(Lexicon.Load(Repository.File("config")));
        _articles = NewsArticles.In(Language);
    }

    [Benchmark]
    public ArticleReading ReadAnArticle() => _reader.Read(_articles[_next++ % _articles.Length], Day);

    [Benchmark]
    public Lexicon LoadEverything() => Lexicon.Load(Repository.File("config"));
}
