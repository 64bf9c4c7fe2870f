namespace Matiane.Mentions;

/// <summary>The unit a time is known to.</summary>
public enum TimePrecision : byte
{
    /// <summary>A minute of the clock.</summary>
    Minute,
    /// <summary>An hour of the clock.</summary>
    Hour,
    /// <summary>Morning, evening, night.</summary>
    PartOfDay,
    /// <summary>A calendar day.</summary>
    Day,
    /// <summary>A week, or a weekend.</summary>
    Week,
    /// <summary>A calendar month.</summary>
    Month,
    /// <summary>A quarter of a year.</summary>
    Quarter,
    /// <summary>A season.</summary>
    Season,
    /// <summary>A year.</summary>
    Year,
    /// <summary>A decade.</summary>
    Decade,
}

/// <summary>What a time expression means.</summary>
/// <param name="From">ISO 8601 date, or date and time ("2022-01-05T18:00"), inclusive at the unit it is written in; null when open or unresolved.</param>
/// <param name="To">Its other end, inclusive likewise; null when open or unresolved.</param>
/// <param name="Precision">The unit.</param>
public sealed record TimeValue(string? From, string? To, TimePrecision Precision)
{
    /// <summary>ISO 8601 duration ("P3D") of "for three days"; null otherwise.</summary>
    public string? Duration { get; init; }

    /// <summary>ISO 8601 period ("P1W") of "every Saturday"; null otherwise.</summary>
    public string? Repeat { get; init; }
}
