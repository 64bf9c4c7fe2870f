using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Microsoft.AspNetCore.Http;

namespace Matiane.Server;

/// <summary>Reads a view from an address and applies it.</summary>
internal static class Filter
{
    public static EventQuery Read(IQueryCollection query) => new()
    {
        Place = Text(query, "place"),
        From = Day(query, "from"),
        To = Day(query, "to"),
        Event = Text(query, "event"),
        Language = Text(query, "language"),
        Source = Text(query, "source"),
        Sayer = Text(query, "sayer"),
        Status = Text(query, "status"),
        Text = Text(query, "text"),
        MinConfidence = double.TryParse(query["confidence"], NumberStyles.Float, CultureInfo.InvariantCulture, out var least) ? least : null,
        AsOf = DateTimeOffset.TryParse(query["asof"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null,
        Limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var limit) ? Math.Clamp(limit, 0, 500) : 100,
        Skip = int.TryParse(query["skip"], CultureInfo.InvariantCulture, out var skip) ? Math.Max(0, skip) : 0,
    };

    /// <summary>The events of the view, without paging.</summary>
    public static List<EventDetail> Apply(Snapshot snapshot, EventQuery query) => [.. snapshot.Events.Where(e => Matches(snapshot, e, query))];

    private static bool Matches(Snapshot snapshot, EventDetail detail, EventQuery query)
    {
        var told = detail.Event;
        return (query.Place is null || InPlace(told, query.Place))
            && InDays(told, query)
            && (query.Event is null || IsEvent(told, query.Event))
            && (query.Language is null || told.Languages.Contains(query.Language))
            && (query.Status is null || told.Status == query.Status)
            && (query.MinConfidence is not { } least || told.Confidence >= least)
            && (query.Source is null || detail.Claims.Any(c => Same(c.Report.Source, query.Source)))
            && (query.Sayer is null || detail.Claims.Any(c => c.Claim.Attribution.Any(a => a.Kind != "person" && Same(a.Source, query.Sayer))))
            && (query.Text is null || detail.Claims.Select(c => c.Report.Document).Distinct().Any(d => HasText(snapshot, d, query.Text)));
    }

    private static bool HasText(Snapshot snapshot, string document, string text) => snapshot.ByDocument.TryGetValue(document, out var report)
        && (report.Coded.Report.Text.Contains(text, StringComparison.OrdinalIgnoreCase) || report.Head.Title?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    private static bool InPlace(ChronicleEvent told, string asked) =>
        told.Place is { } place && (Same(place.Name, asked) || Same(place.Country, asked) || Same(place.Admin1, asked) || place.GeoNamesId?.ToString(CultureInfo.InvariantCulture) == asked);

    private static bool InDays(ChronicleEvent told, EventQuery query)
    {
        if (query.From is null && query.To is null)
        {
            return true;
        }

        var from = Joiner.Day(told.Time?.From ?? told.Time?.To);
        var to = Joiner.Day(told.Time?.To) ?? from;
        return from is not null && (query.From is null || to >= query.From) && (query.To is null || from <= query.To);
    }

    private static bool IsEvent(ChronicleEvent told, string asked) =>
        asked.Split(',').Any(a => a.Split('/') is var parts && Same(told.Event, parts[0]) && (parts.Length == 1 || Same(told.Mode, parts[1])));

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Text(IQueryCollection query, string key) => query[key].ToString() is { Length: > 0 and <= 200 } text ? text : null;

    private static DateOnly? Day(IQueryCollection query, string key) =>
        DateOnly.TryParseExact(query[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
