using System.Text.Json;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Exports;

/// <summary>events/1 of contract/chronicle.md, one event a line: nothing is lost but the words of the reports.</summary>
public sealed class EventJsonLines : IEventWriter
{
    /// <inheritdoc/>
    public string Name => "jsonl";
    /// <inheritdoc/>
    public string MediaType => "application/x-ndjson";
    /// <inheritdoc/>
    public string Extension => "jsonl";
    /// <inheritdoc/>
    public string Description => "JSON Lines, events/1: everything that the chronicle knows of each event";

    /// <inheritdoc/>
    public ExportSummary Write(IEnumerable<EventDetail> view, TextWriter output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var count = new ExportCount();
        foreach (var detail in view)
        {
            output.Write(Line(detail, options));
            output.Write('\n');
            count.Written();
        }

        return count.Summary();
    }

    /// <summary>One event as an events/1 object, without a line break.</summary>
    public static string Line(EventDetail detail, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(options);
        var told = Redaction.Apply(detail, options.Profile).Event;
        return JsonOutput.Text(json => Write(json, told));
    }

    private static void Write(Utf8JsonWriter json, ChronicleEvent told)
    {
        json.WriteStartObject();
        json.WriteString("schema", "events/1");
        json.WriteString("id", told.Id);
        json.WriteString("event", told.Event);
        json.WriteString("mode", told.Mode);
        JsonOutput.Strings(json, "contexts", told.Contexts);
        JsonOutput.Acled(json, told.Acled);
        json.WriteString("cameo", told.Cameo);
        json.WriteString("status", told.Status);
        WriteWhereAndWhen(json, told);
        Parties(json, "actors", told.Actors);
        Parties(json, "recipients", told.Recipients);
        json.WriteStartArray("counts");
        foreach (var summary in told.Counts)
        {
            Count(json, summary);
        }

        json.WriteEndArray();
        JsonOutput.Strings(json, "claims", told.Claims);
        json.WriteNumber("reports", told.Reports);
        json.WriteNumber("sources", told.Sources);
        json.WriteNumber("origins", told.Origins);
        JsonOutput.Strings(json, "languages", told.Languages);
        json.WriteString("first_reported", JsonOutput.Moment(told.FirstReported));
        json.WriteString("last_reported", JsonOutput.Moment(told.LastReported));
        json.WriteNumber("revision", told.Revision);
        Joins(json, told);
        json.WriteNumber("confidence", Math.Round(told.Confidence, 3));
        JsonOutput.Strings(json, "decisions", told.Decisions);
        json.WriteEndObject();
    }

    private static void WriteWhereAndWhen(Utf8JsonWriter json, ChronicleEvent told)
    {
        if (told.Place is { } place)
        {
            json.WriteStartObject("place");
            JsonOutput.PlaceFields(json, place);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        if (told.Time is { } time)
        {
            json.WriteStartObject("time");
            JsonOutput.TimeFields(json, time);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("time");
        }
    }

    private static void Parties(Utf8JsonWriter json, string name, IEnumerable<Claims.Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            json.WriteString("kind", JsonOutput.Kind(party.Kind));
            json.WriteString("sector", party.Sector);
            json.WriteString("country", party.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Count(Utf8JsonWriter json, CountSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("measure", summary.Measure);
        json.WriteString("group", summary.Group);
        JsonOutput.Number(json, "low", summary.Low);
        JsonOutput.Number(json, "high", summary.High);
        json.WriteStartArray("figures");
        foreach (var figure in summary.Figures)
        {
            json.WriteStartObject();
            json.WriteString("claim", figure.Claim);
            JsonOutput.Number(json, "low", figure.Low);
            JsonOutput.Number(json, "high", figure.High);
            json.WriteString("source", figure.Source);
            json.WriteString("origin", figure.Origin);
            json.WriteString("reported", JsonOutput.Moment(figure.Reported));
            json.WriteString("superseded_by", figure.SupersededBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Joins(Utf8JsonWriter json, ChronicleEvent told)
    {
        json.WriteStartArray("joins");
        foreach (var join in told.Joins)
        {
            json.WriteStartObject();
            json.WriteString("claim", join.Claim);
            json.WriteNumber("score", Math.Round(join.Score, 3));
            JsonOutput.Strings(json, "because", join.Because);
            JsonOutput.Strings(json, "against", join.Against);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
