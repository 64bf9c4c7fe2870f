using System.Text.Json;
using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>Reads one report from one line of JSON (contract/claims.md, "In").</summary>
public static class JsonReport
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a line.</summary>
    /// <param name="line">UTF-8 bytes of one JSON object.</param>
    /// <param name="number">Number of the line, counted from 1: the id of a document without one.</param>
    /// <param name="defaults">What the line may lack.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> line, int number, ReportDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        var id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Options);
        }
        catch (JsonException error)
        {
            return ReadResult.Failed(id, "json-syntax", $"Line {id} is no JSON object: {FirstSentence(error.Message)}");
        }

        using (document)
        {
            try
            {
                return Read(document.RootElement, id, defaults);
            }
            catch (InvalidOperationException)
            {
                return ReadResult.Failed(id, "encoding-broken", $"Line {id} holds text that is no valid Unicode.");
            }
        }
    }

    private static ReadResult Read(JsonElement root, string id, ReportDefaults defaults)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return ReadResult.Failed(id, "json-not-object", $"Line {id} is {root.ValueKind}, not an object with a \"text\".");
        }

        var own = root.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString() : "";
        var isNumbered = own.Length == 0;
        id = isNumbered ? id : own;
        if (!root.TryGetProperty("text", out var textElement) || textElement.ValueKind != JsonValueKind.String)
        {
            return ReadResult.Failed(id, "text-missing", $"Document '{id}' has no \"text\" string.");
        }

        var text = textElement.GetString()!;
        var title = String(root, "title");
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(title))
        {
            return ReadResult.Failed(id, "text-empty", $"Document '{id}' has an empty \"text\".");
        }

        var published = String(root, "published") ?? defaults.Published;
        var hasDate = PublishedDate.TryParse(published, out var moment, out var hasTime);
        if (published is not null && !hasDate)
        {
            return ReadResult.Failed(id, "published-invalid", $"Document '{id}' has \"published\": \"{Shortened(published)}\", which is no ISO 8601 date.");
        }

        var source = root.TryGetProperty("source", out var s) ? s : default;
        return ReadResult.Of(new Report(id, text)
        {
            Title = title,
            Published = hasDate ? moment : null,
            PublishedHasTime = hasTime,
            PublishedText = published,
            Language = String(root, "language") ?? defaults.Language,
            SourceName = (source.ValueKind == JsonValueKind.String ? source.GetString() : String(source, "name")) ?? defaults.Source,
            SourceUrl = String(source, "url"),
            Place = String(root, "place"),
        }) with { IsNumbered = isNumbered };
    }

    private static string? String(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() is { Length: > 0 } text ? text : null
            : null;

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.') + ".";

    private static string Shortened(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
