using System.Text;
using System.Xml;
using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Sources;

/// <summary>Lists of feeds as readers exchange them. Groups are left out; what is no feed, too.</summary>
public static class Opml
{
    public static IReadOnlyList<(string Name, string Address, string? Language)> Read(string opml)
    {
        var found = new List<(string Name, string Address, string? Language)>();
        var scanner = new MarkupScanner(opml);
        while (scanner.Read())
        {
            if (scanner.Kind != TokenKind.Start || !scanner.Name.Equals("outline", StringComparison.OrdinalIgnoreCase)) continue;
            var (address, title, language) = Outline(scanner.Content);
            if (Addresses.IsWeb(address) && !found.Exists(other => other.Address == address)) found.Add((title ?? new Uri(address!).Host, address!, RssFeed.Primary(language)));
        }

        return found;
    }

    public static string Write(IEnumerable<Source> sources)
    {
        var opml = new StringBuilder();
        using (var xml = XmlWriter.Create(opml, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Sources of Alerts");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var source in sources.Where(source => source.IsOnTheWeb)) WriteOutline(xml, source);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return opml.ToString();
    }

    private static void WriteOutline(XmlWriter xml, Source source)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", source.Name);
        xml.WriteAttributeString("xmlUrl", source.Address);
        if (source.Language is { } language) xml.WriteAttributeString("language", language);
        xml.WriteEndElement();
    }

    private static (string? Address, string? Title, string? Language) Outline(ReadOnlySpan<char> content)
    {
        string? address = null, title = null, language = null;
        var attributes = new MarkupAttributes(content);
        while (attributes.Next())
        {
            var value = Entities.Decode(attributes.Value);
            if (attributes.Name.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase)) address = value;
            else if (attributes.Name is "text" or "title") title = Title.OneLine(value) is { Length: > 0 } line ? line : title;
            else if (attributes.Name is "language") language = value;
        }

        return (address, title, language);
    }
}
