using System.Globalization;
using System.Text.Json.Nodes;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Exchange;

namespace Matiane.Server;

/// <summary>Snapshots as the JSON of the API. Private persons are masked in all of it.</summary>
internal static class Views
{
    /// <summary>One page of events with what the map, the timeline and the filter bar need of the whole view.</summary>
    public static JsonObject Events(Snapshot snapshot, EventQuery query)
    {
        var view = Filter.Apply(snapshot, query);
        var days = view.GroupBy(e => ((e.Event.Time?.From ?? e.Event.Time?.To)?[..Math.Min(10, (e.Event.Time?.From ?? e.Event.Time?.To)!.Length)] ?? "", e.Event.Event))
            .OrderBy(g => g.Key.Item1, StringComparer.Ordinal)
            .Select(g => (JsonNode)new JsonObject { ["day"] = g.Key.Item1, ["event"] = g.Key.Event, ["n"] = g.Count() });
        var places = view.Where(e => e.Event.Place is not null).GroupBy(e => e.Event.Place!)
            .Select(g => (JsonNode)new JsonObject
            {
                ["name"] = g.Key.Name,
                ["country"] = g.Key.Country,
                ["latitude"] = g.Key.Latitude,
                ["longitude"] = g.Key.Longitude,
                ["precision"] = ClaimsJson.Precision(g.Key.Precision),
                ["n"] = g.Count(),
                ["event"] = g.GroupBy(e => e.Event.Event).OrderByDescending(f => f.Count()).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key,
            });
        return new JsonObject
        {
            ["revision"] = snapshot.Revision,
            ["total"] = view.Count,
            ["reports"] = view.SelectMany(e => e.Claims).Select(c => c.Report.Document).Distinct().Count(),
            ["events"] = new JsonArray([.. view.Skip(query.Skip).Take(query.Limit ?? 100).Select(Event)]),
            ["days"] = new JsonArray([.. days]),
            ["places"] = new JsonArray([.. places]),
            ["facets"] = Facets(snapshot),
        };
    }

