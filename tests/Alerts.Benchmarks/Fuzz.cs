using System.Diagnostics;
using Alerts.Reading;
using Alerts.Reading.Knowledge;

namespace Alerts.Benchmarks;

/// <summary>Reads spliced and damaged samples for as long as asked, and counts what breaks.</summary>
internal static class Fuzz
{
    public static int Run(string config, double minutes)
    {
        var reader = new Reader(Lexicon.Load(config));
        var samples = Directory.GetFiles(Path.Combine(config, "samples"), "*.txt").Select(File.ReadAllText).ToArray();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        long read = 0, characters = 0, faults = 0;
        var slowest = TimeSpan.Zero;
        while (clock.Elapsed.TotalMinutes < minutes)
        {
            var text = Damaged(samples, random);
            var began = clock.Elapsed;
            if (FaultOf(reader, text) is { } fault && faults++ < 5) Console.WriteLine($"{fault}\n  input: {System.Text.Json.JsonSerializer.Serialize(text[..Math.Min(400, text.Length)])}");
            if (clock.Elapsed - began is var took && took > slowest) slowest = took;
            read++;
            characters += text.Length;
        }

        Console.WriteLine($"seed {seed}: {read:N0} inputs, {characters:N0} characters in {clock.Elapsed.TotalMinutes:F1} minutes; {faults} faults; slowest {slowest.TotalMilliseconds:F0} ms");
        return faults == 0 ? 0 : 1;
    }

    private static string? FaultOf(Reader reader, string text)
    {
        try
        {
            foreach (var claim in reader.Read(text, new DateOnly(2024, 5, 1)).Claims)
                foreach (var evidence in claim.Evidence)
                    if (text[evidence.Start..evidence.End] != evidence.Text) return $"{claim.Indicator}: the quote is not the text at {evidence.Start}";
            return null;
        }
#pragma warning disable CA1031 // Whatever it throws is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.ToString();
        }
    }

    private static string Damaged(string[] samples, Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Piece(samples[random.Next(samples.Length)], random)));
        var letters = text.ToCharArray();
        for (var times = random.Next(0, 30); times > 0 && letters.Length > 0; times--)
            letters[random.Next(letters.Length)] = random.Next(4) switch
            {
                0 => (char)random.Next(0x10000),
                1 => (char)random.Next(0x0600, 0x0700),
                2 => (char)random.Next(0x2000, 0x2070),
                _ => (char)random.Next(0x20, 0x7F),
            };
        return new string(letters);
    }

    private static string Piece(string sample, Random random)
    {
        var from = random.Next(sample.Length);
        return sample.Substring(from, random.Next(1, Math.Min(2_000, sample.Length - from) + 1));
    }
}
