using System.Buffers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>Reads the article of an HTML page: its text without the page's chrome, its title, date and source from metadata.</summary>
public static class HtmlReader
{
    private const string Chrome = "script,style,noscript,template,svg,nav,aside,header nav,footer,form,button,iframe,figcaption,select,dialog,"
        + "[role=navigation],[role=complementary],[role=banner],[role=contentinfo],[role=search],[hidden],[aria-hidden=true],"
        + "[class*=related],[class*=share],[class*=social],[class*=advert],[class*=promo],[class*=newsletter],[class*=cookie],[class*=breadcrumb],[class*=comments],[class*=sidebar]";

    private static readonly SearchValues<char> EncodingNameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.");

    private const string Blocks = "p,li,blockquote,h2,h3,h4,pre,td";

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">Its name in the input: the report's id.</param>
    /// <param name="defaults">What the page may lack.</param>
    public static ReadResult Read(string html, string name, ReportDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(defaults);
        using var page = new HtmlParser().ParseDocument(html);
        var metadata = new HtmlMetadata(page);
        var text = Article(page);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadResult.Failed(name, "html-no-article", $"'{name}' is a page without any paragraph of text.");
        }

        var published = metadata.Published ?? defaults.Published;
        var hasDate = PublishedDate.TryParse(published, out var moment, out var hasTime);
        return ReadResult.Of(new Report(name, text)
        {
            Title = metadata.Title,
            Published = hasDate ? moment : null,
            PublishedHasTime = hasTime,
            PublishedText = hasDate ? published : null,
            Language = defaults.Language ?? metadata.Language,
            SourceName = metadata.Source ?? defaults.Source,
            SourceUrl = metadata.Url,
        }) with { IsNumbered = metadata.Url is not null };
    }

    /// <summary>Text of a fragment of HTML, a paragraph a line, as feeds carry it.</summary>
    public static string Fragment(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
        {
            return Squeezed(html);
        }

        using var page = new HtmlParser().ParseDocument(html);
        Strip(page);
        return page.Body is { } body ? BlockText(body) is { Length: > 0 } text ? text : Squeezed(body.TextContent) : "";
    }

    /// <summary>The encoding that the page's head declares; null when it declares none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, 4096)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAnyExcept(EncodingNameLetters);
        return end is 0 ? null : (end < 0 ? name : name[..end]).ToString();
    }

    private static void Strip(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Chrome).ToList())
        {
            element.Remove();
        }
    }

    private static string Article(IDocument page)
    {
        Strip(page);
        var named = page.QuerySelector("[itemprop=articleBody]") ?? Largest(page.QuerySelectorAll("article")) ?? page.QuerySelector("main,[role=main]");
        var article = named is not null && BlockText(named).Length >= 80 ? named : Densest(page) ?? named ?? page.Body;
        if (article is null)
        {
            return "";
        }

        var text = BlockText(article);
        return text.Length > 0 ? text : Squeezed(article.TextContent);
    }

    private static IElement? Largest(IEnumerable<IElement> elements) => elements.MaxBy(e => e.TextContent.Length);

    /// <summary>The element whose own paragraphs hold most text that is not links.</summary>
    private static IElement? Densest(IDocument page) => page.QuerySelectorAll("p")
        .Where(p => p.ParentElement is not null)
        .GroupBy(p => p.ParentElement!)
        .MaxBy(g => g.Sum(p => p.TextContent.Length - 2 * p.QuerySelectorAll("a").Sum(a => a.TextContent.Length)))?.Key;

    private static string BlockText(IElement element)
    {
        var text = new StringBuilder();
        foreach (var block in element.QuerySelectorAll(Blocks))
        {
            if (block.QuerySelector(Blocks) is not null || IsLinkList(block))
            {
                continue;
            }

            var paragraph = Squeezed(block.TextContent);
            if (paragraph.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph);
            }
        }

        return text.ToString();
    }

    private static bool IsLinkList(IElement block) =>
        block.LocalName == "li" && block.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 10 > block.TextContent.Length * 8;

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the head of a page tells of it.</summary>
    private sealed class HtmlMetadata
    {
        public HtmlMetadata(IDocument page)
        {
            var linked = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent).ToList();
            Title = Meta(page, "og:title") ?? Text(page.QuerySelector("h1")) ?? Text(page.QuerySelector("title"));
            Published = Meta(page, "article:published_time") ?? Linked(linked, "datePublished") ?? Meta(page, "date") ?? Meta(page, "pubdate")
                ?? Meta(page, "DC.date.issued") ?? page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content")
                ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
            Source = Meta(page, "og:site_name") ?? Linked(linked, "publisher");
            Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
            var language = page.DocumentElement.GetAttribute("lang")?.Split('-', '_')[0].ToLowerInvariant();
            Language = language is { Length: 2 } ? language : null;
        }

        public string? Title { get; }

        public string? Published { get; }

        public string? Source { get; }

        public string? Url { get; }

        public string? Language { get; }

        private static string? Meta(IDocument page, string name) =>
            page.QuerySelectorAll("meta").FirstOrDefault(m =>
                string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content") is { Length: > 0 } text ? text.Trim() : null;

        private static string? Text(IElement? element) => element is null ? null : Squeezed(element.TextContent) is { Length: > 0 } text ? text : null;

        private static string? Linked(List<string> blocks, string property)
        {
            foreach (var block in blocks)
            {
                try
                {
                    using var json = JsonDocument.Parse(block);
                    if (Find(json.RootElement, property, 0) is { } found)
                    {
                        return found;
                    }
                }
                catch (JsonException)
                {
                    // A page's broken metadata is as good as none.
                }
            }

            return null;
        }

        private static string? Find(JsonElement element, string property, int depth)
        {
            if (depth > 8)
            {
                return null;
            }

            if (element.ValueKind == JsonValueKind.Array)
            {
                return element.EnumerateArray().Select(e => Find(e, property, depth + 1)).FirstOrDefault(f => f is not null);
            }

            if (element.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            if (element.TryGetProperty(property, out var value))
            {
                return value.ValueKind == JsonValueKind.String ? value.GetString()
                    : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out var name) ? name.GetString() : null;
            }

            return element.TryGetProperty("@graph", out var graph) ? Find(graph, property, depth + 1) : null;
        }
    }
}
