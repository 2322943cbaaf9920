using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Support;

/// <summary>The conversation as <c>Program</c> wires it, on a database in memory, without a channel: what is said goes in, what lies in the outbox comes out.</summary>
internal sealed class Talk : IDisposable
{
    private static readonly Lazy<Config> Loaded = new(() => Config.Load(new Folders(Repository.Root), out _));

    private readonly ServiceProvider parts;
    private int number = 100;

    public Talk(Action<AlertsOptions>? settings = null, DateTimeOffset? now = null)
    {
        Clock = new FakeTimeProvider(now ?? new DateTimeOffset(Some.Noon));
        var options = new AlertsOptions();
        settings?.Invoke(options);
        var services = new ServiceCollection();
        Program.Wire(services, Shipped with { Options = options }, Clock);
        services.AddSingleton<IDbContextFactory<AlertsDb>>(Store);
        services.AddLogging();
        parts = services.BuildServiceProvider();
    }

    /// <summary>The shipped config, read once for all tests.</summary>
    public static Config Shipped => Loaded.Value;

    public TestDb Store { get; } = new();

    public FakeTimeProvider Clock { get; }

    public Dialogue Dialogue => Part<Dialogue>();

    /// <summary>Languages and zones of a chat that has begun.</summary>
    public Subscriber Given(long chat = 7, string language = "en", params Watch[] watches)
    {
        var subscriber = Some.Subscriber(chat, language, "Asia/Damascus", watches);
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, Clock.GetUtcNow().UtcDateTime);
        Store.Given(subscriber);
        return subscriber;
    }

    public T Part<T>()
        where T : notnull => parts.GetRequiredService<T>();

    public Task<Said> Says(string text, long chat = 7, string? client = "en", bool group = false, bool administrator = false, int? topic = null) =>
        HandleAsync(new Incoming
        {
            Mark = new Mark("test", ++number, "message"), ChatId = chat, ThreadId = topic, IsGroup = group, ClientLanguage = client, Text = text, IsAdministrator = _ => Task.FromResult(administrator),
        });

    /// <summary>/watch, and Save where it is offered.</summary>
    public async Task<Said> Watches(string asked, long chat = 7, string? client = "en", bool group = false, bool administrator = false, int? topic = null)
    {
        var said = await Says($"/watch {asked}", chat, client, group, administrator, topic);
        var save = said.Messages.SelectMany(m => Keyboard.Read(m.Buttons)).SelectMany(row => row).FirstOrDefault(button => button.Data?.StartsWith("offer save ", StringComparison.Ordinal) == true);
        return save is null ? said : await TapsData(save.Data!, chat, client, group, administrator, topic);
    }

    /// <summary>Taps the newest button whose label holds these words.</summary>
    public Task<Said> Taps(string label, long chat = 7, string? client = "en", bool group = false, bool administrator = false)
    {
        var messages = Store.Ask(db => db.OutgoingMessages.Where(m => m.ChatId == chat).OrderByDescending(m => m.Id).ToList());
        var button = messages.SelectMany(m => Keyboard.Read(m.Buttons).SelectMany(row => row)).FirstOrDefault(button => button.Text.Contains(label, StringComparison.Ordinal));
        Assert.True(button is not null, $"There is no button '{label}'. There is: {string.Join(" | ", messages.SelectMany(m => Keyboard.Read(m.Buttons).SelectMany(row => row)).Select(b => b.Text))}");
        return TapsData(button.Data!, chat, client, group, administrator);
    }

    public Task<Said> TapsData(string data, long chat = 7, string? client = "en", bool group = false, bool administrator = false, int? topic = null) =>
        HandleAsync(new Incoming
        {
            Mark = new Mark("test", ++number, "callback_query"), ChatId = chat, ThreadId = topic, IsGroup = group, ClientLanguage = client, Text = data, TappedMessage = 55, IsAdministrator = _ => Task.FromResult(administrator),
        });

    public async Task<Said> HandleAsync(Incoming incoming)
    {
        var before = Store.Ask(db => db.OutgoingMessages.Max(m => (int?)m.Id) ?? 0);
        var answer = await Dialogue.HandleAsync(incoming, default);
        var said = new Said(answer, Store.Ask(db => db.OutgoingMessages.Where(m => m.Id > before).OrderBy(m => m.Id).ToList()));
        Assert.Empty(said.Messages.SelectMany(MessageCheck.Faults));
        return said;
    }

    public Subscriber? Subscriber(long chat = 7) => Store.Ask(db => db.Subscribers.Include(s => s.Watches).SingleOrDefault(s => s.ChatId == chat));

    public void Dispose()
    {
        parts.Dispose();
        Store.Dispose();
    }
}

/// <summary>What was answered.</summary>
internal sealed record Said(Answer Answer, IReadOnlyList<OutgoingMessage> Messages)
{
    /// <summary>All of it as a person reads it, without the invisible direction controls.</summary>
    public string Text => string.Join("\n\n", Messages.Select(m => TelegramHtml.PlainText(m.Html))).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    public IReadOnlyList<string> Buttons =>
        [.. Messages.SelectMany(m => Keyboard.Read(m.Buttons)).SelectMany(row => row).Select(button => button.Text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal))];
}
