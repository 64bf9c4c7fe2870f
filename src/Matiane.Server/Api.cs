using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Matiane.Chronicle.Exports;
using Matiane.Exchange;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server;

/// <summary>The addresses of the API.</summary>
internal static class Api
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/events", (HttpRequest request, Board board) => Filter.Read(request.Query) is var query ? Json(Views.Events(board.At(query.AsOf), query)) : null!)
            .Needs(Right.Read).WithSummary("A page of the filtered events, with counts by day, by place, and the values to filter by.");
        app.MapGet("/api/events/{id}", (string id, HttpRequest request, Board board) =>
        {
            var snapshot = board.At(Filter.Read(request.Query).AsOf);
            return snapshot.Events.FirstOrDefault(e => e.Event.Id == id || e.Event.Claims.Contains(id)) is { } found ? Json(Views.EventWithClaims(snapshot, found)) : Problems.Of(404, $"There is no event '{id}'.");
        }).Needs(Right.Read).WithSummary("One event with its claims, by its id or the address of one of its claims.");
        app.MapGet("/api/claims", (HttpRequest request, Board board) => Export(request, board, "claims")).Needs(Right.Read).WithSummary("The claims of the filtered view as claims/1 lines.");
        app.MapGet("/api/reports", (Board board) => Json(new JsonArray([.. board.Current.Reports.OrderByDescending(r => r.Known).Take(500).Select(r => (JsonNode)Head(r))])))
            .Needs(Right.Read).WithSummary("The latest reports.");
        app.MapGet("/api/reports/{id}", (string id, Board board) =>
            board.Current.ByDocument.TryGetValue(id, out var report) ? Json(Views.Report(report)) : Problems.Of(404, $"There is no report '{id}'."))
            .Needs(Right.Read).WithSummary("A report's text with everything that was read from it, as claims/1.");
        app.MapGet("/api/reports/{id}/explain/{claim}", (string id, string claim, Board board) => Explain(id, claim, board))
            .Needs(Right.Read).WithSummary("Why a claim was read from the text.");
        app.MapGet("/api/ledger", (HttpRequest request, Board board) => OfView(request, board, (_, view) => Views.Ledger(view))).Needs(Right.Read).WithSummary("Every figure of the filtered view with its sayer.");
        app.MapGet("/api/state", (HttpRequest request, Board board) => OfView(request, board, (_, view) => Views.State(view))).Needs(Right.Read).WithSummary("What is in force, since when and on whose word.");
        app.MapGet("/api/silence", (HttpRequest request, Board board) => OfView(request, board, Views.Silence)).Needs(Right.Read).WithSummary("Reports by hour against what is usual.");
        app.MapGet("/api/desk", (HttpRequest request, Board board) => OfView(request, board, Views.Desk)).Needs(Right.Evidence).WithSummary("What wants a person's eye, and what was decided.");
        app.MapGet("/api/export", (HttpRequest request, Board board) => Export(request, board, request.Query["format"].ToString())).Needs(Right.Read).WithSummary("The filtered view in one of the formats.");
        app.MapGet("/api/export/preview", ExportPreview).Needs(Right.Read).WithSummary("The formats, and what the profile withholds of the filtered view.");
        app.MapPost("/api/decisions", (HttpContext context, DecisionRequest asked, Board board) => Decide(Access.Of(context)!.Name, board, asked)).RequireRateLimiting(Limits.Changes).Needs(Right.Decide).WithSummary("Accept, correct, reject, join or split a claim.");
        app.MapDelete("/api/decisions/{id}", (HttpContext context, string id, Board board) => Decide(Access.Of(context)!.Name, board, new DecisionRequest("undo", id, null, null, null, null))).RequireRateLimiting(Limits.Changes).Needs(Right.Decide).WithSummary("Undo a decision.");
        app.MapPost("/api/add", AddAsync).RequireRateLimiting(Limits.Changes).Needs(Right.Add).WithSummary("Read reports (any input that 'matiane code' reads) or an address; keep=true keeps them.");
        app.MapGet("/api/changes", (Board board, CancellationToken cancellation) => TypedResults.ServerSentEvents(board.Changes(cancellation), "revision")).Needs(Right.Read).WithSummary("The number of each new revision, as server-sent events.");
    }

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json", Encoding.UTF8);

        private static IResult OfView(HttpRequest request, Board board, Func<Snapshot, List<EventDetail>, JsonNode> view)
    {
        var query = Filter.Read(request.Query);
        var snapshot = board.At(query.AsOf);
        return Json(view(snapshot, Filter.Apply(snapshot, query)));
    }

    private static JsonObject Head(KeptReport report) => new()
    {
        ["id"] = report.Head.Document,
        ["title"] = report.Head.Title,
        ["source"] = report.Head.Source,
        ["language"] = report.Head.Language,
        ["published"] = report.Head.Published,
        ["claims"] = report.Coded.Claims.Length,
    };

    private static IResult Decide(string who, Board board, DecisionRequest asked)
    {
        try
        {
            return Json(Views.Told(board.Decide(asked, who)));
        }
        catch (ArgumentException error)
        {
            return Problems.Of(400, error.Message);
        }
    }

    private static IResult Explain(string id, string claimId, Board board)
    {
        if (!board.Current.ByDocument.TryGetValue(id, out var report) || report.Coded.Claims.FirstOrDefault(c => c.Id == claimId) is not { } claim)
        {
            return Problems.Of(404, $"There is no claim '{id}#{claimId}'.");
        }

        return Json(new JsonObject { ["claim"] = claimId, ["found_by"] = claim.FoundBy, ["confidence"] = Math.Round(claim.Confidence, 3) });
    }

    private static IResult Export(HttpRequest request, Board board, string format)
    {
        if (EventWriters.Find(format) is not { } writer)
        {
            return Problems.Of(400, $"'{format}' is none of {string.Join(", ", EventWriters.Names)}.");
        }

        var query = Filter.Read(request.Query);
        var view = Filter.Apply(board.At(query.AsOf), query);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(view, text, new ExportOptions { Profile = Profile(request) });
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), writer.MediaType + "; charset=utf-8", "matiane." + writer.Extension);
    }

    /// <summary>Exports over the network withhold at least the names of private persons.</summary>
    private static ExportProfile Profile(HttpRequest request) => request.Query["profile"] == "coarse" ? ExportProfile.Coarse : ExportProfile.DoNoHarm;

    private static IResult ExportPreview(HttpRequest request, Board board) => OfView(request, board, (_, view) =>
    {
        var persons = view.Select(d => d.Event.Actors.Concat(d.Event.Recipients).Count(p => p.IsPrivatePerson) + d.Claims.Sum(c => c.Claim.Attribution.Count(a => a.Kind is "person" or "witness" or "social-media"))).ToList();
        var profile = Profile(request);
        return new JsonObject
        {
            ["events"] = view.Count,
            ["events_masked"] = persons.Count(p => p > 0),
            ["names_masked"] = persons.Sum(),
            ["places_blurred"] = profile == ExportProfile.Coarse ? view.Count(d => d.Event.Place is not null) : 0,
            ["formats"] = new JsonArray([.. EventWriters.All.Select(w => (JsonNode)new JsonObject { ["name"] = w.Name, ["description"] = w.Description })]),
            ["sample"] = new JsonArray([.. view.OrderByDescending(d => d.Event.Actors.Any(a => a.IsPrivatePerson)).Take(3).Select(d => JsonNode.Parse(EventJsonLines.Line(d, new ExportOptions { Profile = profile })))]),
        };
    });

    private static async Task<IResult> AddAsync(HttpRequest request, Board board, Fetcher fetcher, CancellationToken cancellation)
    {
        byte[] bytes;
        string? address = request.Query["address"].ToString() is { Length: > 0 } given ? given : null;
        try
        {
            if (address is not null)
            {
                bytes = await fetcher.GetAsync(address, cancellation);
            }
            else
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body, cancellation);
                bytes = body.ToArray();
            }
        }
        catch (Exception error) when (error is ArgumentException or HttpRequestException or OperationCanceledException or System.Net.Sockets.SocketException)
        {
            return Problems.Of(400, "It could not be fetched: " + error.Message);
        }

        var defaults = new ReportDefaults { Published = Given(request, "published"), Language = Given(request, "language"), Source = Given(request, "source") };
        if (defaults.Published is { } date && !PublishedDate.TryParse(date, out _, out _))
        {
            return Problems.Of(400, $"'{date}' is no ISO 8601 date.");
        }

        // A bare text has no id of its own: the same words get the same one.
        var name = "text-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..10];
        using var stream = new MemoryStream(bytes);
        var read = ReportReader.Read(stream, name, defaults).Take(2000).ToList();
        var reports = read.Select(r => r.Report).OfType<Text.Report>().Select(r => int.TryParse(r.Id, CultureInfo.InvariantCulture, out _) ? r with { Id = name + "-" + r.Id } : r).ToList();
        var kept = request.Query["keep"] == "true";
        var known = board.Current;
        var added = kept ? board.Add(reports) : 0;
        var shown = kept ? reports.Take(50).Select(r => board.Current.ByDocument[r.Id]) : board.Preview(reports.Take(50));
        return Json(new JsonObject
        {
            ["kept"] = kept,
            ["added"] = added,
            ["reports"] = new JsonArray([.. shown.Select(r =>
            {
                var node = Views.Report(r);
                node["already"] = known.ByDocument.ContainsKey(r.Head.Document);
                return node;
            })]),
            ["failed"] = new JsonArray([.. read.Where(r => r.Error is not null).Select(r => (JsonNode)new JsonObject { ["id"] = r.Id, ["message"] = r.Error!.Message })]),
        });
    }

    private static string? Given(HttpRequest request, string key) => request.Query[key].ToString() is { Length: > 0 and <= 200 } text ? text : null;
}
