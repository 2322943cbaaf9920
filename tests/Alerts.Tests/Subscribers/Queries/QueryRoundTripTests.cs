using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;
using CsCheck;
using Xunit.Abstractions;

namespace Alerts.Tests.Subscribers.Queries;

/// <summary>What is written is read again as the same, in the stored form and in the words of either language. A failure prints its seed.</summary>
public sealed class QueryRoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void AWrittenQueryIsReadAgainAsTheSame()
    {
        var seed = Environment.GetEnvironmentVariable("ALERTS_SEED") ?? RandomQueries.NewSeed();
        output.WriteLine($"seed {seed}");

        RandomQueries.Any.Sample(
            query =>
            {
                Assert.Equal(query, QueryParser.ReadStored(query.ToString()));
                foreach (var language in (string[])["en", "ar"]) Assert.Equal(query, Some.QueryLanguage.Read(Some.QueryLanguage.Write(query, Some.Speech(language))).Query);
            },
            seed: seed, iter: 5000, threads: 1, print: query => query.ToString());
    }

    [Fact]
    public void WhateverIsTypedIsReadOrRefusedAndWhatIsReadIsWrittenAlike()
    {
        var seed = Environment.GetEnvironmentVariable("ALERTS_SEED") ?? RandomQueries.NewSeed();
        output.WriteLine($"seed {seed}");

        RandomQueries.Typed.Sample(
            typed =>
            {
                var reading = Some.QueryLanguage.Read(typed);
                if (reading.Error is { } error) Assert.InRange(error.Column, 1, typed.Length + 1);
                else Assert.Equal(reading.Query, QueryParser.ReadStored(reading.Query!.ToString()));
            },
            seed: seed, iter: 20000, threads: 1);
    }
}
