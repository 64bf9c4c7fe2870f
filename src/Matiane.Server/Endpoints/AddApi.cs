using System.ComponentModel;
using System.Net.Sockets;
using System.Security.Cryptography;
using Matiane.Chronicle;
using Matiane.Exchange;
using Matiane.Server.Answers;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.Endpoints;

/// <summary>Adding reports.</summary>
internal static class AddApi
{
    private const int Shown = 50;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/add", AddAsync).Accepts<Stream>("application/octet-stream", "text/plain", "text/html", "application/json", "application/xml").RequireRateLimiting(Limits.Adding).Needs(Right.Add)
            .Fails(400).WithSummary("Reads reports from the body (any input that 'matiane add' reads), or fetches an address: a page or a feed. keep=true keeps them.");

    private static async Task<Results<Ok<AddedAnswer>, ProblemHttpResult>> AddAsync([AsParameters] AddParameters asked, HttpContext context, Chronicler chronicle, Fetcher fetcher, AccountStore accounts, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = asked.Address is { Length: > 0 } address ? await fetcher.GetAsync(address, cancellation) : await BodyAsync(context.Request, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && error is ArgumentException or HttpRequestException or OperationCanceledException or SocketException)
        {
            return Problems.Of(400, "It could not be fetched: " + error.Message);
        }

        if (asked.Published is { } date && !PublishedDate.TryParse(date, out _, out _))
        {
            return Problems.Of(400, $"'{date}' is no ISO 8601 date.");
        }

        var defaults = new ReportDefaults { Published = asked.Published, Language = asked.Language, Source = asked.Source };
        return TypedResults.Ok(Read(bytes, defaults, asked.Keep == true ? Access.Of(context)!.Name : null, chronicle, accounts, cancellation));
    }

    private static AddedAnswer Read(byte[] bytes, ReportDefaults defaults, string? keeper, Chronicler chronicle, AccountStore accounts, CancellationToken cancellation)
    {
        // A bare text has no id of its own: the same words get the same one.
        var name = "text-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        using var stream = new MemoryStream(bytes);
        var arrivals = ArrivalReader.Read(stream, name, defaults).ToList();
        var failed = new List<FailedAnswer>();
        void Fail(string id, DocumentError error) => failed.Add(new FailedAnswer(id, error.Code, error.Message));
        var shown = chronicle.Preview(arrivals.Take(Shown), keeper is null ? Fail : null).Select(p => ReportAnswer.Of(p.Report, null, withNames: false) with { Already = p.IsKnown }).ToList();
        if (keeper is null)
        {
            return new AddedAnswer(false, arrivals.Count, 0, [.. shown], [.. failed]);
        }

        var summary = chronicle.Add(arrivals, Fail, cancellation: cancellation);
        accounts.Audit(keeper, "add", FormattableString.Invariant($"{summary.New} new, {summary.Changed} changed, {summary.Known} known, {summary.Failed} failed; revision {summary.Revision}"));
        return new AddedAnswer(true, arrivals.Count, summary.New + summary.Changed, [.. shown], [.. failed]);
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        return body.ToArray();
    }
}

/// <summary>How reports are added.</summary>
internal sealed record AddParameters
{
    [FromQuery(Name = "address"), Description("A page or feed to fetch, http or https on the public internet; else the body is read.")]
    public string? Address { get; init; }

    [FromQuery(Name = "keep"), Description("Whether what was read is kept.")]
    public bool? Keep { get; init; }

    [FromQuery(Name = "published"), Description("Date of reports that bring none, ISO 8601.")]
    public string? Published { get; init; }

    [FromQuery(Name = "language"), Description("Language of reports that declare none, ISO 639-1.")]
    public string? Language { get; init; }

    [FromQuery(Name = "source"), Description("Outlet of reports that name none.")]
    public string? Source { get; init; }
}
