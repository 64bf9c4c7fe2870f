using System.Collections.Immutable;
using Matiane.Chronicle.Exports;

namespace Matiane.Server.Answers;

/// <summary>events/1 of the contract, with a sentence to read.</summary>
internal record EventAnswer
{
    public required string Id { get; init; }
    public required string Event { get; init; }
    public required string? Mode { get; init; }
    public required ImmutableArray<string> Contexts { get; init; }
    public required AcledAnswer? Acled { get; init; }
    public required string? Cameo { get; init; }
    public required string Status { get; init; }
    public required PlaceAnswer? Place { get; init; }
    public required TimeAnswer? Time { get; init; }
    public required ImmutableArray<PartyAnswer> Actors { get; init; }
    public required ImmutableArray<PartyAnswer> Recipients { get; init; }
    public required ImmutableArray<TallyAnswer> Counts { get; init; }
    public required ImmutableArray<string> Claims { get; init; }
    public required int Reports { get; init; }
    public required int Sources { get; init; }
    public required int Origins { get; init; }
    public required ImmutableArray<string> Languages { get; init; }
    public required string? FirstReported { get; init; }
    public required string? LastReported { get; init; }
    public required int Revision { get; init; }
    public required ImmutableArray<JoinAnswer> Joins { get; init; }
    public required double Confidence { get; init; }
    public required ImmutableArray<string> Decisions { get; init; }

    /// <summary>The sentence of the claim that is surest.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Its language, ISO 639-1.</summary>
    public string? SentenceLanguage { get; init; }

    /// <summary>An event as it is listed.</summary>
    public static EventAnswer Of(EventDetail detail, ExportProfile profile = ExportProfile.DoNoHarm) => Read<EventAnswer>(detail, profile);

    /// <summary>An event as one of these types.</summary>
    protected static T Read<T>(EventDetail detail, ExportProfile profile) where T : EventAnswer
    {
        var lead = Redaction.Apply(detail, profile).Claims.MaxBy(c => c.Claim.Confidence);
        return Contract.Read<T>(EventJsonLines.Line(detail, new ExportOptions { Profile = profile })) with { Sentence = lead?.EvidenceText ?? "", SentenceLanguage = lead?.Report.Language };
    }
}

/// <summary>ACLED's two type columns.</summary>
internal sealed record AcledAnswer(string EventType, string SubEventType);

/// <summary>A place.</summary>
/// <param name="Geonames">Id in GeoNames.</param>
/// <param name="Name">English.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">Division of the first level.</param>
/// <param name="Latitude">Degrees; null for a place without a spot.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Precision">point, district, city, admin1, region or country.</param>
internal sealed record PlaceAnswer(int? Geonames, string Name, string? Country, string? Admin1, double? Latitude, double? Longitude, string Precision);

/// <summary>A time, ISO 8601, both ends inclusive.</summary>
internal sealed record TimeAnswer(string? From, string? To, string Precision, string? Duration, string? Repeat);

/// <summary>A side of an event.</summary>
/// <param name="Name">Never that of a private person.</param>
/// <param name="Kind">person, organisation or group.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record PartyAnswer(string? Name, string? Kind, string? Sector, string? Country);

/// <summary>All figures of one measure and group of an event.</summary>
internal sealed record TallyAnswer(string Measure, string? Group, double? Low, double? High, ImmutableArray<FigureAnswer> Figures);

/// <summary>One figure as one claim gives it.</summary>
internal sealed record FigureAnswer(string Claim, double? Low, double? High, string Source, string Origin, string? Reported, string? SupersededBy);

/// <summary>Why a claim stands in an event.</summary>
internal sealed record JoinAnswer(string Claim, double Score, ImmutableArray<string> Because, ImmutableArray<string> Against);
