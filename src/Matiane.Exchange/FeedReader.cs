using System.Xml;
using System.Xml.Linq;
using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0 and Atom feeds: one report an entry.</summary>
public static class FeedReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The feed, in the encoding that it declares.</param>
    /// <param name="name">Its name in the input.</param>
    /// <param name="defaults">What its entries may lack.</param>
    public static IEnumerable<ReadResult> Read(byte[] bytes, string name, ReportDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(defaults);
        XElement root;
        try
        {
            root = Load(bytes);
        }
        catch (XmlException error)
        {
            return [ReadResult.Failed(name, "feed-syntax", $"'{name}' looks like a feed but is broken at line {error.LineNumber}: {error.Message}")];
        }

        var entries = root.Descendants().Where(e => e.Name.LocalName is "item" or "entry").Take(InputLimits.FeedEntries).ToList();
        if (entries.Count == 0)
        {
            return [ReadResult.Failed(name, "feed-empty", $"'{name}' is a feed without entries.")];
        }

        var channel = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;
        var source = Value(channel, "title") ?? defaults.Source;
        var language = (Value(channel, "language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value)?.Split('-', '_')[0].ToLowerInvariant();
        return entries.Select((entry, i) => Entry(entry, $"{name}#{i + 1}", source, language is { Length: 2 } ? language : null, defaults));
    }

    private static XElement Load(byte[] bytes)
    {
        // No entity is resolved and no document type is read: a hostile feed can neither grow nor fetch.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = InputLimits.DocumentBytes };
        var depth = 0;
        using (var probe = XmlReader.Create(new MemoryStream(bytes), settings))
        {
            while (probe.Read())
            {
                depth = Math.Max(depth, probe.Depth);
                if (depth > InputLimits.Depth)
                {
                    throw new XmlException($"It is nested deeper than {InputLimits.Depth} levels.");
                }
            }
        }

        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XElement.Load(reader);
    }

    private static ReadResult Entry(XElement entry, string id, string? source, string? language, ReportDefaults defaults)
    {
        var title = Value(entry, "title") is { } raw ? HtmlReader.Fragment(raw) : null;
        var html = entry.Element(Content + "encoded")?.Value ?? Value(entry, "content") ?? Value(entry, "description") ?? Value(entry, "summary") ?? "";
        var text = HtmlReader.Fragment(html);
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(title))
        {
            return ReadResult.Failed(id, "text-empty", $"Entry '{id}' has neither title nor text.");
        }

        var published = Value(entry, "pubDate") ?? Value(entry, "published") ?? entry.Element(Dublin + "date")?.Value ?? Value(entry, "updated") ?? defaults.Published;
        var hasDate = PublishedDate.TryParse(published, out var moment, out var hasTime);
        var link = entry.Elements().FirstOrDefault(e => e.Name.LocalName == "link");
        var given = Value(entry, "guid") ?? Value(entry, "id");
        var isNumbered = given is not { Length: > 0 and < 500 };
        return ReadResult.Of(new Report(isNumbered ? id : given!, text)
        {
            Title = title,
            Published = hasDate ? moment : null,
            PublishedHasTime = hasTime,
            PublishedText = hasDate ? moment.ToString(hasTime ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            Language = defaults.Language ?? language,
            SourceName = source,
            SourceUrl = link?.Attribute("href")?.Value ?? link?.Value,
        }) with { IsNumbered = isNumbered };
    }

    private static string? Value(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name && (e.Name.Namespace == element.Name.Namespace || name == "content"))?.Value.Trim() is { Length: > 0 } text ? text : null;
}
