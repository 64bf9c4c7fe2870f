using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;

namespace Matiane.Chronicle.Joining;

/// <summary>Claims as people corrected them.</summary>
public static class Corrections
{
    private static readonly ImmutableArray<string> Measures = ["killed", "injured", "arrested", "missing", "abducted", "displaced", "participants", "damaged", "other"];

    /// <summary>The fields that can be corrected: event, mode, status, time (a day, or two joined by "/"), place ("name;country;latitude;longitude" or "name;country;latitude;longitude;precision") and every measure ("12", "12-15", "12+").</summary>
    public static ImmutableArray<string> Fields { get; } = ["event", "mode", "status", "time", "place", .. Measures];

    /// <summary>What is wrong with a correction, as a sentence; null when it can be applied.</summary>
    public static string? Problem(string? field, string? value)
    {
        if (field is null || !Fields.Contains(field))
        {
            return $"'{field}' is no field of a claim that can be corrected: {string.Join(", ", Fields)}.";
        }

        return field switch
        {
            "event" => value is { Length: > 0 } && value.All(char.IsAsciiLetterUpper) ? null : "An event is one of events.tsv, in capitals.",
            "status" => Enum.TryParse<ClaimStatus>(value, ignoreCase: true, out _) ? null : $"A status is one of {string.Join(", ", Enum.GetValues<ClaimStatus>().Select(ClaimsJson.Status))}.",
            "time" => value is null || Time(value) is not null ? null : "A time is a day, YYYY-MM-DD, or two joined by '/'.",
            "place" => value is null || Place(value) is not null ? null : "A place is 'name;country;latitude;longitude', with its precision after another ';' where it is no city.",
            "mode" => null,
            _ => value is null || Figure(field, value) is not null ? null : "A figure is '12', '12-15' or '12+'.",
        };
    }

    /// <summary>The claim as the standing corrections of it have it; the claim itself when there are none. Corrections with a problem change nothing.</summary>
    /// <param name="claim">The claim as it was coded.</param>
    /// <param name="standing">Standing decisions in order of time; those of other claims are left aside.</param>
    public static ChronicleClaim Apply(ChronicleClaim claim, IEnumerable<Decision> standing)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(standing);
        var address = claim.Address;
        foreach (var decision in standing)
        {
            if (decision.Kind == DecisionKind.Correct && decision.Target == address && Problem(decision.Field, decision.Value) is null)
            {
                claim = claim with { Claim = Apply(claim.Claim, decision.Field!, decision.Value) };
            }
        }

        return claim;
    }

    private static Claim Apply(Claim claim, string field, string? value) => field switch
    {
        "event" => claim with { Event = value!, Acled = null, Cameo = null },
        "mode" => claim with { Mode = value is { Length: > 0 } ? value : null, Acled = null, Cameo = null },
        "status" => claim with { Status = Enum.Parse<ClaimStatus>(value!, ignoreCase: true) },
        "time" => claim with { Time = value is null ? null : new ClaimTime(null, Time(value)!, false) },
        "place" => claim with { Place = value is null ? null : new ClaimPlace(null, Place(value)!, false) },
        _ => claim with { Counts = [.. claim.Counts.Where(c => c.Measure != field || Ledger.GroupOf(c.Group) is not null), .. value is null ? [] : new[] { Figure(field, value)! }] },
    };

    private static TimeValue? Time(string value)
    {
        var (from, to) = value.Split('/') is [var one, var two] ? (one, two) : (value, value);
        return Day(from) is { } first && Day(to) is { } last && first <= last ? new TimeValue(from, to, TimePrecision.Day) : null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Place? Place(string value)
    {
        var parts = value.Split(';', StringSplitOptions.TrimEntries);
        var precision = PlacePrecision.City;
        return parts.Length is 4 or 5 && parts[0].Length > 0
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            && double.TryParse(parts[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            && (parts.Length == 4 || Enum.TryParse(parts[4], ignoreCase: true, out precision))
            ? new Place(parts[0], precision, latitude, longitude) { Country = parts[1].Length == 2 ? parts[1].ToUpperInvariant() : null }
            : null;
    }

    private static ClaimCount? Figure(string measure, string value)
    {
        var (low, high, open) = value.EndsWith('+') ? (value[..^1], null, true) : value.Split('-') is [var one, var two] ? (one, two, false) : (value, value, false);
        return Number(low) is { } least && (open || Number(high) is { } most && most >= least) ? new ClaimCount(measure, null, least, Number(high), low != high, null) : null;
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
