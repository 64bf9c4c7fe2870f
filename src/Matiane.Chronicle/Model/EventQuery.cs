using System.Globalization;

namespace Matiane.Chronicle.Model;

/// <summary>A filtered view of the chronicle; every null says "any".</summary>
public sealed record EventQuery
{
    /// <summary>Place name in any language, or a GeoNames id; what lies in it counts too.</summary>
    public string? Place { get; init; }
    /// <summary>First day, inclusive, of the happening.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day, inclusive, of the happening.</summary>
    public DateOnly? To { get; init; }
    /// <summary>"EVENT" or "EVENT/mode".</summary>
    public string? Event { get; init; }
    /// <summary>ISO 639-1 language of at least one report.</summary>
    public string? Language { get; init; }
    /// <summary>Outlet of at least one report.</summary>
    public string? Source { get; init; }
    /// <summary>Somebody of an attribution chain. Never a private person.</summary>
    public string? Sayer { get; init; }
    /// <summary>Status of the event.</summary>
    public string? Status { get; init; }
    /// <summary>Least confidence, 0 to 1.</summary>
    public double? MinConfidence { get; init; }
    /// <summary>Words that a report of the event contains, in any script.</summary>
    public string? Text { get; init; }
    /// <summary>As it was known then (UTC); null: now.</summary>
    public DateTimeOffset? AsOf { get; init; }
    /// <summary>At most so many, latest first; null: all.</summary>
    public int? Limit { get; init; }
    /// <summary>How many to leave out first.</summary>
    public int Skip { get; init; }
    /// <summary>Only events with figures.</summary>
    public bool WithFigures { get; init; }

    /// <summary>A moment as people give it: a day (its end), or a day with its hour; UTC unless it says otherwise.</summary>
    /// <returns>Null for what is no moment, and for null.</returns>
    public static DateTimeOffset? MomentOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59, 999)), TimeSpan.Zero)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
