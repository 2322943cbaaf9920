using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>All commands, found by their name or by the plain words that the wording of any language gives for them.</summary>
public sealed class Commands
{
    private const int MostWords = 3;

    private readonly Dictionary<string, ICommand> byName;
    private readonly Dictionary<string, ICommand> byWords = [];

    public Commands(IReadOnlyList<ICommand> all, IEnumerable<Speech> languages)
    {
        All = all;
        byName = all.ToDictionary(command => command.Name);
        foreach (var speech in languages)
            foreach (var command in all)
                foreach (var words in speech.List($"conversation.words.{command.Name}"))
                    byWords.TryAdd(Folding.Fold(words), command);
    }

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<ICommand> All { get; }

    /// <summary>
    /// What was asked for. <paramref name="plainWords"/>: also without a slash, as one talks to a person; not in a group, where
    /// people talk to each other. Direction controls go: they come along when a command is copied out of an Arabic message. <paramref name="me"/>: a command for another bot is none of ours.
    /// </summary>
    public Spoken Read(string text, bool plainWords, string? me)
    {
        text = string.Concat(text.Where(c => c is not (>= '\u2066' and <= '\u2069') and not '\u200e' and not '\u200f' and not '\u061c')).Trim();
        if (text.StartsWith('/')) return Slashed(text, me) is var spoken && spoken.Kind == SpokenKind.UnknownCommand && !plainWords ? spoken with { Kind = SpokenKind.NotForMe } : spoken;
        return (plainWords ? InWords(text) : null) ?? new Spoken(plainWords ? SpokenKind.Words : SpokenKind.NotForMe, null, text);
    }

    /// <summary>What a button says: a command without its slash.</summary>
    public Spoken ReadButton(string data) => Slashed("/" + data, null);

    private Spoken Slashed(string text, string? me)
    {
        // A button names what it means exactly, and has 64 bytes for it: watch=sy-aleppo/siege.
        var end = text.AsSpan().IndexOfAny(' ', '\n', '=');
        var name = (end < 0 ? text[1..] : text[1..end]).Split('@', 2);
        var argument = end < 0 ? "" : text[(text[end] == '=' ? end : end + 1)..].Trim();
        if (name.Length > 1 && me is not null && !name[1].Equals(me, StringComparison.OrdinalIgnoreCase)) return new(SpokenKind.NotForMe, null, "");
        if (byName.TryGetValue(name[0].ToLowerInvariant(), out var command)) return new(SpokenKind.Command, command, argument);
        return InWords(text[1..]) ?? new(SpokenKind.UnknownCommand, null, name[0]);
    }

    private Spoken? InWords(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MostWords, words.Length); length > 0; length--)
        {
            if (byWords.TryGetValue(Folding.Fold(string.Join(' ', words, 0, length)), out var command))
                return new(SpokenKind.Command, command, string.Join(' ', words[length..]));
        }

        return null;
    }
}

/// <summary>What was said, understood as far as to the command.</summary>
public sealed record Spoken(SpokenKind Kind, ICommand? Command, string Argument);

public enum SpokenKind
{
    Command,
    UnknownCommand,
    Words,
    NotForMe,
}
