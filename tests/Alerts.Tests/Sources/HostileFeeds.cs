namespace Alerts.Tests.Sources;

/// <summary>Feeds made to cost the reader more than they cost the sender. All grow in step with their size.</summary>
internal static class HostileFeeds
{
    public static IReadOnlyDictionary<string, Func<int, string>> Families { get; } = new Dictionary<string, Func<int, string>>
    {
        ["billion laughs"] = n => $"<!DOCTYPE lolz [<!ENTITY a0 \"lol\">{string.Concat(Enumerable.Range(1, n).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">"))}]><rss><channel><item><title>&a{n};</title></item></channel></rss>",
        ["quadratic entity"] = n => $"<!DOCTYPE r [<!ENTITY big \"{new string('x', n * 100)}\">]><rss><channel><item><title>{string.Concat(Enumerable.Repeat("&big;", n * 20))}</title></item></channel></rss>",
        ["external entity"] = n => $"<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY h SYSTEM \"http://127.0.0.1/x\">]><rss><channel>{string.Concat(Enumerable.Repeat("<item><title>&f;&h;</title></item>", n))}</channel></rss>",
        ["nested elements"] = n => $"<rss><channel><item><description>{string.Concat(Enumerable.Repeat("<a>", n * 200))}",
        ["nested xhtml"] = n => $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>{string.Concat(Enumerable.Repeat("<div>", n * 200))}",
        ["nested html in text"] = n => $"<rss><channel><item><description>{string.Concat(Enumerable.Repeat("&lt;div&gt;", n * 200))}end</description></item></channel></rss>",
        ["unclosed furniture"] = n => $"<rss><channel><item><description><![CDATA[{string.Concat(Enumerable.Repeat("<nav><aside><footer><form>", n * 50))}end]]></description></item></channel></rss>",
        ["attributes"] = n => $"<rss><channel><item {string.Concat(Enumerable.Range(0, n * 200).Select(i => $"a{i}='x' "))}></item></channel></rss>",
        ["attributes with a bracket"] = n => $"<rss><channel><item a='>' {string.Concat(Enumerable.Range(0, n * 200).Select(i => $"a{i}='x' "))}></item></channel></rss>",
        ["long name"] = n => $"<rss><channel><{new string('x', n * 2000)}/></channel></rss>",
        ["giant text"] = n => $"<rss><channel><item><description>{new string('x', n * 4000)}</description></item></channel></rss>",
        ["many items"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<item><title>t</title></item>", n * 120))}</channel></rss>",
        ["unclosed quotes"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<a b=\"<c d='", n * 200))}",
        ["unclosed comments"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<!--", n * 500))}",
        ["unclosed sections"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<![CDATA[", n * 300))}",
        ["unclosed declarations"] = n => $"<!DOCTYPE r [ {string.Concat(Enumerable.Repeat("] [ ", n * 500))}",
        ["bare brackets"] = n => $"<rss><channel><item><title>{string.Concat(Enumerable.Repeat("< <", n * 500))}</title></item></channel></rss>",
        ["bare ampersands"] = n => $"<rss><channel><item><title>{new string('&', n * 2000)}</title></item></channel></rss>",
        ["end tags of nothing"] = n => $"<rss><channel><item>{string.Concat(Enumerable.Repeat("</x>", n * 500))}</item></channel></rss>",
        ["namespaces"] = n => $"<rss><channel>{string.Concat(Enumerable.Range(0, n * 50).Select(i => $"<p{i}:item xmlns:p{i}='http://example.org/{i}'/>"))}</channel></rss>",
        ["deep json"] = n => $"{{\"items\":{new string('[', n * 1000)}",
        ["page"] = n => $"<!DOCTYPE html><html><body>{string.Concat(Enumerable.Repeat("<p>Hello", n * 200))}</body></html>",
    };
}