    private static JsonObject Facets(Snapshot snapshot) => new()
    {
        ["place"] = Values(snapshot.Events.SelectMany(e => new[] { e.Event.Place?.Name, e.Event.Place?.Country })),
        ["event"] = Values(snapshot.Events.Select(e => e.Event.Event)),
        ["language"] = Values(snapshot.Events.SelectMany(e => e.Event.Languages)),
        ["source"] = Values(snapshot.Reports.Select(r => r.Head.Source)),
        ["sayer"] = Values(snapshot.Events.SelectMany(e => e.Claims).SelectMany(c => c.Claim.Attribution).Where(a => a.Kind is not ("person" or "witness" or "social-media")).Select(a => a.Source)),
        ["status"] = Values(snapshot.Events.Select(e => e.Event.Status)),
        ["known"] = Values(snapshot.Reports.Select(r => r.Known.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
    };

    private static JsonArray Values(IEnumerable<string?> values) =>
        new([.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(500).Select(v => (JsonNode)v)]);

    /// <summary>events/1, with a sentence to read.</summary>
    public static JsonNode Event(EventDetail detail)
    {
        var told = JsonNode.Parse(EventJsonLines.Line(detail, ExportOptions.Default))!;
        var masked = Redaction.Apply(detail, ExportProfile.DoNoHarm);
        var lead = masked.Claims.OrderByDescending(c => c.Claim.Confidence).First();
        told["sentence"] = lead.EvidenceText;
        told["sentence_language"] = lead.Report.Language;
        return told;
    }

    /// <summary>An event with its claims (claims/1, one document a report) and the decisions on it.</summary>
    public static JsonNode EventWithClaims(Snapshot snapshot, EventDetail detail)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        new ClaimJsonLines().Write([detail], lines, ExportOptions.Default);
        var told = Event(detail);
        told["documents"] = new JsonArray([.. lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l))]);
        told["evidence"] = new JsonObject(Redaction.Apply(detail, ExportProfile.DoNoHarm).Claims.Select(c => KeyValuePair.Create(c.Address, (JsonNode?)c.EvidenceText)));
        told["history"] = new JsonArray([.. snapshot.Decisions.Where(d => detail.Event.Decisions.Contains(d.Id) || d.Kind == "undo" && detail.Event.Decisions.Contains(d.Target)).Select(Told)]);
        return told;
    }

    public static JsonObject Told(Decision decision) => new()
    {
        ["id"] = decision.Id,
        ["kind"] = decision.Kind,
        ["target"] = decision.Target,
        ["other"] = decision.Other,
        ["field"] = decision.Field,
        ["value"] = decision.Value,
        ["note"] = decision.Note,
        ["who"] = decision.Who,
        ["at"] = decision.At,
    };

    /// <summary>claims/1 of one report with its text, names of private persons blanked letter for letter so that spans stay right.</summary>
    public static JsonNode Report(KeptReport report)
    {
        var mask = Mask(report);
        var coded = JsonNode.Parse(ClaimsJson.Write(report.Coded))!.AsObject();
        coded["title"] = report.Coded.Report.Title;
        coded["text"] = report.Coded.Report.Text;
        Blank(coded, mask);
        coded["report"] = new JsonObject { ["source"] = report.Head.Source, ["url"] = mask.Address(report.Head.Url), ["added"] = report.Head.Added };
        return coded;
    }

    private static NameMask Mask(KeptReport report)
    {
        var claims = report.Coded.Claims.Select(c => new ChronicleClaim(report.Head, c)
        {
            Origin = "",
            EvidenceText = c.Evidence.Span.In(report.Coded.Report.TextOf(c.Evidence.Part)).ToString(),
            TriggerText = c.Trigger.Span.In(report.Coded.Report.TextOf(c.Trigger.Part)).ToString(),
        }).ToList();
        return NameMask.Of(new EventDetail(new ChronicleEvent("", "", null, ""), claims));
    }

    private static readonly HashSet<string> Worded = ["text", "title", "name", "source", "group"];

    private static void Blank(JsonNode? node, NameMask mask)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Blank(item, mask);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields.ToList())
            {
                if (value is JsonValue && Worded.Contains(key) && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                {
                    fields[key] = key == "source" ? mask.Sayer(value.GetValue<string>()) : mask.Words(value.GetValue<string>());
                }
                else
                {
                    Blank(value, mask);
                }
            }
        }
    }

    /// <summary>Every figure of the view by measure and group, with the four views on them.</summary>
    public static JsonArray Ledger(List<EventDetail> view)
    {
        var official = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in view.SelectMany(e => e.Claims).SelectMany(c => c.Claim.Attribution).Where(a => a.Kind is "official" or "document"))
        {
            official.Add(source.Source);
        }

        var rows = view.Select(e => Redaction.Apply(e, ExportProfile.DoNoHarm).Event)
            .SelectMany(e => e.Counts.SelectMany(c => c.Figures.Select(f => (Event: e, Count: c, Figure: f))))
            .GroupBy(r => (Place: r.Event.Place?.Name ?? "", r.Count.Measure, r.Count.Group))
            .OrderBy(g => g.Key.Place, StringComparer.Ordinal).ThenBy(g => Array.IndexOf(Measures, g.Key.Measure)).ThenBy(g => g.Key.Group, StringComparer.Ordinal);
        return new JsonArray([.. rows.Select(g =>
        {
            var standing = g.Where(r => r.Figure.SupersededBy is null).ToList();
            return (JsonNode)new JsonObject
            {
                ["place"] = g.Key.Place,
                ["measure"] = g.Key.Measure,
                ["group"] = g.Key.Group,
                ["lowest"] = standing.Min(r => r.Figure.Low ?? r.Figure.High),
                ["highest"] = standing.Max(r => r.Figure.High ?? r.Figure.Low),
                ["latest_official"] = Latest(standing.Where(r => official.Contains(r.Figure.Origin)).Select(r => r.Figure)),
                ["latest_independent"] = Latest(standing.Where(r => !official.Contains(r.Figure.Origin)).Select(r => r.Figure)),
                ["contradicting"] = standing.Any(a => standing.Any(b => a.Figure.Origin != b.Figure.Origin && a.Event.Id == b.Event.Id && a.Figure.High < b.Figure.Low)),
                ["figures"] = new JsonArray([.. g.OrderBy(r => r.Figure.Reported).Select(r => (JsonNode)new JsonObject
                {
                    ["event"] = r.Event.Id, ["day"] = r.Event.Time?.From ?? r.Event.Time?.To, ["claim"] = r.Figure.Claim, ["low"] = r.Figure.Low, ["high"] = r.Figure.High,
                    ["source"] = r.Figure.Source, ["origin"] = r.Figure.Origin, ["official"] = official.Contains(r.Figure.Origin), ["reported"] = r.Figure.Reported, ["superseded_by"] = r.Figure.SupersededBy,
                })]),
            };
        })]);
    }

    private static readonly string[] Measures = ["killed", "injured", "missing", "arrested", "abducted", "displaced", "participants", "damaged", "other"];

    private static JsonObject? Latest(IEnumerable<Figure> figures) =>
        figures.OrderByDescending(f => f.Reported).FirstOrDefault() is { } figure
            ? new JsonObject { ["low"] = figure.Low, ["high"] = figure.High, ["source"] = figure.Origin, ["claim"] = figure.Claim } : null;

    /// <summary>What is in force: kinds of restriction and changes of office as bars over time, with the event that began each; an end is known only where the text that began it told it.</summary>
    public static JsonArray State(List<EventDetail> view)
    {
        var begun = view.Select(e => (Detail: e, Kind: Kind(e.Event))).Where(e => e.Kind is not null && e.Detail.Event.Status is "asserted" or "disputed" && e.Detail.Event.Time is not null);
        return new JsonArray([.. begun.OrderBy(b => b.Detail.Event.Place?.Country, StringComparer.Ordinal).ThenBy(b => b.Detail.Event.Time!.From ?? b.Detail.Event.Time.To, StringComparer.Ordinal).Select(b =>
        {
            var told = b.Detail.Event;
            var from = told.Time!.From ?? told.Time.To;
            return (JsonNode)new JsonObject
            {
                ["kind"] = b.Kind,
                ["place"] = told.Place?.Name,
                ["country"] = told.Place?.Country,
                ["from"] = from,
                ["to"] = told.Time.To != told.Time.From ? told.Time.To : null,
                ["event"] = told.Id,
                ["claim"] = told.Claims[0],
                ["sayers"] = new JsonArray([.. Redaction.Apply(b.Detail, ExportProfile.DoNoHarm).Claims.Select(c => c.Origin).Distinct().Take(5).Select(o => (JsonNode)o)]),
                ["sentence"] = Redaction.Apply(b.Detail, ExportProfile.DoNoHarm).Claims[0].EvidenceText,
                ["language"] = b.Detail.Claims[0].Report.Language,
                ["origins"] = told.Origins,
            };
        })]);
    }

    private static string? Kind(ChronicleEvent told) => (told.Event, told.Mode) switch
    {
        ("COERCE", "martial-law") => "emergency",
        ("COERCE", "curfew") => "curfew",
        ("COERCE", "censor") => "media",
        ("COERCE", "ban" or "restrict") => "restriction",
        ("COERCE", "withhold") or ("INCIDENT", "outage") => "services",
        ("RETREAT", "resign") or ("INCIDENT", "office") => "office",
        _ => null,
    };

    /// <summary>Reports by hour of publication, with what is usual for that hour of the day.</summary>
    public static JsonArray Silence(Snapshot snapshot, List<EventDetail> view)
    {
        var documents = view.SelectMany(e => e.Claims).Select(c => c.Report.Document).ToHashSet(StringComparer.Ordinal);
        var hours = snapshot.Reports.Where(r => r.Head.Published is not null && documents.Contains(r.Head.Document))
            .GroupBy(r => r.Head.Published!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH':00Z'", CultureInfo.InvariantCulture)).ToList();
        var days = Math.Max(1, hours.Select(h => h.Key[..10]).Distinct().Count());
        var usual = hours.GroupBy(h => h.Key[11..13]).ToDictionary(g => g.Key, g => (double)g.Sum(h => h.Count()) / days);
        return new JsonArray([.. hours.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (JsonNode)new JsonObject { ["hour"] = h.Key, ["n"] = h.Count(), ["usual"] = Math.Round(usual[h.Key[11..13]], 2) })]);
    }

    /// <summary>What wants a person's eye, most urgent first.</summary>
    public static JsonObject Desk(Snapshot snapshot, List<EventDetail> view)
    {
        var seen = snapshot.Standing.Where(d => d.Kind is "accept" or "correct" or "split").Select(d => d.Target).ToHashSet(StringComparer.Ordinal);
        var items = new List<(double Urgency, string Why, EventDetail Detail, string Claim)>();
        foreach (var detail in view)
        {
            if (detail.Event.Status == "disputed")
            {
                items.Add((3, "disputed", detail, detail.Event.Claims[0]));
            }

            items.AddRange(detail.Event.Joins.Where(j => j.Score < 0.85).Select(j => (2.5 - j.Score, "near-join", detail, j.Claim)));
            items.AddRange(detail.Event.Counts.Where(c => c.Low > 0 && c.High > 3 * c.Low && c.Figures.Length > 1).Select(c => (2.0, "figures-jump", detail, c.Figures[^1].Claim)));
            items.AddRange(detail.Claims.Where(c => c.Claim.Confidence < 0.5).Select(c => (1 - c.Claim.Confidence, "low-confidence", detail, c.Address)));
        }

        var queue = items.Where(i => !seen.Contains(i.Claim)).OrderByDescending(i => i.Urgency).DistinctBy(i => i.Claim).ToList();
        return new JsonObject
        {
            ["waiting"] = queue.Count,
            ["queue"] = new JsonArray([.. queue.Take(50).Select(i => (JsonNode)new JsonObject
            {
                ["why"] = i.Why, ["claim"] = i.Claim, ["event"] = Event(i.Detail),
                ["sentence"] = Redaction.Apply(i.Detail, ExportProfile.DoNoHarm).Claims.First(c => c.Address == i.Claim).EvidenceText,
                ["language"] = i.Detail.Claims.First(c => c.Address == i.Claim).Report.Language,
                ["confidence"] = Math.Round(i.Detail.Claims.First(c => c.Address == i.Claim).Claim.Confidence, 2),
            })]),
            ["decisions"] = new JsonArray([.. snapshot.Standing.Reverse().Take(50).Select(d => (JsonNode)Told(d))]),
        };
    }
}
