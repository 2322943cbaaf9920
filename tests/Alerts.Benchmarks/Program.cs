using Alerts.Benchmarks;

// What can be measured, each by hand:
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- feeds ROOT LIST OUT    our feed reader beside two others
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- poll URLS ROUNDS       collecting from a list of feed addresses
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- hostile                feeds and servers made to hold the reader up, in three sizes
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- kill ALERTS TIMES      the service killed while it collects
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- speed                  how fast one core reads: news, nasty texts, the first article
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- fuzz MINUTES [SEED]    hostile texts, and whether any breaks the reader
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- match [SEED]          what an article costs with 100 to 100,000 watchlists
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- bdn                    the same articles under BenchmarkDotNet
return args switch
{
    ["feeds", var root, var list, var output] => FeedReaders.Compare(root, list, output),
    ["poll", var urls, var rounds] => await Polling.RunAsync(urls, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["hostile"] => await Hostile.RunAsync(),
    ["kill", var alerts, var times] => await KilledCollection.RunAsync(alerts, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["speed"] => ReadingSpeed.Run(),
    ["first-article"] => FirstArticle.Read(),
    ["fuzz", var minutes] => Fuzz.Run(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture), (ulong)Environment.TickCount64),
    ["fuzz", var minutes, var seed] => Fuzz.Run(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture), ulong.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    ["match"] => MatchingSpeed.Run(Random.Shared.Next()),
    ["match", var seed] => MatchingSpeed.Run(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    ["bdn", ..] => ReaderBenchmarks.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("feeds ROOT LIST OUT | poll URLS ROUNDS | hostile | kill ALERTS TIMES | speed | fuzz MINUTES [SEED] | match [SEED] | bdn");
    return 1;
}
