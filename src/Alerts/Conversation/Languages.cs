using Alerts.Digests;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>All languages the bot speaks.</summary>
public sealed class Languages(Wordings wordings, string usual)
{
    private readonly Dictionary<string, Speech> byCode = wordings.Languages.ToDictionary(code => code, code => new Speech(wordings.For(code)));

    public IEnumerable<Speech> All => byCode.Values;

    public bool Knows(string? code) => Find(code) is not null;

    /// <summary>By a code as a client gives it (ar, en-GB, ar_SY.UTF-8); null where the bot does not speak it.</summary>
    public Speech? Find(string? code) => code?.Split('-', '_', '.')[0].ToLowerInvariant() is { } language ? byCode.GetValueOrDefault(language) : null;

    /// <summary>As somebody has chosen to be spoken to: the language, the digits, the names of the months.</summary>
    public Speech Of(Subscriber subscriber)
    {
        var speech = For(subscriber.Language);
        var wording = speech.Wording.As(subscriber.EasternDigits, subscriber.MonthNames);
        return wording == speech.Wording ? speech : new Speech(wording);
    }

    /// <summary>The same, or the language of the settings.</summary>
    public Speech For(string? code) => Find(code) ?? Find(usual) ?? byCode.Values.First();
}
