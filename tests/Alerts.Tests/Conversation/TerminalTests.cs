using System.Text.RegularExpressions;
using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Conversation;

/// <summary>A person at a terminal: what is typed and all that is shown, compared with transcripts that somebody has read.</summary>
public sealed partial class TerminalTests
{
    [Theory]
    [InlineData("en", "/start", "1", "4", "1", "/watch Aleppo siege", "1", "/watch Rafah", "1", "/list", "77", "/unwatch", "2", "/digest", "/why", "Homs", "1", "/privacy", "/forget_me", "/list")]
    [InlineData("ar", "/start", "1", "4", "1", "/watch حصار حلب", "1", "/watch رفح", "١", "/list", "٧٧", "/unwatch", "2", "/digest", "/why", "حمص", "1", "/privacy", "/forget_me", "/list")]
    public async Task ANewcomerFindsTheWay(string language, params string[] lines)
    {
        var shown = await TypeAsync(language, lines);

        // How many places the tables know is no matter of the conversation.
        Approved.Equal($"../conversations/newcomer.{language}", Many().Replace(shown, "…").TrimEnd());
    }

    [Fact]
    public async Task WhoseMachineSpeaksNeitherLanguageIsGreetedInBoth()
    {
        var shown = await TypeAsync("C.UTF-8");

        Assert.Contains("Alerts watches the news", shown, StringComparison.Ordinal);
        Assert.Contains("يراقب Alerts الأخبار", shown, StringComparison.Ordinal);
        Assert.Contains("[1] \u2068/start\u2069   [2] \u2068/demo\u2069", shown, StringComparison.Ordinal);
    }

    private static async Task<string> TypeAsync(string language, params string[] lines)
    {
        using var store = new TestDb();
        var clock = new FakeTimeProvider(new DateTimeOffset(Some.Noon));
        var output = new StringWriter { NewLine = "\n" };
        var services = new ServiceCollection();
        Program.Wire(services, Talk.Shipped with { Options = new AlertsOptions() }, clock);
        var console = new ConsoleMessenger(output, styled: false);
        services.AddLogging().AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        services.AddSingleton<IDbContextFactory<AlertsDb>>(store).AddSingleton(console).AddSingleton<IMessenger>(console);
        services.AddSingleton(new Terminal(new StringReader(string.Join('\n', lines)), language, Echo: true));
        await using var parts = services.BuildServiceProvider();
        using var listener = ActivatorUtilities.CreateInstance<TerminalListener>(parts);
        await listener.StartAsync(default);
        await listener.ExecuteTask!;
        return output.ToString();
    }

    [GeneratedRegex(@"(?<=(?:lies inside it|وكل ما يقع فيها): ).*")]
    private static partial Regex Many();
}
