using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>How a claim puts what it says of a state.</summary>
internal enum StateWord : byte
{
    /// <summary>As a fact.</summary>
    Told,
    /// <summary>As something to come.</summary>
    Announced,
    /// <summary>As something that is not so.</summary>
    Denied,
}

/// <summary>What one claim says of one state.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Change">What it changes.</param>
/// <param name="Place">Where.</param>
/// <param name="Word">How it puts it.</param>
/// <param name="From">When the change takes place: the time that is told, else the day of the report; null when neither is known.</param>
/// <param name="Until">Last moment that it is announced for; null when not said.</param>
internal sealed record StateSign(ChronicleClaim Claim, StateChange Change, Place Place, StateWord Word, StateMoment? From, StateMoment? Until)
{
    /// <summary>Equal for one place.</summary>
    public string PlaceKey => PlaceKeys.Of(Place);

    /// <summary>Whether the day of the change is only the report's.</summary>
    public bool IsByDateline { get; init; }

    /// <summary>Publication, UTC.</summary>
    public DateTimeOffset? Reported => Claim.Report.Published;

    /// <summary>When it says that it is so: the time of the change, else its publication.</summary>
    public DateTimeOffset At => From?.At ?? Reported ?? DateTimeOffset.MinValue;

    /// <summary>What a claim says of states; nothing for claims that speak of the past, of wishes, threats and suppositions, or of nowhere.</summary>
    public static IEnumerable<StateSign> Of(ChronicleClaim claim)
    {
        if (claim.Claim.Place?.Place is not { } place || claim.Claim.Status is not (ClaimStatus.Asserted or ClaimStatus.Planned or ClaimStatus.Denied or ClaimStatus.Negated))
        {
            yield break;
        }

        var told = Told(claim);
        foreach (var change in claim.Claim.States.IsEmpty ? CodedStates.Of(claim.Claim) : claim.Claim.States)
        {
            var sign = Sign(claim, change, Seat(change, place, claim.Claim), told);
            yield return sign;
            if (sign is { Word: StateWord.Announced, Change: { Change: "end", Kind: not StateKinds.Office } })
            {
                // What is to end holds until then.
                yield return Holding(sign, "named");
            }
        }
    }

    /// <summary>That the state of a sign holds when its report is published.</summary>
    private static StateSign Holding(StateSign sign, string change) => sign with { Change = sign.Change with { Change = change }, Word = StateWord.Told, From = Dateline(sign.Claim), Until = null, IsByDateline = true };

    private static StateMoment? Dateline(ChronicleClaim claim) => claim.Report.Published is { } published ? new StateMoment(new DateTimeOffset(published.UtcDateTime.Date, TimeSpan.Zero), true) : null;

    private static StateSign Sign(ChronicleClaim claim, StateChange change, Place place, StateMoment? told)
    {
        var from = change.From is { } day ? Moment(day) : told;
        var word = claim.Claim.Status is ClaimStatus.Denied or ClaimStatus.Negated ? StateWord.Denied
            : claim.Claim.Status == ClaimStatus.Planned || claim.Claim.Event == "AGREE" || from is { } to && claim.Report.Published is { } known && to.At > known ? StateWord.Announced
            : StateWord.Told;
        var until = change.Until is { } last ? Moment(last) : EndOf(claim.Claim.Time?.Time);
        var sign = new StateSign(claim, change, place, word, from ?? Dateline(claim), until) { IsByDateline = from is null || claim.Claim.Time is not { Inferred: false } && change.From?.Contains('T', StringComparison.Ordinal) != true };
        return (word, change.Change) switch
        {
            // That it does not end, or that its end is denied, says that it holds.
            (StateWord.Denied, "end") => Holding(sign, "hold"),
            // What is to be prolonged holds.
            (StateWord.Announced, "extend") => sign with { Word = StateWord.Told, From = Dateline(claim), Until = until ?? from, IsByDateline = true },
            _ => sign,
        };
    }

    /// <summary>A national office is held in the country, wherever its holder takes or leaves it; a country that closes its border closes its own.</summary>
    private static Place Seat(StateChange change, Place place, Claim claim) =>
        (change.Kind == StateKinds.Office && change.Scope is not ("mayor" or "governor" or "police chief" or null) ? place.Country
            : change.Kind == StateKinds.Border ? claim.Actors.Select(a => a.Country).FirstOrDefault(c => c is not null && c != place.Country)
            : null) is { } country ? new Place(country, PlacePrecision.Country, place.Latitude, place.Longitude) { Country = country } : place;

    /// <summary>The moment that a claim's time tells; null for one that is too wide to tell a day.</summary>
    private static StateMoment? Told(ChronicleClaim claim) => claim.Claim.Time?.Time is { Precision: <= TimePrecision.Day, From: { } from } ? Moment(from) : null;

    /// <summary>The end of a stretch of days; the hour of a change or the hours of a night are no end.</summary>
    private static StateMoment? EndOf(TimeValue? time) =>
        time is { To: { } to, Precision: <= TimePrecision.Day } && to != time.From && Moment(to) is { } end
            && (time.From is not { } from || Moment(from) is not { } begin || end.At - begin.At >= TimeSpan.FromHours(24)) ? end : null;

    private static StateMoment? Moment(string text)
    {
        if (EventDates.First(new TimeValue(text, null, TimePrecision.Day)) is not { } day)
        {
            return null;
        }

        var hour = text.Length >= 16 && TimeOnly.TryParseExact(text.AsSpan(11, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (TimeOnly?)null;
        return new StateMoment(new DateTimeOffset(day.ToDateTime(hour ?? TimeOnly.MinValue), TimeSpan.Zero), hour is null);
    }
}
