using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Chronicle.Store;

/// <summary>A claim as it is stored: a claim of claims/1, with the words of its evidence and trigger and without those of its other spans.</summary>
internal static class ClaimBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The claim as UTF-8 JSON.</summary>
    public static byte[] Write(ChronicleClaim kept)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, kept);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write(ChronicleClaim)"/> wrote.</summary>
    public static ChronicleClaim Read(ReadOnlyMemory<byte> body, ReportHead head, string? coder)
    {
        using var json = JsonDocument.Parse(body);
        return CodedClaims.Kept(json.RootElement, head, null) with { CoderVersion = coder };
    }

    private static void Write(Utf8JsonWriter json, ChronicleClaim kept)
    {
        var claim = kept.Claim;
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("event", claim.Event);
        Word(json, "mode", claim.Mode);
        Words(json, "contexts", claim.Contexts);
        if (claim.Acled is not null)
        {
            json.WritePropertyName("acled");
            json.WriteStartObject();
            json.WriteString("event_type", claim.Acled.EventType);
            json.WriteString("sub_event_type", claim.Acled.SubEventType);
            json.WriteEndObject();
        }

        Word(json, "cameo", claim.Cameo);
        Span(json, "trigger", claim.Trigger, kept.TriggerText);
        Span(json, "evidence", claim.Evidence, kept.EvidenceText);
        Parties(json, "actors", claim.Actors);
        Parties(json, "recipients", claim.Recipients);
        PlaceAndTime(json, claim);
        Counts(json, claim);
        json.WriteString("status", ClaimsJson.Status(claim.Status));
        Attribution(json, claim);
        Word(json, "responsibility", claim.Responsibility);
        Words(json, "causes", claim.Causes);
        ClaimsJson.WriteStates(json, claim);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        Word(json, "found_by", claim.FoundBy);
        Words(json, "private_names", kept.PrivateNames);
        json.WriteEndObject();
    }

    private static void PlaceAndTime(Utf8JsonWriter json, Claim claim)
    {
        if (claim.Place is { } place)
        {
            json.WriteStartObject("place");
            Ends(json, place.Quote);
            JsonOutput.PlaceFields(json, place.Place);
            if (place.Place.Population > 0)
            {
                json.WriteNumber("population", place.Place.Population);
            }

            Flag(json, "inferred", place.Inferred);
            json.WriteEndObject();
        }

        if (claim.Time is { } time)
        {
            json.WriteStartObject("time");
            Ends(json, time.Quote);
            JsonOutput.TimeFields(json, time.Time);
            Flag(json, "inferred", time.Inferred);
            json.WriteEndObject();
        }
    }

    private static void Parties(Utf8JsonWriter json, string name, IEnumerable<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            Ends(json, party.Quote);
            Word(json, "name", party.Name);
            Word(json, "kind", JsonOutput.Kind(party.Kind));
            Word(json, "sector", party.Sector);
            Word(json, "country", party.Country);
            json.WriteBoolean("private", party.IsPrivatePerson);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("counts");
        foreach (var count in claim.Counts)
        {
            json.WriteStartObject();
            Ends(json, count.Quote);
            json.WriteString("measure", count.Measure);
            Word(json, "group", count.Group);
            JsonOutput.Number(json, "low", count.Low);
            JsonOutput.Number(json, "high", count.High);
            Flag(json, "approximate", count.Approximate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Attribution(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("attribution");
        foreach (var source in claim.Attribution)
        {
            json.WriteStartObject();
            Ends(json, source.Quote);
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

            if (source.Cue is { } cue)
            {
                Span(json, "cue", cue, null);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, string name, Quote quote, string? text)
    {
        json.WriteStartObject(name);
        Ends(json, quote);
        Word(json, "text", text);
        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, Quote? quote)
    {
        if (quote is { } given)
        {
            json.WriteNumber("start", given.Span.Start);
            json.WriteNumber("end", given.Span.End);
            Word(json, "in", given.Part == TextPart.Title ? "title" : null);
        }
    }

    private static void Word(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Words(Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            JsonOutput.Strings(json, name, values);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
