namespace Alerts.Tests.Support.Telegram;

/// <summary>Something that goes wrong between a bot and Telegram. It happens to the next calls it fits, as often as it says.</summary>
internal sealed class Fault
{
    public required Kind What { get; init; }

    public int Code { get; init; }

    public string Description { get; init; } = "";

    public int? RetryAfter { get; init; }

    /// <summary>While the clock is before this moment; the answer tells the seconds that are left.</summary>
    public DateTimeOffset? Until { get; init; }

    public long? Chat { get; init; }

    public string? Method { get; init; }

    public int Times { get; set; } = int.MaxValue;

    internal enum Kind
    {
        Answer,
        CutBefore,
        CutAfter,
        HangBefore,
        HangAfter,
        Gibberish,
    }

    /// <summary>Flood control until a moment, for one chat or for all.</summary>
    public static Fault Flood(DateTimeOffset until, long? chat = null) => new() { What = Kind.Answer, Code = 429, Until = until, Chat = chat, Method = "sendMessage" };

    public static Fault Answers(int code, string description, int times = int.MaxValue, long? chat = null, string? method = "sendMessage") =>
        new() { What = Kind.Answer, Code = code, Description = description, Times = times, Chat = chat, Method = method };

    /// <summary>The connection breaks and the message was not taken.</summary>
    public static Fault CutBefore(int times = 1, long? chat = null) => new() { What = Kind.CutBefore, Times = times, Chat = chat, Method = "sendMessage" };

    /// <summary>The connection breaks after the message was taken.</summary>
    public static Fault CutAfter(int times = 1, long? chat = null) => new() { What = Kind.CutAfter, Times = times, Chat = chat, Method = "sendMessage" };

    /// <summary>No answer comes until the caller gives up; the message was taken or not.</summary>
    public static Fault Hangs(bool taken, int times = 1, long? chat = null) => new() { What = taken ? Kind.HangAfter : Kind.HangBefore, Times = times, Chat = chat, Method = "sendMessage" };

    public bool Fits(BotApiCall call, DateTimeOffset now) =>
        Times > 0 && (Until is null || now < Until) && (Chat is null || Chat == call.ChatId) && (Method is null || Method.Equals(call.Method, StringComparison.OrdinalIgnoreCase));

    public BotApiError Error(DateTimeOffset now) =>
        Until is { } until ? BotApiError.TooManyRequests((int)Math.Ceiling((until - now).TotalSeconds))
        : RetryAfter is { } seconds ? BotApiError.TooManyRequests(seconds)
        : new BotApiError(Code, Description);
}
