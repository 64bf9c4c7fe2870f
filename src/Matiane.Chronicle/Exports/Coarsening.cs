using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>Places to the region, times to the week; no quotations, titles or addresses, which would tell more.</summary>
internal static class Coarsening
{
    /// <summary>The coarse event.</summary>
    public static EventDetail Apply(EventDetail detail)
    {
        var towns = detail.Claims.Select(c => c.Claim.Place?.Place).Append(detail.Event.Place).OfType<Place>()
            .Where(IsFine).Select(p => p.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return new EventDetail(Coarse(detail.Event, towns), [.. detail.Claims.Select(c => Coarse(c, towns))]);
    }

    /// <summary>A region instead of a town, without a point; null when neither its region nor its country is known.</summary>
    public static Place? Coarse(Place? place)
    {
        if (place is null || !IsFine(place))
        {
            return place;
        }

        return place.Admin1 is { } region ? new Place(region, PlacePrecision.Admin1, double.NaN, double.NaN) { Country = place.Country, Admin1 = region }
            : CodeTables.Country(place.Country) is { } country ? new Place(country.Name, PlacePrecision.Country, double.NaN, double.NaN) { Country = country.Iso2 }
            : null;
    }

    /// <summary>The weeks, Monday to Sunday, that a time lies in; unchanged when it is coarser already.</summary>
    public static TimeValue? Coarse(TimeValue? time) => time is null || time.Precision >= TimePrecision.Week
        ? time
        : new TimeValue(Monday(time.From, 0), Monday(time.To, 6), TimePrecision.Week);

    private static ChronicleEvent Coarse(ChronicleEvent happening, ImmutableHashSet<string> towns) => happening with
    {
        Place = Coarse(happening.Place),
        Time = Coarse(happening.Time),
        Actors = Parties(happening.Actors, towns),
        Recipients = Parties(happening.Recipients, towns),
        FirstReported = Monday(happening.FirstReported),
        LastReported = Monday(happening.LastReported),
        Counts = [.. happening.Counts.Select(c => c with { Figures = [.. c.Figures.Select(f => f with { Reported = Monday(f.Reported) })] })],
    };

    private static ChronicleClaim Coarse(ChronicleClaim claim, ImmutableHashSet<string> towns) => claim with
    {
        Report = claim.Report with { Url = null, Title = null, Published = Monday(claim.Report.Published), Added = Monday(claim.Report.Added)!.Value },
        EvidenceText = null,
        TriggerText = null,
        Claim = claim.Claim with
        {
            Actors = Parties(claim.Claim.Actors, towns),
            Recipients = Parties(claim.Claim.Recipients, towns),
            Place = claim.Claim.Place is { } at && Coarse(at.Place) is { } place ? at with { Place = place } : null,
            Time = claim.Claim.Time is { } when ? when with { Time = Coarse(when.Time)! } : null,
        },
    };

    /// <summary>Names that spell the town ("Almaty police") are left out; sector and country stay.</summary>
    private static ImmutableArray<Party> Parties(ImmutableArray<Party> parties, ImmutableHashSet<string> towns) =>
        [.. parties.Select(p => p.Name is { } name && towns.Any(t => name.Contains(t, StringComparison.OrdinalIgnoreCase)) ? p with { Name = null } : p)];

    private static bool IsFine(Place place) => place.Precision is PlacePrecision.Point or PlacePrecision.City or PlacePrecision.District;

    private static string? Monday(string? date, int later) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.AddDays(later - SinceMonday(day.DayOfWeek)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static DateTimeOffset? Monday(DateTimeOffset? moment) => moment is { } at
        ? new DateTimeOffset(at.UtcDateTime.Date.AddDays(-SinceMonday(at.UtcDateTime.DayOfWeek)), TimeSpan.Zero)
        : null;

    private static int SinceMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
