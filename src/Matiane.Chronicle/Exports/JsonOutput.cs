using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>Small things that JSON formats share.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON value as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            json.WriteNull(name);
        }
        else if (Math.Abs(number) < 9e15 && number == Math.Truncate(number))
        {
            json.WriteNumber(name, (long)number);
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Acled(Utf8JsonWriter json, AcledType? type)
    {
        if (type is null)
        {
            json.WriteNull("acled");
            return;
        }

        json.WriteStartObject("acled");
        json.WriteString("event_type", type.EventType);
        json.WriteString("sub_event_type", type.SubEventType);
        json.WriteEndObject();
    }

    public static void PlaceFields(Utf8JsonWriter json, Place place)
    {
        Number(json, "geonames", place.GeoNamesId);
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        json.WriteString("admin1", place.Admin1);
        Number(json, "latitude", Math.Round(place.Latitude, 5));
        Number(json, "longitude", Math.Round(place.Longitude, 5));
        json.WriteString("precision", ClaimsJson.Precision(place.Precision));
    }

    public static void TimeFields(Utf8JsonWriter json, TimeValue time)
    {
        json.WriteString("from", time.From);
        json.WriteString("to", time.To);
        json.WriteString("precision", ClaimsJson.Precision(time.Precision));
        if (time.Duration is { } duration)
        {
            json.WriteString("duration", duration);
        }

        if (time.Repeat is { } repeat)
        {
            json.WriteString("repeat", repeat);
        }
    }

    public static string? Kind(ActorKind? kind) => kind switch
    {
        ActorKind.Person => "person",
        ActorKind.Organisation => "organisation",
        ActorKind.Group => "group",
        _ => null,
    };
}
