using System.Collections.Immutable;
using System.ComponentModel;
using Matiane.Chronicle;
using Matiane.Exchange.Explaining;
using Matiane.Server.Answers;
using Matiane.Server.People;
using Matiane.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.Endpoints;

/// <summary>Reports and how they were read.</summary>
internal static class ReportsApi
{
    private const int ReportsOfPage = 200;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/reports", Reports).Needs(Right.Read).Fails(400).WithSummary("Reports, the latest first.");
        app.MapGet("/api/reports/{id}", Report).Needs(Right.Read).Fails(400, 403, 404).WithSummary("A report's text with everything that was read from it; names=true tells the names of private persons to who has the right 'evidence'.");
        app.MapGet("/api/reports/{id}/explain/{claim}", Explain).Needs(Right.Read).Fails(404).WithSummary("How the sentence of a claim was read and what gave the claim.");
    }

    private static Results<Ok<ImmutableArray<ReportHeadAnswer>>, ProblemHttpResult> Reports([AsParameters] PageParameters page, [AsParameters] AsOfParameter then, Chronicler chronicle)
    {
        if (!then.TryRead(out var moment, out var refused))
        {
            return refused;
        }

        var asked = page.Of(new Chronicle.Model.EventQuery(), ReportsOfPage);
        ImmutableArray<ReportHeadAnswer> reports = [.. chronicle.Reports(asked.Limit!.Value, asked.Skip, moment).Select(r => new ReportHeadAnswer(r.Head.Document, r.Head.Title, r.Head.Source, r.Head.Language, r.Head.Published, r.Claims))];
        return TypedResults.Ok(reports);
    }

    private static Results<Ok<ReportAnswer>, ProblemHttpResult> Report(string id, [Description(Names.Asked)] bool? names, [AsParameters] AsOfParameter then, HttpContext context, Chronicler chronicle, ICoder coder, Names shown) =>
        !then.TryRead(out var moment, out var refused) || !shown.May(context, names, id, out refused) ? refused
        : chronicle.Report(id, moment) is not { } report ? Problems.Of(404, $"There is no report '{id}'" + (moment is null ? "." : " as of then."))
        : TypedResults.Ok(ReportAnswer.Of(report, report.ToCode is { } text ? coder.Code(text) : null, names == true));

    private static Results<Ok<Explanation>, ProblemHttpResult> Explain(string id, string claim, Chronicler chronicle, ICoder coder, Explainer explainer)
    {
        if (chronicle.Report(id) is not { } report || report.Claims.FirstOrDefault(c => c.Claim.Id == claim) is not { } asked)
        {
            return Problems.Of(404, $"There is no claim '{id}#{claim}'.");
        }

        if (report.ToCode is not { } text || explainer.Trace(text, out _) is not { } trace)
        {
            return Problems.Of(404, $"'{id}' came already coded or in a language without a pack: how it was read is not known here.");
        }

        // Another version of the coder may give other ids: then the words tell which sentence is meant.
        var trigger = asked.Claim.Trigger;
        var target = trace.Trace.Claims.Any(c => c.Id == claim && c.Trigger == trigger) || trigger.Part == TextPart.Title ? claim : trigger.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return explainer.Explain(trace, target) is { } told
            ? TypedResults.Ok(Explained.Masked(told, ReportAnswer.Mask(report, coder.Code(text))))
            : Problems.Of(404, $"The coder of now reads no claim there: '{id}#{claim}'.");
    }
}
