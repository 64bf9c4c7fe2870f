using System.ComponentModel;
using System.Text;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Server.Answers;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.Endpoints;

/// <summary>Exports of a view.</summary>
internal static class ExportApi
{
    private const string Profiles = "do-no-harm masks private persons, the default; coarse also tells places to the region and days to the week.";
    private const int Looked = 200;
    private const int Shown = 3;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/export", Export).RequireRateLimiting(Limits.Exports).Needs(Right.Read).Produces(200, contentType: "application/octet-stream").Fails(400)
            .WithSummary($"The view in one of the formats: {string.Join(", ", EventWriters.Names)}.");
        app.MapGet("/api/export/preview", Preview).Needs(Right.Read).Fails(400).WithSummary("The formats, and what a profile withholds of the view.");
        app.MapGet("/api/claims", ([AsParameters] ViewParameters view, [Description(Profiles)] string? profile, HttpContext context, Chronicler chronicle, AccountStore accounts) => Export(view, "claims", profile, context, chronicle, accounts))
            .RequireRateLimiting(Limits.Exports).Needs(Right.Read).Produces(200, contentType: "application/x-ndjson").Fails(400).WithSummary("The claims of the view as claims/1 lines.");
    }

    private static Results<FileStreamHttpResult, ProblemHttpResult> Export([AsParameters] ViewParameters view, [Description("One of the formats that the preview lists.")] string? format, [Description(Profiles)] string? profile, HttpContext context, Chronicler chronicle, AccountStore accounts)
    {
        if (!view.TryRead(out var query, out var refused) || !TryRead(profile, out var options, out refused))
        {
            return refused;
        }

        if (EventWriters.Find(format ?? "") is not { } writer)
        {
            return Problems.Of(400, $"'{format}' is none of {string.Join(", ", EventWriters.Names)}.");
        }

        // Through a file, so that memory does not grow with the view and a failure is told before anything is sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        ExportSummary summary;
        using (var text = new StreamWriter(file, new UTF8Encoding(false), 64 * 1024, leaveOpen: true))
        {
            summary = writer.Write(chronicle.AllEvents(query), text, options);
        }

        file.Position = 0;
        accounts.Audit(Access.Of(context)!.Name, "export", FormattableString.Invariant($"{writer.Name} ({options.Profile}), {summary.Written} written, {summary.LeftOutTotal} left out: {context.Request.QueryString}"));
        return TypedResults.Stream(file, writer.MediaType + "; charset=utf-8", "matiane." + writer.Extension);
    }

    private static Results<Ok<ExportPreviewAnswer>, ProblemHttpResult> Preview([AsParameters] ViewParameters view, [Description(Profiles)] string? profile, Chronicler chronicle)
    {
        if (!view.TryRead(out var query, out var refused) || !TryRead(profile, out var options, out refused))
        {
            return refused;
        }

        var withheld = chronicle.Withheld(query);
        var isCoarse = options.Profile == ExportProfile.Coarse;
        var sample = chronicle.Events(query with { Limit = Looked }).Events.OrderByDescending(d => NameMask.Of(d).Persons > 0).Take(Shown);
        return TypedResults.Ok(new ExportPreviewAnswer(
            withheld.Events, withheld.WithPersons, withheld.Persons, isCoarse ? withheld.Placed : 0, isCoarse ? withheld.Dated : 0,
            [.. EventWriters.All.Select(w => new FormatAnswer(w.Name, w.Description))], [.. sample.Select(d => EventAnswer.Of(d, options.Profile))]));
    }

    /// <summary>Exports over the network withhold at least the names of private persons.</summary>
    private static bool TryRead(string? profile, out ExportOptions options, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out ProblemHttpResult? refused)
    {
        options = new ExportOptions { Profile = profile == "coarse" ? ExportProfile.Coarse : ExportProfile.DoNoHarm };
        refused = profile is null or "" or "do-no-harm" or "coarse" ? null : Problems.Of(400, $"'{profile}' is no profile of the board: do-no-harm, coarse.");
        return refused is null;
    }
}
