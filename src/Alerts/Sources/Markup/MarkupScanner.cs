using System.Buffers;

namespace Alerts.Sources.Markup;

internal enum TokenKind
{
    Text,
    CData,
    Start,
    End,
    Other,
}

/// <summary>
/// Splits XML or HTML into tags and text, whatever state it is in: bare <c>&lt;</c>, unclosed quotes, comments and sections cut off.
/// No character is looked at more than a few times, so that the worst input costs as much per byte as the best.
/// </summary>
internal ref struct MarkupScanner
{
    // A quote that finds no partner within this length was no quote; it also bounds what one tag can cost.
    private const int LongestTag = 65_536;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>\f");

    private readonly ReadOnlySpan<char> text;
    private int at;

    public MarkupScanner(ReadOnlySpan<char> text) => this.text = text;

    public TokenKind Kind { get; private set; }

    /// <summary>Of a tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The text, or what stands between a tag's name and its end.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>True for <c>&lt;br/&gt;</c>.</summary>
    public bool SelfClosing { get; private set; }

    public bool Read()
    {
        if (at >= text.Length) return false;
        var markup = NextMarkup(at);
        if (markup > at) return Take(TokenKind.Text, at, markup, markup);
        return text[at + 1] switch
        {
            '!' => ReadDeclaration(),
            '?' => Take(TokenKind.Other, at, at, After("?>", at + 2)),
            '/' => ReadTag(TokenKind.End, at + 2),
            _ => ReadTag(TokenKind.Start, at + 1),
        };
    }

    /// <summary>Leaves out everything up to the end tag of this name: script and style hold no markup.</summary>
    public void SkipPast(ReadOnlySpan<char> name)
    {
        while (at < text.Length)
        {
            var found = text[at..].IndexOf("</", StringComparison.Ordinal);
            at = found < 0 ? text.Length : at + found + 2;
            if (text[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                at = After(">", at);
                return;
            }
        }
    }

    private bool Take(TokenKind kind, int start, int end, int next)
    {
        Kind = kind;
        Content = text[start..end];
        at = next;
        return true;
    }

    private readonly int NextMarkup(int from)
    {
        while (true)
        {
            var found = text[from..].IndexOf('<');
            if (found < 0) return text.Length;
            from += found;
            if (from + 1 < text.Length && IsMarkup(text[from + 1], from + 2 < text.Length ? text[from + 2] : ' ')) return from;
            from++;
        }
    }

    private static bool IsMarkup(char first, char second) => first switch
    {
        '!' => second is '-' or '[' || char.IsAsciiLetter(second),
        '/' => IsNameStart(second),
        '?' => true,
        _ => IsNameStart(first),
    };

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private bool ReadDeclaration()
    {
        if (Starts("<!--")) return Take(TokenKind.Other, at, at, After("-->", at + 4));
        if (!Starts("<![CDATA[")) return Take(TokenKind.Other, at, at, EndOfDeclaration(at + 2));
        var start = at + 9;
        var length = text[start..].IndexOf("]]>", StringComparison.Ordinal);
        return length < 0 ? Take(TokenKind.CData, start, text.Length, text.Length) : Take(TokenKind.CData, start, start + length, start + length + 3);
    }

    private readonly bool Starts(ReadOnlySpan<char> mark) => text[at..].StartsWith(mark, StringComparison.Ordinal);

    private readonly int After(ReadOnlySpan<char> mark, int from)
    {
        var found = from < text.Length ? text[from..].IndexOf(mark, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : from + found + mark.Length;
    }

    /// <summary>A DTD with everything between its brackets: nothing in it is ever looked up.</summary>
    private readonly int EndOfDeclaration(int from)
    {
        var mark = text[from..].IndexOfAny('[', '>');
        if (mark < 0) return text.Length;
        if (text[from + mark] == '>') return from + mark + 1;
        var subset = After("]", from + mark);
        while (subset < text.Length && !text[subset..].TrimStart().StartsWith(">")) subset = After("]", subset);
        return After(">", subset);
    }

    private bool ReadTag(TokenKind kind, int from)
    {
        var end = TagEnd(from);
        var inside = text[from..end];
        var nameLength = inside.IndexOfAny(NameEnd);
        Name = nameLength < 0 ? inside : inside[..nameLength];
        SelfClosing = kind == TokenKind.Start && inside.EndsWith("/");
        return Take(kind, from + Name.Length, SelfClosing ? end - 1 : end, Math.Min(end + 1, text.Length));
    }

    private readonly int TagEnd(int from)
    {
        var end = from;
        while (true)
        {
            var mark = text[end..].IndexOfAny('"', '\'', '>');
            if (mark < 0) return text.Length;
            end += mark;
            if (text[end] == '>') return end;
            end = OpensValue(from, end) ? EndOfValue(end) : end + 1;
            if (end < 0) return FirstBracket(from);
        }
    }

    private readonly bool OpensValue(int from, int quote)
    {
        while (--quote >= from)
        {
            if (!char.IsWhiteSpace(text[quote])) return text[quote] == '=';
        }

        return false;
    }

    private readonly int EndOfValue(int quote)
    {
        var window = text.Slice(quote + 1, Math.Min(LongestTag, text.Length - quote - 1));
        var length = window.IndexOf(text[quote]);
        return length < 0 ? -1 : quote + 1 + length + 1;
    }

    private readonly int FirstBracket(int from)
    {
        var found = text[from..].IndexOf('>');
        return found < 0 ? text.Length : from + found;
    }
}
