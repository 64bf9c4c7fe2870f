using System.Text.Json;
using Matiane.Exchange;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>One FeatureCollection (RFC 7946), a feature an event, flat properties.</summary>
/// <remarks>
/// An event without a place, or with one whose point is withheld, has null geometry. Larger places carry their middle point with
/// <c>place_precision</c> telling so: a country is never to be drawn as a town.
/// </remarks>
public sealed class GeoJsonLayout : IEventWriter
{
    /// <inheritdoc/>
    public string Name => "geojson";
    /// <inheritdoc/>
    public string MediaType => "application/geo+json";
    /// <inheritdoc/>
    public string Extension => "geojson";
    /// <inheritdoc/>
    public string Description => "GeoJSON (RFC 7946): one feature an event, for maps";

    /// <inheritdoc/>
    public ExportSummary Write(IEnumerable<EventDetail> view, TextWriter output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var count = new ExportCount();
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[");
        var separator = "\n";
        foreach (var detail in view)
        {
            output.Write(separator);
            output.Write(Feature(detail, options));
            separator = ",\n";
            count.Written();
        }

        output.Write("\n]}\n");
        return count.Summary();
    }

    /// <summary>One event as a Feature.</summary>
    public static string Feature(EventDetail detail, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(options);
        var told = Redaction.Apply(detail, options.Profile);
        return JsonOutput.Text(json => Write(json, told));
    }

    private static void Write(Utf8JsonWriter json, EventDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", detail.Event.Id);
        Geometry(json, detail.Event.Place);
        json.WriteStartObject("properties");
        Properties(json, detail);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Geometry(Utf8JsonWriter json, Place? place)
    {
        if (place is null || !double.IsFinite(place.Latitude) || !double.IsFinite(place.Longitude))
        {
            json.WriteNull("geometry");
            return;
        }

        var decimals = place.Precision <= PlacePrecision.District ? 4 : 2;
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(Math.Round(place.Longitude, decimals));
        json.WriteNumberValue(Math.Round(place.Latitude, decimals));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, EventDetail detail)
    {
        var told = detail.Event;
        json.WriteString("event_id", told.Id);
        json.WriteString("event", told.Event);
        json.WriteString("mode", told.Mode);
        json.WriteString("acled_event_type", told.Acled?.EventType);
        json.WriteString("acled_sub_event_type", told.Acled?.SubEventType);
        json.WriteString("cameo", told.Cameo);
        json.WriteString("date_from", told.Time?.From);
        json.WriteString("date_to", told.Time?.To);
        json.WriteString("date_precision", told.Time is { } time ? ClaimsJson.Precision(time.Precision) : null);
        json.WriteString("place", told.Place?.Name);
        json.WriteString("admin1", told.Place?.Admin1);
        json.WriteString("country", told.Place?.Country);
        json.WriteString("place_precision", told.Place is { } place ? ClaimsJson.Precision(place.Precision) : null);
        json.WriteBoolean("place_inferred", IsInferred(detail));
        json.WriteString("actors", Cells.Parties(told.Actors));
        json.WriteString("recipients", Cells.Parties(told.Recipients));
        foreach (var measure in new[] { "killed", "injured", "arrested" })
        {
            var (low, high) = EventFigures.Range(told, measure);
            JsonOutput.Number(json, measure + "_low", low);
            JsonOutput.Number(json, measure + "_high", high);
        }

        json.WriteString("status", told.Status);
        json.WriteNumber("reports", told.Reports);
        json.WriteNumber("sources", told.Sources);
        json.WriteNumber("origins", told.Origins);
        json.WriteString("languages", Cells.List(told.Languages, ";"));
        json.WriteNumber("confidence", Math.Round(told.Confidence, 3));
        json.WriteString("first_reported", JsonOutput.Moment(told.FirstReported));
        json.WriteString("last_updated", JsonOutput.Moment(told.LastReported));
        json.WriteString("url", Cells.Url(detail) is { Length: > 0 } url ? url : null);
    }

    /// <summary>Whether no claim names the place in its own sentence.</summary>
    private static bool IsInferred(EventDetail detail) =>
        detail.Event.Place is not null && detail.Claims.Any(c => c.Claim.Place is not null) && detail.Claims.All(c => c.Claim.Place is null or { Inferred: true });
}
