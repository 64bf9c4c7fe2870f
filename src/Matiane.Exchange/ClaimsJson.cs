using System.Text.Encodings.Web;
using System.Text.Json;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>Writes coded reports as claims/1 JSON, one object a document (contract/claims.md, "Out").</summary>
public static partial class ClaimsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document of a coded report, without a line break.</summary>
    public static byte[] Write(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return Write(json => WriteDocument(json, coded));
    }

    /// <summary>The document of a report that could not be read.</summary>
    public static byte[] Write(string id, DocumentError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "claims/1");
            json.WriteString("id", id);
            json.WriteStartObject("error");
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, CodedReport coded)
    {
        var report = coded.Report;
        json.WriteStartObject();
        json.WriteString("schema", "claims/1");
        json.WriteString("id", report.Id);
        json.WriteString("language", coded.Language);
        json.WriteString("published", report.PublishedText);
        json.WriteStartArray("sentences");
        foreach (var sentence in coded.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start", sentence.Start);
            json.WriteNumber("end", sentence.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        // "US-Iran": each of two joined sides, where it is no mention of its own.
        foreach (var mention in coded.Mentions.SelectMany(m => m is PairMention pair ? pair.Sides.Where(s => !coded.Mentions.Any(o => o.Part == s.Part && o.Span == s.Span)) : [m]))
        {
            WriteMention(json, report, mention);
        }

        json.WriteEndArray();
        json.WriteStartArray("attributions");
        foreach (var attribution in coded.Attributions)
        {
            WriteAttribution(json, report, attribution);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in coded.Claims)
        {
            WriteClaim(json, report, claim);
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in coded.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Report report, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("kind", mention switch
        {
            PlaceMention => "place",
            DemonymMention => "demonym",
            TimeMention => "time",
            QuantityMention => "quantity",
            // A body meant by a common noun ("the company") is a group of people; an organisation has a name.
            ActorMention actor => Kind(actor is { Kind: ActorKind.Organisation, IsNamed: false } ? ActorKind.Group : actor.Kind),
            _ => "other",
        });
        WriteQuote(json, report, new Quote(mention.Part, mention.Span));
        switch (mention)
        {
            case PlaceMention place:
                json.WriteString("name", place.Place?.Name ?? place.Name);
                json.WritePropertyName("place");
                WritePlace(json, place.Place);
                break;
            case DemonymMention demonym:
                json.WriteString("name", demonym.Name);
                json.WriteString("country", demonym.Country);
                break;
            case TimeMention time:
                json.WriteStartObject("time");
                WriteTime(json, time.Time);
                json.WriteEndObject();
                break;
            case QuantityMention quantity:
                WriteNumber(json, "low", quantity.Low);
                WriteNumber(json, "high", quantity.High);
                json.WriteBoolean("approximate", quantity.Approximate);
                if (quantity.Unit is { } unit)
                {
                    json.WriteString("unit", unit);
                }

                break;
            case ActorMention actor:
                json.WriteString("name", actor.Name);
                json.WriteString("sector", actor.Sector);
                json.WriteString("country", actor.Country);
                if (actor.Office is { } office)
                {
                    json.WriteString("office", office);
                }

                break;
        }

        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, Report report, Attribution attribution)
    {
        json.WriteStartObject();
        if (attribution.Source is { } source)
        {
            json.WriteStartObject("source");
            WriteQuote(json, report, source.Quote);
            json.WriteString("name", source.Name);
            json.WriteString("kind", source.Kind);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("source");
        }

        WriteSpan(json, "cue", attribution.Cue);
        if (attribution.Content.Length == 1)
        {
            WriteSpan(json, "content", attribution.Content[0]);
        }
        else
        {
            json.WriteStartArray("content");
            foreach (var content in attribution.Content)
            {
                json.WriteStartArray();
                json.WriteNumberValue(content.Span.Start);
                json.WriteNumberValue(content.Span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (attribution.Parent is { } parent)
        {
            json.WriteNumber("parent", parent);
        }
        else
        {
            json.WriteNull("parent");
        }

        json.WriteEndObject();
    }

    private static string Kind(ActorKind kind) => kind switch
    {
        ActorKind.Person => "person",
        ActorKind.Organisation => "organisation",
        _ => "group",
    };

    private static void WriteQuote(Utf8JsonWriter json, Report report, Quote? quote)
    {
        if (quote is not { } given)
        {
            json.WriteNull("start");
            json.WriteNull("end");
            json.WriteNull("text");
            return;
        }

        json.WriteNumber("start", given.Span.Start);
        json.WriteNumber("end", given.Span.End);
        json.WriteString("text", given.Span.In(report.TextOf(given.Part)));
        WritePart(json, given);
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, Quote? quote)
    {
        if (quote is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("start", given.Span.Start);
        json.WriteNumber("end", given.Span.End);
        WritePart(json, given);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, Quote quote)
    {
        if (quote.Part == TextPart.Title)
        {
            json.WriteString("in", "title");
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case { } whole when Math.Abs(whole) < 9e15 && whole == Math.Truncate(whole):
                json.WriteNumber(name, (long)whole);
                break;
            default:
                json.WriteNumber(name, value.Value);
                break;
        }
    }
}
