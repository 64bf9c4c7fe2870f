using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>What one claim says of one state.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Change">What it changes.</param>
/// <param name="Place">Where.</param>
/// <param name="From">When the change takes place; null when not known.</param>
/// <param name="Until">Last moment that it is announced for; null when not said.</param>
internal sealed record StateSign(ChronicleClaim Claim, StateChange Change, Place Place, StateMoment? From, StateMoment? Until)
{
    /// <summary>Equal for one place.</summary>
    public string PlaceKey => PlaceKeys.Of(Place);

    /// <summary>Whether the day of the change is only the dateline's: told to be in force by then, at the latest.</summary>
    public bool IsByDateline => Claim.Claim.Time is not { Inferred: false };

    /// <summary>Publication, UTC.</summary>
    public DateTimeOffset? Reported => Claim.Report.Published;

    /// <summary>What a claim says of states; nothing for claims that speak of the past, of wishes, threats and suppositions, or of nowhere.</summary>
    public static IEnumerable<StateSign> Of(ChronicleClaim claim)
    {
        if (claim.Claim.Place?.Place is not { } place || claim.Claim.Status is not (ClaimStatus.Asserted or ClaimStatus.Planned or ClaimStatus.Denied or ClaimStatus.Negated))
        {
            yield break;
        }

        var (from, until) = Times(claim.Claim.Time?.Time);
        foreach (var change in claim.Claim.States.IsEmpty ? Plain(claim.Claim) : claim.Claim.States)
        {
            yield return new StateSign(claim, change, Seat(change, place), from, until);
        }
    }

    /// <summary>What event and mode alone tell, for claims that came coded without states.</summary>
    private static IEnumerable<StateChange> Plain(Claim claim) => (claim.Event, claim.Mode) switch
    {
        ("COERCE", "martial-law") => [new StateChange(StateKinds.Emergency, "begin")],
        ("COERCE", "curfew") => [new StateChange(StateKinds.Curfew, "begin")],
        ("COERCE", "censor") => [new StateChange(StateKinds.Media, "begin") { Scope = Name(claim.Recipients) }],
        ("RETREAT", "resign") => [new StateChange(StateKinds.Office, "leave") { Scope = Name(claim.Actors) }],
        ("INCIDENT", "office") => [new StateChange(StateKinds.Office, "take") { Scope = Name(claim.Recipients) ?? Name(claim.Actors) }],
        _ => [],
    };

    private static string? Name(IEnumerable<Party> parties) => parties.Select(p => p.Name).FirstOrDefault(n => n is not null);

    /// <summary>A national office is held in the country, wherever its holder takes or leaves it.</summary>
    private static Place Seat(StateChange change, Place place) =>
        change.Kind == StateKinds.Office && place.Country is { } country && change.Scope is not ("mayor" or "governor" or null)
            ? new Place(country, PlacePrecision.Country, place.Latitude, place.Longitude) { Country = country } : place;

    private static (StateMoment? From, StateMoment? Until) Times(TimeValue? time)
    {
        if (time is null)
        {
            return (null, null);
        }

        var from = Moment(time.From);
        var until = time.To is { } to && to != time.From && time.Precision is TimePrecision.Day or TimePrecision.Hour or TimePrecision.Minute ? Moment(to) : null;
        if (from is { } start && until is null && Days(time.Duration) is { } days)
        {
            until = new StateMoment(start.At.AddDays(days - (start.IsDay ? 1 : 0)), start.IsDay);
        }

        // The hour of a change or the hours of a night are no end.
        return (from, until is { } end && from is { } begin && end.At - begin.At < TimeSpan.FromHours(24) ? null : until);
    }

    private static StateMoment? Moment(string? text)
    {
        if (text is null || EventDates.First(new TimeValue(text, null, TimePrecision.Day)) is not { } day)
        {
            return null;
        }

        var hour = text.Length >= 16 && TimeOnly.TryParseExact(text.AsSpan(11, 5), "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var read) ? read : (TimeOnly?)null;
        return new StateMoment(new DateTimeOffset(day.ToDateTime(hour ?? TimeOnly.MinValue), TimeSpan.Zero), hour is null);
    }

    /// <summary>Days of an ISO 8601 duration of days, weeks, months or years; null for others.</summary>
    private static int? Days(string? duration) =>
        duration is { Length: > 2 } && duration[0] == 'P' && int.TryParse(duration.AsSpan(1, duration.Length - 2), out var number)
            ? duration[^1] switch { 'D' => number, 'W' => 7 * number, 'M' => 30 * number, 'Y' => 365 * number, _ => null } : null;
}
