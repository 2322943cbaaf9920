using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Reading.Fuzzing;
using Alerts.Tests.Support;
using CsCheck;

namespace Alerts.Benchmarks;

/// <summary>
/// Reads hostile texts for as long as asked: every thousandth a line of a million characters, every twenty thousandth one of ten million.
/// A fault prints the text's number; the same seed makes the same texts again. Reading one for half a minute counts as a hang and ends the run.
/// </summary>
internal sealed class Fuzz
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private readonly Reader _reader = new(Lexicon.Load(Repository.File("config")));
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ulong _seed;
    private uint _number;
    private long _characters;
    private long _claims;
    private int _faults;
    private TimeSpan _began;
    private (TimeSpan Took, uint Number, int Length) _slowest;

    private Fuzz(ulong seed) => _seed = seed;

    public static int Run(double minutes, ulong seed)
    {
        var fuzz = new Fuzz(seed);
        using var watch = new Timer(_ => fuzz.Watch(), null, Hang, TimeSpan.FromSeconds(1));
        var shown = TimeSpan.Zero;
        while (fuzz._clock.Elapsed.TotalMinutes < minutes)
        {
            fuzz.Next();
            if (fuzz._clock.Elapsed - shown < TimeSpan.FromMinutes(1)) continue;
            shown = fuzz._clock.Elapsed;
            fuzz.Print();
        }

        fuzz.Print();
        return fuzz._faults == 0 ? 0 : 1;
    }

    private void Next()
    {
        _number++;
        var text = Text();
        _began = _clock.Elapsed;
        var fault = FaultOf(text);
        var took = _clock.Elapsed - _began;
        if (took > _slowest.Took) _slowest = (took, _number, text.Length);
        _characters += text.Length;
        if (fault is not null && ++_faults <= 20) Console.WriteLine($"text {_number} of seed {_seed}: {fault}\n  {JsonSerializer.Serialize(text[..Math.Min(text.Length, 1_000)])}");
    }

    private string Text()
    {
        var random = new PCG(_number, _seed);
        if (_number % 20_000 == 0) return new string('9', 3_000) + string.Concat(Enumerable.Repeat(HostileTexts.LongLine.Generate(random, null, out _), 10));
        return (_number % 1_000 == 0 ? HostileTexts.LongLine : HostileTexts.Any).Generate(random, null, out _);
    }

    private string? FaultOf(string text)
    {
        try
        {
            var reading = _reader.Read(text, Day, explain: _number % 2 == 0);
            _claims += reading.Claims.Count;
            return SoundReading.Fault(text, reading);
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private void Watch()
    {
        if (_clock.Elapsed - _began < Hang) return;
        Console.WriteLine($"text {_number} of seed {_seed} has been read for {Hang.TotalSeconds} s: it hangs.");
        Environment.Exit(2);
    }

    private void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {_seed}: {_clock.Elapsed.TotalMinutes:F1} minutes, {_number:N0} texts ({_number / _clock.Elapsed.TotalSeconds:N0}/s), {_characters / 1e6:N0} million characters, {_claims:N0} readings, {_faults} faults; slowest {_slowest.Took.TotalMilliseconds:N0} ms for {_slowest.Length:N0} characters (text {_slowest.Number})"));
}
