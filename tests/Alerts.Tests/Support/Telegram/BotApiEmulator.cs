using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Tests.Support.Telegram;

/// <summary>
/// Telegram's Bot API over real HTTP on loopback: Telegram.Bot talks to it unchanged. It takes what Telegram takes and refuses what
/// Telegram refuses, in Telegram's words; faults are planted with <see cref="Plant"/>.
/// </summary>
internal sealed class BotApiEmulator : IAsyncDisposable
{
    private readonly List<BotApiCall> calls = [];
    public const string Token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1";

    private readonly WebApplication web;
    private readonly BotApi api;
    private readonly List<Fault> faults = [];
    private readonly CancellationTokenSource closing = new();

    private BotApiEmulator(TimeProvider clock)
    {
        Clock = clock;
        api = new BotApi(this);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.Run(AnswerAsync);
    }

    public TimeProvider Clock { get; }

    public UpdateQueue Updates { get; } = new();

    public Dictionary<long, EmulatedChat> Chats { get; } = [];

    /// <summary>Every request that came in, in order.</summary>
    public IReadOnlyList<BotApiCall> Calls
    {
        get { lock (calls) return [.. calls]; }
    }

    /// <summary>Enforces Telegram's measures when set.</summary>
    public FloodControl? FloodControl { get; set; }

    /// <summary>Whoever runs the bot's side handles what waits; so a person who spoke has been answered.</summary>
    public Func<Task> AfterEachUpdate { get; set; } = () => Task.CompletedTask;

    public JsonObject Bot { get; } = new() { ["id"] = 110201543, ["is_bot"] = true, ["first_name"] = "Alerts", ["username"] = "alerts_test_bot" };

    public string Url => web.Urls.First();

    /// <summary>All messages taken, of all chats, in the order they were taken.</summary>
    public List<SentMessage> Sent { get; } = [];

    /// <summary>The commands shown in the menu, by scope and language.</summary>
    public Dictionary<(string Scope, string Language), JsonArray> Menus { get; } = [];

    public static async Task<BotApiEmulator> StartAsync(TimeProvider? clock = null)
    {
        var emulator = new BotApiEmulator(clock ?? TimeProvider.System);
        await emulator.web.StartAsync();
        return emulator;
    }

    public Fault Plant(Fault fault)
    {
        lock (faults) faults.Insert(0, fault);
        return fault;
    }

    public Person Person(string? language)
    {
        var id = 4_000_000_001 + Chats.Count;
        return new(this, id, language, Chats[id] = new(id, "private", "Amal"));
    }

    public EmulatedChat Group(params Person[] administrators) => Add(new(-4_000 - Chats.Count, "group", "Field office"), administrators);

    public EmulatedChat Supergroup(bool forum, params Person[] administrators) =>
        Add(new(-1_001_000_000_000 - Chats.Count, "supergroup", "Field office") { Forum = forum }, administrators);

    /// <summary>The group becomes a supergroup: both sides are told, and the old id is refused from now on.</summary>
    public async Task<EmulatedChat> MigrateAsync(EmulatedChat group, bool tellsTheBot = true)
    {
        var supergroup = Supergroup(false, [.. group.Administrators]);
        group.MigratedTo = supergroup.Id;
        if (!tellsTheBot) return supergroup;
        Updates.Add("message", Service(group, "migrate_to_chat_id", supergroup.Id));
        Updates.Add("message", Service(supergroup, "migrate_from_chat_id", group.Id));
        await AfterEachUpdate();
        return supergroup;
    }

    public JsonObject MessageFrom(Person person, string text, EmulatedChat where, int? topic, bool anonymously)
    {
        var message = new JsonObject
        {
            ["message_id"] = api.NextMessageId(), ["from"] = person.ToJson(), ["chat"] = where.ToJson(), ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(), ["text"] = text,
        };
        if (text.StartsWith('/')) message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ', '\n')[0].Length });
        if (topic is { } thread) (message["message_thread_id"], message["is_topic_message"]) = (thread, true);
        if (!anonymously) return message;
        // Message.sender_chat: "the supergroup itself for messages sent by its anonymous administrators"; from then holds a fake sender.
        message["sender_chat"] = where.ToJson();
        message["from"] = new JsonObject { ["id"] = 1087968824, ["is_bot"] = true, ["first_name"] = "Group", ["username"] = "GroupAnonymousBot" };
        return message;
    }

