using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>What is in force where: states derived from claims that tell their beginnings, extensions and ends.</summary>
/// <remarks>The second clock is the caller's: only claims that were known at the time are to be given.</remarks>
public static class States
{
    // So long is something announced shown after its day, though nobody told that it came about.
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(3);

    /// <summary>Every state that the claims tell of, ended and planned ones too, by place, kind and time.</summary>
    /// <param name="claims">The claims, as people corrected them.</param>
    public static ImmutableArray<PlaceState> Derive(IEnumerable<ChronicleClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var told = claims.SelectMany(StateSign.Of).DistinctBy(s => (s.Claim.Address, s.Change.Kind, s.Change.Scope, s.Change.Change)).ToList();
        var offices = told.Where(s => s.Change.Kind == StateKinds.Office).GroupBy(s => (s.PlaceKey, s.Change.Scope)).SelectMany(g => Offices.Of([.. g]));
        var lasting = told.Where(s => s.Change.Kind != StateKinds.Office).ToList();
        var ends = lasting.Where(s => s.Change.Change == "end").ToLookup(s => s.Change.Kind, StringComparer.Ordinal);
        var others = lasting.GroupBy(s => (s.PlaceKey, s.Change.Kind, s.Change.Scope)).SelectMany(g => StateTimeline.Of([.. g], [.. ends[g.Key.Kind].Where(e => IsOfMore(e, g.First()))]));
        return
        [
            .. others.Concat(offices).OrderBy(s => s.Place.Country, StringComparer.Ordinal).ThenByDescending(s => s.Place.Precision).ThenBy(s => s.Place.Name, StringComparer.Ordinal)
                .ThenBy(s => StateKinds.All.IndexOf(s.Kind)).ThenBy(s => s.Scope, StringComparer.Ordinal).ThenBy(s => s.Since?.At ?? s.Until?.At).ThenBy(s => s.Holder, StringComparer.Ordinal),
        ];
    }

    /// <summary>The states that concern a place at a moment: those in force, those planned for later, those unknown since, and offices.</summary>
    /// <param name="states">From <see cref="Derive"/>.</param>
    /// <param name="place">The place; what holds where it lies holds there, save where an end there is told.</param>
    /// <param name="at">The moment, local time written as UTC.</param>
    public static ImmutableArray<PlaceState> At(IEnumerable<PlaceState> states, Place place, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(place);
        var here = states.Where(s => Holds(s.Place, place)).ToList();
        return [.. here.Where(s => Concerns(s, at) && !here.Exists(f => EndedNearer(f, s, at)))];
    }

    /// <summary>Whether what holds at one place holds at another: the same, or one that lies in it.</summary>
    public static bool Holds(Place at, Place place)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(place);
        return PlaceKeys.Of(at) == PlaceKeys.Of(place) || at.Country == place.Country && at.Country is not null && at.Precision switch
        {
            PlacePrecision.Country => true,
            PlacePrecision.Admin1 => place.Precision < PlacePrecision.Admin1 && place.Admin1 is not null && place.Admin1 == (at.Admin1 ?? at.Name),
            PlacePrecision.City => place.Precision is PlacePrecision.Point or PlacePrecision.District && place.KilometresTo(at) < PlaceKeys.TownKilometres,
            _ => false,
        };
    }

    /// <summary>Whether a state may have held on some day from one to another, as far as is told; a null day is open.</summary>
    public static bool MayHold(PlaceState state, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(state);
        var begins = state.Since?.At ?? state.FirstTold ?? state.Until?.At;
        return (to is not { } last || begins is null || DateOnly.FromDateTime(begins.Value.UtcDateTime) <= last)
            && (from is not { } first || state.Until is not { } until || DateOnly.FromDateTime(until.Latest.UtcDateTime) >= first);
    }

    /// <summary>Whether an end is told of a place around, or of all of what the sign is a part of.</summary>
    private static bool IsOfMore(StateSign end, StateSign sign) =>
        (end.Change.Scope == sign.Change.Scope || end.Change.Scope is null) && (end.PlaceKey != sign.PlaceKey || end.Change.Scope != sign.Change.Scope)
        && Holds(end.Place, sign.Place) && end.Place.Precision >= sign.Place.Precision;

    private static bool Concerns(PlaceState state, DateTimeOffset at) =>
        state.IsInForce(at) || state.IsUnknown(at) && (state.Since?.At ?? state.FirstTold) <= at || state.IsPlanned && !(state.Until?.Latest < at) && (state.Since is not { } since || since.Latest + Unconfirmed >= at);

    /// <summary>An end told of the place itself outweighs what holds in the whole around it.</summary>
    private static bool EndedNearer(PlaceState fine, PlaceState wide, DateTimeOffset at) => fine.Kind == wide.Kind && fine.Scope == wide.Scope && !ReferenceEquals(fine, wide)
        && fine.Place.Precision < wide.Place.Precision && fine.Ended.Length > 0 && fine.Until is { } until && until.Latest < at && !(wide.Since?.At > until.At);
}
