using System.Text.Json;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Chronicle.Exports;

/// <summary>claims/1 of contract/claims.md: one line a report with those of its claims that stand in the view.</summary>
/// <remarks>
/// Added to the contract's fields: <c>report</c> (source, url, title), and on each claim <c>in_event</c> and <c>origin</c>.
/// Sentences, mentions and attributions are left empty: they belong to the coder's own output.
/// The claims of the view are held until the end, because a report's claims may stand in several events.
/// </remarks>
public sealed class ClaimJsonLines : IEventWriter
{
    /// <inheritdoc/>
    public string Name => "claims";
    /// <inheritdoc/>
    public string MediaType => "application/x-ndjson";
    /// <inheritdoc/>
    public string Extension => "claims.jsonl";
    /// <inheritdoc/>
    public string Description => "JSON Lines, claims/1: the claims behind the events, one line a report";

    /// <inheritdoc/>
    public ExportSummary Write(IEnumerable<EventDetail> view, TextWriter output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var count = new ExportCount();
        var reports = new Dictionary<string, List<(ChronicleClaim Claim, string Event)>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var detail in view)
        {
            foreach (var claim in Redaction.Apply(detail, options.Profile).Claims)
            {
                if (!reports.TryGetValue(claim.Report.Document, out var claims))
                {
                    reports[claim.Report.Document] = claims = [];
                    order.Add(claim.Report.Document);
                }

                claims.Add((claim, detail.Event.Id));
                count.Written();
            }
        }

        foreach (var claims in order.Select(d => reports[d]))
        {
            output.Write(JsonOutput.Text(json => Document(json, claims)));
            output.Write('\n');
        }

        return count.Summary();
    }

    private static void Document(Utf8JsonWriter json, List<(ChronicleClaim Claim, string Event)> claims)
    {
        var report = claims[0].Claim.Report;
        json.WriteStartObject();
        json.WriteString("schema", "claims/1");
        json.WriteString("id", report.Document);
        json.WriteString("language", report.Language);
        json.WriteString("published", JsonOutput.Moment(report.Published));
        json.WriteStartObject("report");
        json.WriteString("source", report.Source);
        json.WriteString("url", report.Url);
        json.WriteString("title", report.Title);
        json.WriteEndObject();
        foreach (var empty in new[] { "sentences", "mentions", "attributions" })
        {
            JsonOutput.Strings(json, empty, []);
        }

        json.WriteStartArray("claims");
        foreach (var (claim, happening) in claims.OrderBy(c => c.Claim.Claim.Trigger.Part == TextPart.Text).ThenBy(c => c.Claim.Claim.Trigger.Span.Start))
        {
            Claim(json, claim, happening);
        }

        json.WriteEndArray();
        JsonOutput.Strings(json, "warnings", []);
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, ChronicleClaim kept, string happening)
    {
        var claim = kept.Claim;
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("in_event", happening);
        json.WriteString("origin", kept.Origin);
        json.WriteString("event", claim.Event);
        json.WriteString("mode", claim.Mode);
        JsonOutput.Strings(json, "contexts", claim.Contexts);
        JsonOutput.Acled(json, claim.Acled);
        json.WriteString("cameo", claim.Cameo);
        json.WriteStartObject("trigger");
        Quoted(json, kept, claim.Trigger);
        json.WriteEndObject();
        Span(json, "evidence", claim.Evidence, kept.EvidenceText);
        Parties(json, "actors", kept, claim.Actors);
        Parties(json, "recipients", kept, claim.Recipients);
        PlaceAndTime(json, kept);
        json.WriteStartArray("counts");
        foreach (var figure in claim.Counts)
        {
            json.WriteStartObject();
            json.WriteString("measure", figure.Measure);
            json.WriteString("group", figure.Group);
            JsonOutput.Number(json, "low", figure.Low);
            JsonOutput.Number(json, "high", figure.High);
            json.WriteBoolean("approximate", figure.Approximate);
            Quoted(json, kept, figure.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("status", ClaimsJson.Status(claim.Status));
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

            Quoted(json, kept, source.Quote);
            Span(json, "cue", source.Cue, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (claim.Responsibility is { } responsibility)
        {
            json.WriteString("responsibility", responsibility);
        }

        JsonOutput.Strings(json, "causes", claim.Causes);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        json.WriteEndObject();
    }

    private static void PlaceAndTime(Utf8JsonWriter json, ChronicleClaim kept)
    {
        if (kept.Claim.Place is { } place)
        {
            json.WriteStartObject("place");
            Quoted(json, kept, place.Quote);
            JsonOutput.PlaceFields(json, place.Place);
            Inferred(json, place.Inferred);
        }
        else
        {
            json.WriteNull("place");
        }

        if (kept.Claim.Time is { } time)
        {
            json.WriteStartObject("time");
            Quoted(json, kept, time.Quote);
            JsonOutput.TimeFields(json, time.Time);
            Inferred(json, time.Inferred);
        }
        else
        {
            json.WriteNull("time");
        }
    }

    private static void Inferred(Utf8JsonWriter json, bool inferred)
    {
        if (inferred)
        {
            json.WriteBoolean("inferred", true);
        }

        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, ChronicleClaim kept, IEnumerable<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            Quoted(json, kept, party.Quote);
            json.WriteString("name", party.Name);
            json.WriteString("kind", JsonOutput.Kind(party.Kind));
            json.WriteString("sector", party.Sector);
            json.WriteString("country", party.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Quoted(Utf8JsonWriter json, ChronicleClaim kept, Quote? quote)
    {
        JsonOutput.Number(json, "start", quote?.Span.Start);
        JsonOutput.Number(json, "end", quote?.Span.End);
        json.WriteString("text", ClaimTexts.Of(kept, quote));
        if (quote?.Part == TextPart.Title)
        {
            json.WriteString("in", "title");
        }
    }

    private static void Span(Utf8JsonWriter json, string name, Quote? quote, string? text)
    {
        if (quote is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("start", given.Span.Start);
        json.WriteNumber("end", given.Span.End);
        if (text is not null)
        {
            json.WriteString("text", text);
        }

        if (given.Part == TextPart.Title)
        {
            json.WriteString("in", "title");
        }

        json.WriteEndObject();
    }
}
