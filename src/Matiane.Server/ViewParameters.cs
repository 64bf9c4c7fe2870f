using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Matiane.Chronicle.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Matiane.Server;

/// <summary>A view of the chronicle as an address asks for it; what it does not say is any.</summary>
internal sealed record ViewParameters
{
    private const int LongestText = 200;

    [FromQuery(Name = "place"), Description("Where: a name in any script, a country's code or a GeoNames id; what lies in it counts too.")]
    public string? Place { get; init; }

    [FromQuery(Name = "from"), Description("First day of the happening.")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to"), Description("Last day of the happening.")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "event"), Description("EVENT or EVENT/mode, several with commas.")]
    public string? Event { get; init; }

    [FromQuery(Name = "language"), Description("Told by a report in this language (ISO 639-1).")]
    public string? Language { get; init; }

    [FromQuery(Name = "source"), Description("Told by this outlet.")]
    public string? Source { get; init; }

    [FromQuery(Name = "sayer"), Description("Told on the word of this office, body or agency; never a private person.")]
    public string? Sayer { get; init; }

    [FromQuery(Name = "status"), Description("asserted, disputed, denied, planned …")]
    public string? Status { get; init; }

    [FromQuery(Name = "confidence"), Description("Least confidence, 0 to 1.")]
    public double? Confidence { get; init; }

    [FromQuery(Name = "text"), Description("Words that a report of it holds, in any script.")]
    public string? Text { get; init; }

    [FromQuery(Name = "asof"), Description(AsOfParameter.Meaning)]
    public string? AsOf { get; init; }

    /// <summary>The view as the chronicle takes it.</summary>
    public bool TryRead([NotNullWhen(true)] out EventQuery? query, [NotNullWhen(false)] out ProblemHttpResult? refused)
    {
        query = null;
        refused = !new AsOfParameter { AsOf = AsOf }.TryRead(out var moment, out var noMoment) ? noMoment
            : new[] { Place, Event, Language, Source, Sayer, Status, Text }.Any(t => t?.Length > LongestText) ? Problems.Of(400, $"A filter has at most {LongestText} letters.")
            : null;
        if (refused is not null)
        {
            return false;
        }

        query = new EventQuery
        {
            Place = Given(Place),
            From = From,
            To = To,
            Event = Given(Event),
            Language = Given(Language),
            Source = Given(Source),
            Sayer = Given(Sayer),
            Status = Given(Status),
            MinConfidence = Confidence,
            Text = Given(Text),
            AsOf = moment,
        };
        return true;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The second clock of what is no view.</summary>
internal sealed record AsOfParameter
{
    /// <summary>What it says.</summary>
    public const string Meaning = "As it was known then: a day (its end) or 2022-01-05T12:00, UTC.";

    [FromQuery(Name = "asof"), Description(Meaning)]
    public string? AsOf { get; init; }

    /// <summary>The moment; null: now.</summary>
    public bool TryRead(out DateTimeOffset? moment, [NotNullWhen(false)] out ProblemHttpResult? refused)
    {
        moment = EventQuery.MomentOf(AsOf);
        refused = string.IsNullOrEmpty(AsOf) || moment is not null ? null : Problems.Of(400, $"asof: '{AsOf}' is no moment, such as 2022-01-05 or 2022-01-05T12:00.");
        return refused is null;
    }
}

/// <summary>Which page of a list.</summary>
internal sealed record PageParameters
{
    private const int Most = 500;

    [FromQuery(Name = "limit"), Description("At most so many, 0 to 500.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "skip"), Description("How many to leave out first.")]
    public int? Skip { get; init; }

    /// <summary>The view cut to the page.</summary>
    /// <param name="query">The view.</param>
    /// <param name="limit">How many where the address says nothing.</param>
    public EventQuery Of(EventQuery query, int limit) => query with { Limit = Math.Clamp(Limit ?? limit, 0, Most), Skip = Math.Max(0, Skip ?? 0) };
}
