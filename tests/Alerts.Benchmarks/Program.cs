using Alerts.Benchmarks;

// What can be measured, each by hand:
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- feeds ROOT LIST OUT    our feed reader beside two others
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- poll URLS ROUNDS       collecting from a list of feed addresses
//   dotnet run -c Release --project tests/Alerts.Benchmarks -- kill ALERTS TIMES      the service killed while it collects
return args switch
{
    ["feeds", var root, var list, var output] => FeedReaders.Compare(root, list, output),
    ["poll", var urls, var rounds] => await Polling.RunAsync(urls, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["kill", var alerts, var times] => await KilledCollection.RunAsync(alerts, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("feeds ROOT LIST OUT | poll URLS ROUNDS | kill ALERTS TIMES");
    return 1;
}