    public JsonObject Tap(Person person, string data, SentMessage message) => new()
    {
        ["id"] = api.NewQuery(person), ["from"] = person.ToJson(), ["message"] = message.ToJson(Bot), ["chat_instance"] = "1", ["data"] = data,
    };

    public JsonObject Membership(Person by, EmulatedChat chat, string before, string after) => new()
    {
        ["chat"] = chat.ToJson(), ["from"] = by.ToJson(), ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["old_chat_member"] = Member(before), ["new_chat_member"] = Member(after),
    };

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await web.StopAsync(new CancellationToken(true));
        await web.DisposeAsync();
        closing.Dispose();
    }

    private EmulatedChat Add(EmulatedChat chat, Person[] administrators)
    {
        chat.Administrators.AddRange(administrators);
        return Chats[chat.Id] = chat;
    }

    private JsonObject Service(EmulatedChat chat, string field, long other) => new()
    {
        ["message_id"] = api.NextMessageId(), ["chat"] = chat.ToJson(), ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(), [field] = other,
    };

    private JsonObject Member(string status)
    {
        var member = new JsonObject { ["status"] = status, ["user"] = Bot.DeepClone() };
        if (status == "kicked") member["until_date"] = 0;
        return member;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, closing.Token);
        try
        {
            var call = await ReadAsync(http);
            lock (calls) calls.Add(call);
            await AnswerAsync(http, call, gone.Token);
        }
        catch (BotApiError error)
        {
            await WriteAsync(http, error.Code, error.ToJson());
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext http, BotApiCall call, CancellationToken gone)
    {
        var fault = Next(call);
        if (fault?.What == Fault.Kind.Answer) throw fault.Error(Clock.GetUtcNow());
        if (fault?.What == Fault.Kind.CutBefore) http.Abort();
        else if (fault?.What == Fault.Kind.HangBefore) await Task.Delay(Timeout.Infinite, gone);
        else if (fault?.What == Fault.Kind.Gibberish) await http.Response.WriteAsync("<html>502</html>", gone);
        else await TakeAsync(http, call, fault?.What, gone);
    }

    private async Task TakeAsync(HttpContext http, BotApiCall call, Fault.Kind? afterwards, CancellationToken gone)
    {
        var result = await api.HandleAsync(call, gone);
        if (afterwards == Fault.Kind.CutAfter) http.Abort();
        else if (afterwards == Fault.Kind.HangAfter) await Task.Delay(Timeout.Infinite, gone);
        else await WriteAsync(http, 200, new JsonObject { ["ok"] = true, ["result"] = result });
    }

    private Fault? Next(BotApiCall call)
    {
        lock (faults)
        {
            var fault = faults.FirstOrDefault(fault => fault.Fits(call, Clock.GetUtcNow()));
            if (fault is not null) fault.Times--;
            return fault;
        }
    }

    /// <summary>"All methods in the Bot API are case-insensitive"; a token that is none of ours is not authorised.</summary>
    private static async Task<BotApiCall> ReadAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Trim('/').Split('/');
        if (path.Length != 2 || !path[0].StartsWith("bot", StringComparison.Ordinal)) throw new BotApiError(404, "Not Found");
        if (path[0] != "bot" + Token) throw new BotApiError(401, "Unauthorized");
        return new(path[1], await ParametersAsync(http.Request));
    }

    private static async Task<Dictionary<string, JsonNode?>> ParametersAsync(HttpRequest request)
    {
        var parameters = request.Query.ToDictionary(one => one.Key, one => (JsonNode?)one.Value.ToString());
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var one in form) parameters[one.Key] = one.Value.ToString();
            foreach (var file in form.Files)
            {
                using var text = new StreamReader(file.OpenReadStream());
                // "To upload a new file, specify attach://<file_attach_name> and post it under this name."
                var name = form.FirstOrDefault(one => one.Value == $"attach://{file.Name}").Key ?? file.Name;
                parameters[name] = await text.ReadToEndAsync();
            }
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            foreach (var one in await JsonBodyAsync(request)) parameters[one.Key] = one.Value?.DeepClone();
        }

        return parameters;
    }

    private static async Task<JsonObject> JsonBodyAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? throw BotApiError.BadRequest("object expected");
        }
        catch (JsonException)
        {
            throw BotApiError.BadRequest("can't parse request: body is not JSON");
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, JsonObject answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString());
    }
}
