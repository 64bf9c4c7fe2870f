using System.Text;
using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>What an input was found to be.</summary>
public enum InputFormat : byte
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Plain text: one report.</summary>
    Text,

    /// <summary>An HTML page: one report.</summary>
    Html,

    /// <summary>An RSS or Atom feed: one report an entry.</summary>
    Feed,

    /// <summary>No text at all: an archive, an image, a program.</summary>
    Binary,
}

/// <summary>Reads reports from a stream, by its content and not by its name.</summary>
public static class ReportReader
{
    private const int SniffBytes = 4096;

    /// <summary>Every document of the input in order; what can't be read is a failed result, never an exception.</summary>
    /// <param name="stream">Any readable stream; it is read as a stream, a line or document at a time.</param>
    /// <param name="name">Name of the input for ids and messages: the file's name, or "-".</param>
    /// <param name="defaults">What the documents may lack.</param>
    public static IEnumerable<ReadResult> Read(Stream stream, string name, ReportDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(defaults);
        var head = new byte[SniffBytes];
        var length = stream.ReadAtLeast(head, SniffBytes, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return Sniff(head.AsSpan(0, length)) switch
        {
            InputFormat.JsonLines => ReadJsonLines(whole, defaults),
            InputFormat.Binary => [ReadResult.Failed(name, "not-text", $"'{name}' is not text (an archive, image or program?): unpack or convert it first.")],
            var format => ReadWhole(whole, name, format, defaults),
        };
    }

    /// <summary>Tells from its first bytes what an input is.</summary>
    public static InputFormat Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("%PDF"u8))
        {
            return InputFormat.Binary;
        }

        var text = TextDecoder.DecodeLoosely(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.AsSpan().Count('\0') > 0)
        {
            return InputFormat.Binary;
        }

        if (text.StartsWith('{'))
        {
            return InputFormat.JsonLines;
        }

        if (!text.StartsWith('<'))
        {
            return InputFormat.Text;
        }

        return text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            ? InputFormat.Feed
            : InputFormat.Html;
    }

    private static IEnumerable<ReadResult> ReadJsonLines(Stream stream, ReportDefaults defaults)
    {
        foreach (var line in ByteLines.Read(TextDecoder.AsUtf8(stream), InputLimits.LineBytes))
        {
            var id = line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (line.IsTooLong)
            {
                yield return ReadResult.Failed(id, "document-too-large", $"Line {id} is longer than {InputLimits.LineBytes / 1024 / 1024} MB: cut it into documents.");
            }
            else if (!line.Bytes.Span.Trim(" \t\r\u00A0"u8).IsEmpty)
            {
                yield return JsonReport.Read(line.Number == 1 && line.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? line.Bytes[3..] : line.Bytes, line.Number, defaults);
            }
        }
    }

    private static IEnumerable<ReadResult> ReadWhole(Stream stream, string name, InputFormat format, ReportDefaults defaults)
    {
        if (ReadAll(stream) is not { } bytes)
        {
            return [ReadResult.Failed(name, "document-too-large", $"'{name}' is larger than {InputLimits.DocumentBytes / 1024 / 1024} MB and not JSON Lines: cut it into documents.")];
        }

        if (format == InputFormat.Feed)
        {
            return FeedReader.Read(bytes, name, defaults);
        }

        if (!TextDecoder.TryDecode(bytes, format == InputFormat.Html ? HtmlReader.DeclaredEncoding(bytes) ?? defaults.Encoding : defaults.Encoding, out var text, out var error))
        {
            return [ReadResult.Failed(name, "encoding-broken", $"'{name}': {error}")];
        }

        return [format == InputFormat.Html ? HtmlReader.Read(text, name, defaults) : PlainText(text, name, defaults)];
    }

    private static ReadResult PlainText(string text, string name, ReportDefaults defaults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadResult.Failed(name, "text-empty", $"'{name}' holds no text.");
        }

        var hasDate = PublishedDate.TryParse(defaults.Published, out var moment, out var hasTime);
        return ReadResult.Of(new Report(name, text)
        {
            Published = hasDate ? moment : null,
            PublishedHasTime = hasTime,
            PublishedText = hasDate ? defaults.Published : null,
            Language = defaults.Language,
            SourceName = defaults.Source,
        }) with { IsNumbered = name == "-" };
    }

    private static byte[]? ReadAll(Stream stream)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (whole.Length + read > InputLimits.DocumentBytes)
            {
                return null;
            }

            whole.Write(chunk, 0, read);
        }

        return whole.ToArray();
    }
}
