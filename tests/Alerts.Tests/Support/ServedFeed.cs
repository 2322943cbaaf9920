using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Tests.Support;

/// <summary>An outlet's RSS feed over real HTTP on loopback, with ETags; articles are published into it as a test goes on.</summary>
internal sealed class ServedFeed : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly ConcurrentStack<XElement> items = new();

    private ServedFeed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.MapGet("/rss.xml", AnswerAsync);
    }

    public string Address => web.Urls.First() + "/rss.xml";

    /// <summary>A source list that names this feed alone.</summary>
    public string AsSource =>
        $"""
        sources:
          - name: The Outlet
            kind: rss
            language: en
            address: {Address}
            reliability: outlet
            independence: the-outlet
        """;

    public int Requests { get; private set; }

    public static async Task<ServedFeed> StartAsync()
    {
        var feed = new ServedFeed();
        await feed.web.StartAsync();
        return feed;
    }

    public void Publish(string title, string text, DateTimeOffset at)
    {
        var number = items.Count + 1;
        items.Push(new XElement(
            "item",
            new XElement("title", title),
            new XElement("link", $"https://outlet.example/news/{number}"),
            new XElement("guid", new XAttribute("isPermaLink", "false"), $"outlet-{number}"),
            new XElement("pubDate", at.ToString("r", CultureInfo.InvariantCulture)),
            new XElement("description", text)));
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync(new CancellationToken(true));
        await web.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Requests++;
        var tag = $"\"{items.Count}\"";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.Headers.ETag = tag;
        http.Response.ContentType = "application/rss+xml; charset=utf-8";
        await http.Response.WriteAsync(Rss());
    }

    private string Rss() => new XDocument(
        new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XElement("channel", new XElement("title", "The Outlet"), new XElement("link", "https://outlet.example"), items))).ToString();
}
