using System.Collections.Immutable;

namespace Matiane.Server.Answers;

/// <summary>claims/1 of the contract: claims of one report.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Published">ISO 8601.</param>
/// <param name="Report">Where it came from.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
internal sealed record DocumentAnswer(string Id, string? Language, string? Published, OutletAnswer Report, ImmutableArray<ClaimAnswer> Claims);

/// <summary>Where a report came from.</summary>
internal sealed record OutletAnswer(string? Source, string? Url, string? Title);

/// <summary>One happening as one source puts it.</summary>
internal sealed record ClaimAnswer
{
    public required string Id { get; init; }
    /// <summary>Id of the event that it stands in; null when it counts no more.</summary>
    public string? InEvent { get; init; }
    /// <summary>standing, repeated, withdrawn or rejected.</summary>
    public string State { get; init; } = "standing";
    /// <summary>Far end of the attribution chain, else the outlet.</summary>
    public required string Origin { get; init; }
    public required string Event { get; init; }
    public required string? Mode { get; init; }
    public required ImmutableArray<string> Contexts { get; init; }
    public required AcledAnswer? Acled { get; init; }
    public required string? Cameo { get; init; }
    public required SpanAnswer Trigger { get; init; }
    public required SpanAnswer Evidence { get; init; }
    public required ImmutableArray<PartyInTextAnswer> Actors { get; init; }
    public required ImmutableArray<PartyInTextAnswer> Recipients { get; init; }
    public required PlaceInTextAnswer? Place { get; init; }
    public required TimeInTextAnswer? Time { get; init; }
    public required ImmutableArray<CountAnswer> Counts { get; init; }
    public required string Status { get; init; }
    public required ImmutableArray<SayerAnswer> Attribution { get; init; }
    public string? Responsibility { get; init; }
    public required ImmutableArray<string> Causes { get; init; }
    public required double Confidence { get; init; }
}

/// <summary>A stretch of a report: UTF-16 offsets into its text, or into its title where <c>in</c> says so. All null where no words say it.</summary>
internal record SpanAnswer
{
    public int? Start { get; init; }
    public int? End { get; init; }
    public string? Text { get; init; }
    public string? In { get; init; }
}

/// <summary>A side of a claim with its words.</summary>
internal sealed record PartyInTextAnswer : SpanAnswer
{
    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Sector { get; init; }
    public string? Country { get; init; }
}

/// <summary>A place with the words that name it.</summary>
internal sealed record PlaceInTextAnswer : SpanAnswer
{
    public int? Geonames { get; init; }
    public required string Name { get; init; }
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public required string Precision { get; init; }
    public bool Inferred { get; init; }
}

/// <summary>A time with the words that tell it.</summary>
internal sealed record TimeInTextAnswer : SpanAnswer
{
    public string? From { get; init; }
    public string? To { get; init; }
    public required string Precision { get; init; }
    public string? Duration { get; init; }
    public string? Repeat { get; init; }
    public bool Inferred { get; init; }
}

/// <summary>A figure with its words.</summary>
internal sealed record CountAnswer : SpanAnswer
{
    public required string Measure { get; init; }
    public string? Group { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public bool Approximate { get; init; }
}

/// <summary>One sayer of an attribution chain.</summary>
internal sealed record SayerAnswer : SpanAnswer
{
    public required string Source { get; init; }
    public required string Kind { get; init; }
    public SpanAnswer? Cue { get; init; }
}
