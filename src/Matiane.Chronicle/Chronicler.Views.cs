using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Chronicle.Views;
using Matiane.Mentions;

namespace Matiane.Chronicle;

public sealed partial class Chronicler
{
    // What begins, prolongs or ends a state, or announces that.
    private const string OfStates = "COERCE,CONCEDE,AGREE,INCIDENT/outage,INCIDENT/office,RETREAT/resign";
    private const int WeeksBefore = 5;
    private const int DaysOfSilence = 14;

    /// <summary>Every figure of a view with its sayer.</summary>
    /// <param name="query">The view.</param>
    /// <param name="measure">Only this measure; null: all.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<LedgerRow> Ledger(EventQuery query, string? measure = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Views.Ledger.Of(AllEvents(query with { WithFigures = true }), measure, profile);
    }

    /// <summary>What is in force at a place and in what it lies in, what is announced for later, and what nobody spoke of for too long to know.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="at">The moment asked about, local time written as UTC; null: now.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<PlaceState> States(string place, DateTimeOffset? at = null, DateTimeOffset? asOf = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Find(place) is { } found ? Views.States.At(Derived(new EventQuery { AsOf = asOf }, found, profile).States, found, at ?? clock.GetUtcNow()) : [];
    }

    /// <summary>Every state at a place and in what it lies in, ended ones too, in order of time.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<PlaceState> StateHistory(string place, DateTimeOffset? asOf = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(place);
        return StateHistory(new EventQuery { Place = place, AsOf = asOf }, profile).States;
    }

    /// <summary>Every state that the claims of a view tell of, ended ones too, with those claims. A place takes in what it lies in; days choose the states that may have held in them.</summary>
    /// <param name="query">The view; its kinds of event play no part, its limit is how many of the latest events are looked at.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public StateView StateHistory(EventQuery query, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(query);
        var place = query.Place is { } name ? Find(name) : null;
        if (query.Place is not null && place is null)
        {
            return new StateView([], ImmutableDictionary<string, (ChronicleClaim, string)>.Empty, 0, 0);
        }

        var view = Derived(query, place, profile);
        return view with
        {
            States = [.. view.States.Where(s => (place is null || Views.States.Holds(s.Place, place) || Views.States.Holds(place, s.Place)) && Views.States.MayHold(s, query.From, query.To))],
        };
    }

    /// <summary>The reports from and about a place by hour, against what is usual there.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="from">First hour, UTC.</param>
    /// <param name="to">Last hour, UTC.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    public ImmutableArray<SilentHour> Silence(string place, DateTimeOffset from, DateTimeOffset to, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Silence(new EventQuery { Place = place, AsOf = asOf }, from, to);
    }

    /// <summary>The reports of a view by hour, against what is usual in it.</summary>
    /// <param name="query">The view; its days play no part.</param>
    /// <param name="from">First hour, UTC; null: two weeks before the last.</param>
    /// <param name="to">Last hour, UTC; null: that of the last report of the view.</param>
    public ImmutableArray<SilentHour> Silence(EventQuery query, DateTimeOffset? from, DateTimeOffset? to)
    {
        ArgumentNullException.ThrowIfNull(query);
        var place = query.Place is { } name ? Find(name) : null;
        var filter = FilterOf(query with { From = null, To = null });
        var last = to ?? At(query.AsOf, view => view.Store.LastPublished(filter));
        if (last is not { } end || query.Place is not null && place is null)
        {
            return [];
        }

        var begin = from ?? end.AddDays(-DaysOfSilence);
        var reports = At(query.AsOf, view => view.Store.Published(filter, begin.AddDays(-7 * WeeksBefore), end.AddHours(1)));
        IReadOnlyList<PlaceState> states = place is null ? [] : [.. Derived(new EventQuery { AsOf = query.AsOf }, place, ExportProfile.Full).States.Where(s => Views.States.Holds(s.Place, place))];
        return Views.Silence.Of(reports, begin, end, states);
    }

    private StateView Derived(EventQuery query, Place? place, ExportProfile profile)
    {
        var filter = FilterOf(query with { Place = null, From = null, To = null, Event = OfStates });
        if (place is not null)
        {
            filter = filter with
            {
                Place = place.Country is { } country ? new PlaceScope(country) { Places = [new Place(country, PlacePrecision.Country, place.Latitude, place.Longitude) { Country = country }] } : new PlaceScope(place.Name) { Places = [place] },
            };
        }

        var claims = new Dictionary<string, (ChronicleClaim Claim, string Event)>(StringComparer.Ordinal);
        var looked = 0;
        foreach (var detail in All(filter, query with { Skip = 0 }))
        {
            looked++;
            foreach (var claim in Redaction.Apply(detail, profile).Claims)
            {
                claims[claim.Address] = (claim, detail.Event.Id);
            }
        }

        var states = Views.States.Derive(claims.Values.Select(c => c.Claim));
        var told = states.SelectMany(s => s.Began.Concat(s.Extended).Concat(s.Ended).Concat(s.Contradicted)).Distinct(StringComparer.Ordinal);
        return new StateView(states, told.ToDictionary(a => a, a => claims[a], StringComparer.Ordinal), looked, query.Limit is null ? looked : At(query.AsOf, view => view.Store.Count(filter)));
    }

    /// <summary>The place that a name means; null when nothing knows it.</summary>
    private Place? Find(string name)
    {
        var scope = ScopeOf(name);
        if (!scope.Places.IsEmpty)
        {
            return scope.Places[0];
        }

        var named = At(null, view => view.Details(view.Store.Events(new EventFilter { Place = scope }, EventsAtOnce, 0)).ToList()).SelectMany(d => d.Claims).Select(c => c.Claim.Place?.Place).OfType<Place>().ToList();
        return named.Find(p => p.Name == name || p.GeoNamesId?.ToString(System.Globalization.CultureInfo.InvariantCulture) == name)
            ?? named.Where(p => p.Country == name).Select(p => new Place(name, PlacePrecision.Country, p.Latitude, p.Longitude) { Country = name }).FirstOrDefault();
    }
}
