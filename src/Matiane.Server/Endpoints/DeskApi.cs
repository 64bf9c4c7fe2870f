using Matiane.Chronicle;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Server.Answers;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.Endpoints;

/// <summary>The review desk.</summary>
internal static class DeskApi
{
    private const int Listed = 50;
    private const int LongestWords = 500;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/desk", Desk).Needs(Right.Evidence).Fails(400).WithSummary("What of a view wants a person's eye, and what was decided.");
        app.MapPost("/api/decisions", Decide).RequireRateLimiting(Limits.Changes).Needs(Right.Decide).Fails(400).WithSummary("Confirm, correct, reject, join, split or note.");
        app.MapDelete("/api/decisions/{id}", Undo).RequireRateLimiting(Limits.Changes).Needs(Right.Decide).Fails(400).WithSummary("Undo a decision; that is a decision too.");
    }

    private static Results<Ok<DeskAnswer>, ProblemHttpResult> Desk([AsParameters] ViewParameters view, [AsParameters] PageParameters page, Chronicler chronicle)
    {
        if (!view.TryRead(out var query, out var refused))
        {
            return refused;
        }

        var waiting = chronicle.Waiting(page.Of(query, Listed));
        var decisions = chronicle.Decisions().Reverse().Where(d => d.Decision.UndoneBy is null && d.Decision.Kind != DecisionKind.Undo).Take(Listed);
        return TypedResults.Ok(new DeskAnswer(waiting.Total, [.. waiting.Claims.Select(WaitingAnswer.Of)], [.. decisions.Select(DecisionAnswer.Of)], Corrections.Fields));
    }

    private static Results<Ok<DecisionAnswer>, ProblemHttpResult> Decide(DecisionAsked asked, HttpContext context, Chronicler chronicle, AccountStore accounts)
    {
        var kinds = Enum.GetValues<DecisionKind>().Where(k => k != DecisionKind.Undo);
        return !Rights.TryParse<DecisionKind>(asked.Kind, out var kind) || kind == DecisionKind.Undo ? Problems.Of(400, $"'{asked.Kind}' is none of {string.Join(", ", kinds.Select(Rights.Word))}.")
            : asked.Target is not { Length: > 0 } target ? Problems.Of(400, "A decision has a target: the address of a claim, or the id of an event.")
            : asked.Note?.Length > LongestWords || asked.Value?.Length > LongestWords ? Problems.Of(400, $"A note or value has at most {LongestWords} letters.")
            : Made(new DecisionRequest(kind, target, Access.Of(context)!.Name) { Other = asked.Other, Field = asked.Field, Value = asked.Value, Why = asked.Note }, "decision", chronicle, accounts);
    }

    private static Results<Ok<DecisionAnswer>, ProblemHttpResult> Undo(string id, HttpContext context, Chronicler chronicle, AccountStore accounts) =>
        Made(new DecisionRequest(DecisionKind.Undo, id, Access.Of(context)!.Name), "undo", chronicle, accounts);

    private static Results<Ok<DecisionAnswer>, ProblemHttpResult> Made(DecisionRequest asked, string action, Chronicler chronicle, AccountStore accounts)
    {
        try
        {
            var made = chronicle.Decide(asked);
            accounts.Audit(made.Who, action, $"{made.Id}: {Rights.Word(made.Kind)} {made.Target}{(made.Other is { } other ? " " + other : "")}{(made.Field is { } field ? $" {field}={made.Value}" : "")}");
            return TypedResults.Ok(DecisionAnswer.Of(new DecisionStanding(made, false)));
        }
        catch (ArgumentException error)
        {
            return Problems.Of(400, error.Message);
        }
    }
}
