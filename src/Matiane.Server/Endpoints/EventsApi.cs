using System.Collections.Immutable;
using System.ComponentModel;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Server.Answers;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Matiane.Server.Endpoints;

/// <summary>Events, figures, states and changes.</summary>
internal static class EventsApi
{
    private const int EventsOfPage = 100;
    private const int EventsOfLedger = 200;

    // Where no place is asked for, states are told from so many of the latest events that may tell of any.
    private const int EventsOfStates = 400;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/events", Events).Needs(Right.Read).Fails(400).WithSummary("A page of a view, with counts of the whole view by day and by place, and the values to filter by.");
        app.MapGet("/api/events/{id}", Event).Needs(Right.Read).Fails(400, 403, 404).WithSummary("One event with its claims and history, by its id, the beginning of it, or the address of one of its claims.");
        app.MapGet("/api/ledger", Ledger).Needs(Right.Read).Fails(400).WithSummary("Every figure of a view with its sayer, by event, measure and group, with the four views on them.");
        app.MapGet("/api/state", State).Needs(Right.Read).Fails(400).WithSummary("What is, was and will be in force in a view, since when, until when and on whose word.");
        app.MapGet("/api/silence", Silence).Needs(Right.Read).Fails(400).WithSummary("Reports of a view by hour against what is usual, at most 62 days.");
        app.MapGet("/api/spellings/{language}", In).Needs(Right.Read).Fails(404).WithSummary("Names of the chronicle's places as a language of the board writes them, where the gazetteer has them.");
        app.MapGet("/api/changes", (Revisions revisions, IHostApplicationLifetime life, CancellationToken cancellation) => TypedResults.ServerSentEvents(revisions.Follow(life, cancellation), "revision"))
            .RequireRateLimiting(Limits.Following).Needs(Right.Read).WithSummary("The number of each new revision, as server-sent events.");
    }

    private static Results<Ok<BoardAnswer>, ProblemHttpResult> Events([AsParameters] ViewParameters view, [AsParameters] PageParameters page, Chronicler chronicle, ViewCounts counts, FilterValues values)
    {
        if (!view.TryRead(out var query, out var refused))
        {
            return refused;
        }

        var found = chronicle.Events(page.Of(query, EventsOfPage));
        var whole = counts.Of(query, found.Revision);
        return TypedResults.Ok(new BoardAnswer(
            found.Revision, found.Total, whole.Reports, [.. found.Events.Select(e => EventAnswer.Of(e))], whole.DayWidth, whole.Days, whole.Places, values.At(found.Revision)));
    }

    private static Results<Ok<EventWithClaimsAnswer>, ProblemHttpResult> Event(string id, [AsParameters] ViewParameters view, [Description(Names.Asked)] bool? names, HttpContext context, Chronicler chronicle, Names shown)
    {
        if (!view.TryRead(out var query, out var refused) || !shown.May(context, names, id, out refused))
        {
            return refused;
        }

        return chronicle.Event(id, query.AsOf) is { } found
            ? TypedResults.Ok(EventWithClaimsAnswer.Of(found, chronicle.Decisions(), chronicle.ChangesOf(found.Event.Id), names == true ? ExportProfile.Full : ExportProfile.DoNoHarm))
            : Problems.Of(404, $"There is no event '{id}'.");
    }

    private static Results<Ok<LedgerAnswer>, ProblemHttpResult> Ledger([AsParameters] ViewParameters view, [AsParameters] PageParameters page, [Description("Only this measure: killed, injured, arrested …")] string? measure, Chronicler chronicle)
    {
        if (!view.TryRead(out var query, out var refused))
        {
            return refused;
        }

        query = page.Of(query with { WithFigures = true }, EventsOfLedger);
        var total = chronicle.Count(query);
        return TypedResults.Ok(new LedgerAnswer(total, Math.Clamp(total - query.Skip, 0, query.Limit!.Value), [.. chronicle.Ledger(query, measure).Select(LedgerRowAnswer.Of)]));
    }

    private static Results<Ok<StatesAnswer>, ProblemHttpResult> State([AsParameters] ViewParameters view, [Description("The moment that standing speaks of: a day (its end) or 2022-01-05T12:00; by default asof, else now.")] string? at, Chronicler chronicle, TimeProvider clock)
    {
        if (!view.TryRead(out var query, out var refused))
        {
            return refused;
        }

        var asked = Chronicle.Model.EventQuery.MomentOf(at);
        return at is not null && asked is null
            ? Problems.Of(400, $"at: '{at}' is no moment, such as 2022-01-05 or 2022-01-05T12:00.")
            : TypedResults.Ok(StatesAnswer.Of(chronicle.StateHistory(query.Place is null ? query with { Limit = EventsOfStates } : query), asked ?? query.AsOf ?? clock.GetUtcNow()));
    }

    private static Results<Ok<ImmutableArray<SpellingAnswer>>, ProblemHttpResult> In([Description("ka or ru")] string language, Spellings spellings) =>
        Spellings.Languages.Contains(language) ? TypedResults.Ok(spellings.In(language)) : Problems.Of(404, $"Places have names in {string.Join(" and ", Spellings.Languages)}, not in '{language}'.");

    private static Results<Ok<ImmutableArray<HourAnswer>>, ProblemHttpResult> Silence([AsParameters] ViewParameters view, Chronicler chronicle)
    {
        const int MostDays = 62;
        if (!view.TryRead(out var query, out var refused))
        {
            return refused;
        }

        var to = query.To is { } last ? new DateTimeOffset(last.ToDateTime(new TimeOnly(23, 0)), TimeSpan.Zero) : (DateTimeOffset?)null;
        var from = query.From is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        if (from is { } begin && !(to - begin < TimeSpan.FromDays(MostDays)))
        {
            to = begin.AddDays(MostDays).AddHours(-1);
        }

        return TypedResults.Ok(chronicle.Silence(query, from, to).Select(HourAnswer.Of).ToImmutableArray());
    }
}
