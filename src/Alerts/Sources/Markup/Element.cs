using System.Text;

namespace Alerts.Sources.Markup;

/// <summary>One element of a feed with all it holds. Names are in lower case, with the prefix that its namespace usually has: <c>dc:date</c>.</summary>
internal sealed class Element(string name, Uri? address, string? language)
{
    private readonly List<(string Name, string Value)> attributes = [];
    private readonly List<object> content = [];

    public string Name { get; } = name;

    /// <summary>What relative addresses inside are relative to.</summary>
    public Uri? Base { get; } = address;

    public string? Language { get; } = language;

    public IEnumerable<Element> Children => content.OfType<Element>();

    public bool HasChildren => content.Exists(piece => piece is Element);

    /// <summary>All text inside, however deep.</summary>
    public string Text => content.Count == 1 && content[0] is string only ? only : AppendText(new StringBuilder()).ToString();

    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in attributes)
                if (name == attribute) return value;
            return null;
        }
    }

    public Element? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    public void Add(string attribute, string value) => attributes.Add((attribute, value));

    public void Add(string text) => content.Add(text);

    public void Add(Element child) => content.Add(child);

    /// <summary>What is inside, as HTML; <paramref name="escaped"/> says that its text is HTML already.</summary>
    public string Markup(bool escaped)
    {
        if (!HasChildren) return escaped ? Text : Entities.Encode(Text);
        return AppendMarkup(new StringBuilder(), escaped).ToString();
    }

    private StringBuilder AppendText(StringBuilder text)
    {
        foreach (var piece in content)
        {
            if (piece is Element child) child.AppendText(text);
            else text.Append((string)piece);
        }

        return text;
    }

    private StringBuilder AppendMarkup(StringBuilder markup, bool escaped)
    {
        foreach (var piece in content)
        {
            if (piece is Element child) child.AppendTag(markup, escaped);
            else markup.Append(escaped ? (string)piece : Entities.Encode((string)piece));
        }

        return markup;
    }

    private void AppendTag(StringBuilder markup, bool escaped)
    {
        var tag = Name[(Name.IndexOf(':') + 1)..];
        markup.Append('<').Append(tag);
        foreach (var (name, value) in attributes) markup.Append(' ').Append(name).Append("=\"").Append(Entities.Encode(value).Replace("\"", "&quot;")).Append('"');
        if (content.Count == 0 && tag is "br" or "hr" or "img") markup.Append("/>");
        else AppendMarkup(markup.Append('>'), escaped).Append("</").Append(tag).Append('>');
    }
}
