using Alerts.Benchmarks;

// What can be measured, each by hand:
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- feeds ROOT LIST OUT    our feed reader beside two others
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- poll URLS ROUNDS       collecting from a list of feed addresses
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- kill ALERTS TIMES      the service killed while it collects
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- speed CONFIG           how fast one core reads, short, long and nasty
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- fuzz CONFIG MINUTES    damaged articles, and whether any breaks the reader
return args switch
{
    ["feeds", var root, var list, var output] => FeedReaders.Compare(root, list, output),
    ["poll", var urls, var rounds] => await Polling.RunAsync(urls, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["kill", var alerts, var times] => await KilledCollection.RunAsync(alerts, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["speed", var config] => ReadingSpeed.Run(config),
    ["fuzz", var config, var minutes] => Fuzz.Run(config, double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("feeds ROOT LIST OUT | poll URLS ROUNDS | kill ALERTS TIMES | speed CONFIG | fuzz CONFIG MINUTES");
    return 1;
}
