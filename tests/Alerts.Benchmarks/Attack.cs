using System.Text;
using Alerts.Sources;

namespace Alerts.Benchmarks;

/// <summary>One attack, ready to be met as often as it takes to measure it.</summary>
internal sealed class Attack : IDisposable
{
    private readonly Func<Task<string>> meet;
    private readonly IDisposable? server;

    /// <summary>A feed's text, met by the reader.</summary>
    public Attack(string feed)
    {
        var body = Encoding.UTF8.GetBytes(feed);
        Bytes = body.Length;
        meet = () => Task.FromResult(Hostile.Read(body));
    }

    /// <summary>A server, met by the fetcher and, where it answers, the reader.</summary>
    public Attack(long bytes, Func<Task<string>> meet, IDisposable server) => (Bytes, this.meet, this.server) = (bytes, meet, server);

    public long Bytes { get; }

    public async Task<string> MeetAsync()
    {
        try
        {
            return await meet();
        }
        catch (FeedException fault)
        {
            return fault.Message;
        }
    }

    public void Dispose() => server?.Dispose();
}
