using System.Diagnostics;
using System.Globalization;
using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;

namespace Alerts.Benchmarks;

/// <summary>How long a fresh process takes until all of <c>config</c> is loaded and the first article of each language is read.</summary>
internal static class FirstArticle
{
    private const int Times = 9;

    public static void Measure()
    {
        var runs = Enumerable.Range(0, Times).Select(_ => InFreshProcess()).Order().ToList();
        Console.WriteLine($"a fresh process: all data loaded after {Median(runs.Select(run => run.Loaded))} ms, an article in each language read after {Median(runs.Select(run => run.Read))} ms, since the process began {Median(runs.Select(run => run.Whole))} ms; medians of {Times}");
    }

    /// <summary>What the fresh process does: three numbers in milliseconds.</summary>
    public static int Read()
    {
        var clock = Stopwatch.StartNew();
        var reader = new Reader(Lexicon.Load(Repository.File("config")));
        var loaded = clock.ElapsedMilliseconds;
        reader.Read("At least 12 people were killed in Rafah when shells hit a hospital, medics said on Tuesday.", new DateOnly(2026, 6, 1));
        reader.Read("قتل 12 شخصا على الأقل في رفح عندما سقطت قذائف على مستشفى، بحسب مصدر طبي.", new DateOnly(2026, 6, 1));
        var read = clock.ElapsedMilliseconds;
        var whole = (long)(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        Console.WriteLine($"{loaded} {read} {whole}");
        return 0;
    }

    private static (int Loaded, int Read, int Whole) InFreshProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(FirstArticle).Assembly.Location);
        start.ArgumentList.Add("first-article");
        using var process = Process.Start(start)!;
        var numbers = process.StandardOutput.ReadToEnd().Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        process.WaitForExit();
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static int Median(IEnumerable<int> numbers) => numbers.Order().ElementAt(Times / 2);
}
