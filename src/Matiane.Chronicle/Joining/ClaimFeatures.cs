using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Joining;

/// <summary>What joining looks at, taken from a claim once.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Family">Key of its block.</param>
/// <param name="Place">Where; null when not known.</param>
/// <param name="First">Day number of its first day; null when not known.</param>
/// <param name="Last">Day number of its last day.</param>
/// <param name="TimeIsWeak">Whether the day is the dateline's, or wider than a day.</param>
/// <param name="Published">Day number of publication; null when unknown.</param>
internal sealed record ClaimFeatures(ChronicleClaim Claim, string Family, Place? Place, int? First, int? Last, bool TimeIsWeak, int? Published)
{
    /// <summary>The claim's address.</summary>
    public string Address { get; } = Claim.Address;

    /// <summary>"EVENT" or "EVENT/mode".</summary>
    public string Coding { get; } = Claim.Claim.Mode is { } mode ? $"{Claim.Claim.Event}/{mode}" : Claim.Claim.Event;

    /// <summary>Whether the day is only that on which it was told, of something that is told as past: it happened no later.</summary>
    public bool IsToldBy { get; } = Claim.Claim is { Time.Inferred: true, Status: ClaimStatus.Asserted or ClaimStatus.Denied or ClaimStatus.Negated };

    /// <summary>Whether it counts the dead or injured.</summary>
    public bool IsToll { get; } = Claim.Claim.Counts.Any(c => c.Measure is "killed" or "injured");

    /// <summary>Whether it tells of an earthquake, a flood and the like.</summary>
    public bool IsDisaster { get; } = Claim.Claim is { Event: "INCIDENT", Mode: "disaster" };

    /// <summary>Whether only bodies act ("the government resigned"), or only persons and others; null where nobody is named, or both are.</summary>
    public bool? IsOfBody { get; } = Claim.Claim.Actors.Select(p => p.Kind == ActorKind.Organisation).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>What is cut off or given back: power, water, gas, phones, or what comes over the internet; empty where that is not told.</summary>
    public ImmutableArray<string> Services { get; } =
        [.. Claim.Claim.States.Select(s => s.Kind is StateKinds.Messenger or StateKinds.Media ? StateKinds.Internet : s.Kind).Where(k => k is StateKinds.Internet or StateKinds.Phones or StateKinds.Power or StateKinds.Water or StateKinds.Gas).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it says that it did not happen.</summary>
    public bool IsDenial { get; } = Claim.Claim.Status is ClaimStatus.Denied or ClaimStatus.Negated;

    /// <summary>First three letters of the sectors of those who act.</summary>
    public ImmutableArray<string> Actors { get; } = Sectors(Claim.Claim.Actors);

    /// <summary>First three letters of the sectors of those to whom it is done.</summary>
    public ImmutableArray<string> Recipients { get; } = Sectors(Claim.Claim.Recipients);

    /// <summary>The features of a claim.</summary>
    public static ClaimFeatures Of(ChronicleClaim kept)
    {
        var claim = kept.Claim;
        var time = claim.Time?.Time;
        var published = kept.Report.Published is { } at ? DateOnly.FromDateTime(at.UtcDateTime).DayNumber : (int?)null;
        var (first, last) = (EventDates.First(time)?.DayNumber, EventDates.Last(time)?.DayNumber);
        return new ClaimFeatures(
            kept, EventKinds.Family(claim.Event, claim.Mode), claim.Place?.Place, first ?? last, last ?? first,
            claim.Time is not { Inferred: false, Time.Precision: <= TimePrecision.Day }, published);
    }

    private static ImmutableArray<string> Sectors(ImmutableArray<Party> parties) =>
        [.. parties.Select(p => p.Sector is { Length: >= 3 } sector ? sector[..3] : null).OfType<string>().Distinct(StringComparer.Ordinal)];
}
