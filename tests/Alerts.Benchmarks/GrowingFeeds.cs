using System.Globalization;
using System.Net;
using System.Text;

namespace Alerts.Benchmarks;

/// <summary>
/// Feeds on loopback that publish more as time goes by. They answer slowly, so that a kill falls into the middle of something, and they
/// outlive whoever asked: a reader that is killed resets its connections, and that must not stop the outlets for the next one.
/// </summary>
internal sealed class GrowingFeeds : IDisposable
{
    private readonly HttpListener server = new();
    private readonly TimeSpan pause;

    public GrowingFeeds(int port, int items, TimeSpan pause)
    {
        this.pause = pause;
        Published = items;
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        _ = ServeAsync();
    }

    /// <summary>How many items each feed holds at this moment.</summary>
    public int Published { get; set; }

    public int Asked { get; private set; }

    public int Answers { get; private set; }

    public void Dispose() => server.Close();

    private async Task ServeAsync()
    {
        while (server.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await server.GetContextAsync();
            }
            catch (Exception broken) when (broken is HttpListenerException or ObjectDisposedException)
            {
                continue;
            }

            Asked++;
            _ = AnswerAsync(asked);
        }
    }

    private async Task AnswerAsync(HttpListenerContext asked)
    {
        try
        {
            await Task.Delay(pause);
            asked.Response.ContentType = "application/rss+xml";
            await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Feed(asked.Request.Url!.AbsolutePath.Trim('/'))));
            asked.Response.Close();
            Answers++;
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Who asked was killed meanwhile.
        }
    }

    private string Feed(string feed) =>
        $"<rss version='2.0'><channel><title>Feed {feed}</title>{string.Concat(Enumerable.Range(0, Published).Select(item => Item(feed, item)))}</channel></rss>";

    private static string Item(string feed, int item) => string.Create(CultureInfo.InvariantCulture,
        $"<item><guid>f{feed}-{item}</guid><title>Report {item} of {feed}</title><pubDate>Tue, 04 Oct 2022 12:00:00 GMT</pubDate><description>In place {feed} on street {item} the road number {feed}{item} is closed to lorries.</description></item>");
}
