using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alerts.Sources;

/// <summary>
/// Listens for what scrapers and partners push. It is started only where there is a token, and hears only this machine unless it is told
/// another address. Where it cannot listen it says so, and the feeds are read all the same.
/// </summary>
public sealed partial class PushListener(string address, PushEndpoint endpoint, ILogger<PushListener> log) : IHostedService, IAsyncDisposable
{
    private const int MostAtOnce = 32;

    private WebApplication? service;

    /// <summary>Where it listens, with the port that was free where 0 was asked for; null where it does not.</summary>
    public Uri? Address => service is null ? null : new Uri(service.Urls.First());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var listening = Build();
        endpoint.Map(listening);
        try
        {
            await listening.StartAsync(cancellationToken);
            service = listening;
            Log.Listening(log, new Uri(Address!, "articles").AbsoluteUri);
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException or InvalidOperationException or FormatException or UnauthorizedAccessException)
        {
            Log.Deaf(log, address, refused.GetBaseException().Message.TrimEnd('.'));
            await listening.DisposeAsync();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => service?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => service?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls(address).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostAtOnce;
            // The endpoint itself counts, and says in words what is too large.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        return builder.Build();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Articles can be pushed to {Address}")]
        public static partial void Listening(ILogger logger, string address);

        [LoggerMessage(Level = LogLevel.Error, Message = "Nobody can push articles: {Address} cannot be listened at ({Problem}); change Push.Listen in config/alerts.json")]
        public static partial void Deaf(ILogger logger, string address, string problem);
    }
}
