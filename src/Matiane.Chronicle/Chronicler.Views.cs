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

    /// <summary>Every figure of a view with its sayer.</summary>
    /// <param name="query">The view.</param>
    /// <param name="measure">Only this measure; null: all.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<LedgerRow> Ledger(EventQuery query, string? measure = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Views.Ledger.Of(All(FilterOf(query) with { WithFigures = true }, query), measure, profile);
    }

    /// <summary>What is in force at a place and in what it lies in, what is announced for later, and what nobody spoke of for too long to know.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="at">The moment asked about, local time written as UTC; null: now.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<PlaceState> States(string place, DateTimeOffset? at = null, DateTimeOffset? asOf = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Find(place) is { } found ? Views.States.At(Derived(found, asOf, profile), found, at ?? clock.GetUtcNow()) : [];
    }

    /// <summary>Every state at a place and in what it lies in, ended ones too, in order of time.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public ImmutableArray<PlaceState> StateHistory(string place, DateTimeOffset? asOf = null, ExportProfile profile = ExportProfile.DoNoHarm)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Find(place) is { } found ? [.. Derived(found, asOf, profile).Where(s => Views.States.Holds(s.Place, found) || Views.States.Holds(found, s.Place))] : [];
    }

    /// <summary>The reports from and about a place by hour, against what is usual there.</summary>
    /// <param name="place">Place name in any script, a country's code or a GeoNames id.</param>
    /// <param name="from">First hour, UTC.</param>
    /// <param name="to">Last hour, UTC.</param>
    /// <param name="asOf">As it was known then, UTC; null: now.</param>
    public ImmutableArray<SilentHour> Silence(string place, DateTimeOffset from, DateTimeOffset to, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Find(place) is not { } found)
        {
            return [];
        }

        var query = new EventQuery { Place = place, AsOf = asOf, From = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-7 * WeeksBefore) };
        var reports = All(FilterOf(query), query).SelectMany(e => e.Claims).Where(c => c.Report.Published is not null).Select(c => new ReportMoment(c.Report.Document, c.Report.Published!.Value));
        return Views.Silence.Of(reports, from, to, [.. Derived(found, asOf, ExportProfile.Full).Where(s => Views.States.Holds(s.Place, found))]);
    }

    private ImmutableArray<PlaceState> Derived(Place place, DateTimeOffset? asOf, ExportProfile profile)
    {
        var query = new EventQuery { Event = OfStates, AsOf = asOf };
        var filter = FilterOf(query) with
        {
            Place = place.Country is { } country ? new PlaceScope(country) { Places = [new Place(country, PlacePrecision.Country, place.Latitude, place.Longitude) { Country = country }] } : new PlaceScope(place.Name) { Places = [place] },
        };
        return Views.States.Derive(All(filter, query).SelectMany(d => Redaction.Apply(d, profile).Claims));
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
