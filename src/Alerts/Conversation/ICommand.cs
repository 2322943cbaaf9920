namespace Alerts.Conversation;

/// <summary>One thing a person can ask of the bot.</summary>
public interface ICommand
{
    /// <summary>As typed behind the slash: lower case Latin letters and underscores, as Telegram wants it.</summary>
    string Name { get; }

    /// <summary>Where the wording says what it is for, in one line.</summary>
    string HelpKey => $"conversation.help.{Name}";

    /// <summary>In a group only administrators may use it.</summary>
    bool ChangesSettings => false;

    /// <summary>May be used by whoever has not been invited.</summary>
    bool IsForStrangers => false;

    /// <summary>Behind buttons only: in no menu and no help.</summary>
    bool IsHidden => false;

    /// <summary>Only in the chats of those who run the service; to all others there is no such command.</summary>
    bool IsForOperators => false;

    Task<Reply> ReplyAsync(Request request, CancellationToken cancellation);
}
