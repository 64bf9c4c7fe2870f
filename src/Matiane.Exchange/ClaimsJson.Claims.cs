using System.Text.Json;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Exchange;

public static partial class ClaimsJson
{
    private static void WriteClaim(Utf8JsonWriter json, Report report, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("event", claim.Event);
        json.WriteString("mode", claim.Mode);
        WriteStrings(json, "contexts", claim.Contexts);
        if (claim.Acled is { } acled)
        {
            json.WriteStartObject("acled");
            json.WriteString("event_type", acled.EventType);
            json.WriteString("sub_event_type", acled.SubEventType);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("acled");
        }

        json.WriteString("cameo", claim.Cameo);
        json.WriteStartObject("trigger");
        WriteQuote(json, report, claim.Trigger);
        json.WriteEndObject();
        WriteSpan(json, "evidence", claim.Evidence);
        WriteParties(json, report, "actors", claim.Actors);
        WriteParties(json, report, "recipients", claim.Recipients);
        WriteClaimPlace(json, report, claim.Place);
        WriteClaimTime(json, report, claim.Time);
        json.WriteStartArray("counts");
        foreach (var count in claim.Counts)
        {
            WriteCount(json, report, count);
        }

        json.WriteEndArray();
        json.WriteString("status", Status(claim.Status));
        json.WriteStartArray("attribution");
        foreach (var source in claim.Attribution)
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source);
            json.WriteString("kind", source.Kind);
            if (source.Office is { } office)
            {
                json.WriteString("office", office);
            }

            if (source.Country is { } country)
            {
                json.WriteString("country", country);
            }

            WriteQuote(json, report, source.Quote);
            WriteSpan(json, "cue", source.Cue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (claim.Responsibility is { } responsibility)
        {
            json.WriteString("responsibility", responsibility);
        }

        WriteStrings(json, "causes", claim.Causes);
        WriteStates(json, claim);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        json.WriteEndObject();
    }

    /// <summary>The lasting states that a claim changes; nothing when it changes none.</summary>
    internal static void WriteStates(Utf8JsonWriter json, Claim claim)
    {
        if (claim.States.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("states");
        foreach (var state in claim.States)
        {
            json.WriteStartObject();
            json.WriteString("kind", state.Kind);
            json.WriteString("change", state.Change);
            json.WriteString("scope", state.Scope);
            json.WriteString("hours", state.Hours);
            json.WriteString("holder", state.Holder);
            json.WriteString("from", state.From);
            json.WriteString("until", state.Until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The contract's word for a status.</summary>
    public static string Status(ClaimStatus status) => status switch
    {
        ClaimStatus.Denied => "denied",
        ClaimStatus.Negated => "negated",
        ClaimStatus.Planned => "planned",
        ClaimStatus.Demanded => "demanded",
        ClaimStatus.Threatened => "threatened",
        ClaimStatus.Hypothetical => "hypothetical",
        ClaimStatus.Historical => "historical",
        _ => "asserted",
    };

    /// <summary>The contract's word for a place precision.</summary>
    public static string Precision(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Point => "point",
        PlacePrecision.City => "city",
        PlacePrecision.District => "district",
        PlacePrecision.Admin1 => "admin1",
        PlacePrecision.Country => "country",
        _ => "region",
    };

    /// <summary>The contract's word for a time precision.</summary>
    public static string Precision(TimePrecision precision) => precision switch
    {
        TimePrecision.Minute => "minute",
        TimePrecision.Hour => "hour",
        TimePrecision.PartOfDay => "part-of-day",
        TimePrecision.Day => "day",
        TimePrecision.Week => "week",
        TimePrecision.Month => "month",
        TimePrecision.Quarter => "quarter",
        TimePrecision.Season => "season",
        TimePrecision.Year => "year",
        _ => "decade",
    };

    private static void WriteParties(Utf8JsonWriter json, Report report, string name, IEnumerable<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            WriteQuote(json, report, party.Quote);
            json.WriteString("name", party.Name);
            json.WriteString("kind", party.Kind is { } kind ? Kind(kind) : null);
            json.WriteString("sector", party.Sector);
            json.WriteString("country", party.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaimPlace(Utf8JsonWriter json, Report report, ClaimPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        WriteQuote(json, report, place.Quote);
        WritePlaceFields(json, place.Place);
        if (place.Inferred)
        {
            json.WriteBoolean("inferred", true);
        }

        json.WriteEndObject();
    }

    private static void WriteClaimTime(Utf8JsonWriter json, Report report, ClaimTime? time)
    {
        if (time is null)
        {
            json.WriteNull("time");
            return;
        }

        json.WriteStartObject("time");
        WriteQuote(json, report, time.Quote);
        WriteTime(json, time.Time);
        if (time.Inferred)
        {
            json.WriteBoolean("inferred", true);
        }

        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, Report report, ClaimCount count)
    {
        json.WriteStartObject();
        json.WriteString("measure", count.Measure);
        json.WriteString("group", count.Group);
        WriteNumber(json, "low", count.Low);
        WriteNumber(json, "high", count.High);
        json.WriteBoolean("approximate", count.Approximate);
        WriteQuote(json, report, count.Quote);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WritePlaceFields(json, place);
        json.WriteEndObject();
    }

    private static void WritePlaceFields(Utf8JsonWriter json, Place place)
    {
        if (place.GeoNamesId is { } id)
        {
            json.WriteNumber("geonames", id);
        }
        else
        {
            json.WriteNull("geonames");
        }

        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        json.WriteString("admin1", place.Admin1);
        json.WriteNumber("latitude", Math.Round(place.Latitude, 5));
        json.WriteNumber("longitude", Math.Round(place.Longitude, 5));
        json.WriteString("precision", Precision(place.Precision));
    }

    private static void WriteTime(Utf8JsonWriter json, TimeValue time)
    {
        json.WriteString("from", time.From);
        json.WriteString("to", time.To);
        json.WriteString("precision", Precision(time.Precision));
        if (time.Duration is { } duration)
        {
            json.WriteString("duration", duration);
        }

        if (time.Repeat is { } repeat)
        {
            json.WriteString("repeat", repeat);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
