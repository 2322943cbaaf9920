using Alerts.Sources.Feeds;

namespace Alerts.Sources.Markup;

/// <summary>
/// Reads a document element by element: what holds the entries (<c>rss</c>, <c>channel</c>, <c>feed</c>) is passed through, everything
/// below is handed over whole, one at a time, so that a feed is never in memory as a tree. End tags that are missing are supplied;
/// end tags of nothing are passed over.
/// </summary>
internal ref struct ElementReader
{
    private readonly FeedLimits limits;
    private readonly Namespaces namespaces = new();
    private readonly List<Element> open = [];
    private readonly Queue<Element> finished = [];
    private readonly Uri? address;
    private MarkupScanner scanner;
    private int passedThrough;

    public ElementReader(ReadOnlySpan<char> text, FeedLimits limits, Uri? address)
    {
        scanner = new MarkupScanner(text);
        this.limits = limits;
        this.address = address;
    }

    /// <summary>The outermost element, once it was met.</summary>
    public Element? Root { get; private set; }

    /// <summary>True where the document ended before its elements did.</summary>
    public bool CutOff { get; private set; }

    /// <summary>The next whole element below those that are passed through, or such a one as it opens; null at the end.</summary>
    public Element? Next()
    {
        Element? next;
        while (!finished.TryDequeue(out next) && scanner.Read())
        {
            if (scanner.Kind == TokenKind.Start) Open();
            else if (scanner.Kind == TokenKind.End) Close(namespaces.Name(Checked(scanner.Name)));
            else if (scanner.Kind != TokenKind.Other) AddText();
        }

        if (next is not null || open.Count == 0) return next;
        CutOff = true;
        CloseFrom(0);
        return finished.TryDequeue(out next) ? next : null;
    }

    private readonly ReadOnlySpan<char> Checked(ReadOnlySpan<char> name) =>
        name.Length <= limits.NameLength ? name : throw new FeedException($"an element's name is longer than {limits.NameLength} characters");

    private readonly void AddText()
    {
        if (open.Count <= passedThrough) return;
        if (scanner.Content.IsWhiteSpace()) open[^1].Add(" ");
        else open[^1].Add(scanner.Kind == TokenKind.CData ? scanner.Content.ToString() : Entities.Decode(scanner.Content));
    }

    private void Open()
    {
        var written = Checked(scanner.Name);
        if (IsEntry(namespaces.Name(written))) CloseEntry();
        if (open.Count >= limits.Depth) throw new FeedException($"elements are nested deeper than {limits.Depth}");
        Declare();
        var element = Create(namespaces.Name(written));
        Root ??= element;
        open.Add(element);
        if (IsPassedThrough(element.Name))
        {
            passedThrough = open.Count;
            finished.Enqueue(element);
        }

        if (scanner.SelfClosing) CloseFrom(open.Count - 1);
    }

    /// <summary>A url is an entry in a sitemap and a mere address elsewhere.</summary>
    public readonly bool IsEntry(string name) => name is "item" or "entry" || (name == "url" && Root?.Name == "urlset");

    private readonly bool IsPassedThrough(string name) =>
        open.Count == passedThrough + 1 && (FeedNames.IsContainer(name) || (open.Count == 1 && !IsEntry(name)));

    /// <summary>An entry that starts inside another says that the other was never closed.</summary>
    private void CloseEntry()
    {
        if (open.Count > passedThrough && IsEntry(open[passedThrough].Name)) CloseFrom(passedThrough);
    }

    private void Declare()
    {
        var attributes = new MarkupAttributes(scanner.Content);
        while (attributes.Next())
        {
            if (attributes.Name.Equals("xmlns", StringComparison.OrdinalIgnoreCase)) namespaces.Declare(open.Count, "", Entities.Decode(attributes.Value));
            else if (attributes.Name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase)) namespaces.Declare(open.Count, attributes.Name[6..], Entities.Decode(attributes.Value));
        }
    }

    private readonly Element Create(string name)
    {
        var attributes = new MarkupAttributes(scanner.Content);
        var parent = open.Count > 0 ? open[^1] : null;
        List<(string Name, string Value)> read = [];
        while (attributes.Next())
        {
            if (read.Count == limits.Attributes) throw new FeedException($"an element has more than {limits.Attributes} attributes");
            if (!attributes.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
                read.Add((namespaces.Name(Checked(attributes.Name)), Entities.Decode(attributes.Value)));
        }

        var element = new Element(name, Addresses.Join(parent?.Base ?? address, Find(read, "xml:base") ?? (FeedNames.IsContainer(name) ? Find(read, "base") : null)), Find(read, "xml:lang") ?? parent?.Language);
        foreach (var (key, value) in read) element.Add(key, value);
        return element;
    }

    private static string? Find(List<(string Name, string Value)> attributes, string name) =>
        attributes.Find(attribute => attribute.Name == name).Value;

    private void Close(string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name != name) continue;
            CloseFrom(i);
            return;
        }
    }

    /// <summary>Closes this element and those still open inside it; the outermost that was not passed through is finished.</summary>
    private void CloseFrom(int index)
    {
        while (open.Count > index)
        {
            var closed = open[^1];
            open.RemoveAt(open.Count - 1);
            namespaces.Leave(open.Count);
            if (open.Count > passedThrough) open[^1].Add(closed);
            else if (open.Count == passedThrough) finished.Enqueue(closed);
            else passedThrough = open.Count;
        }
    }
}
