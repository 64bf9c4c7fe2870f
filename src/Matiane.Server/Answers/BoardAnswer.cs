using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Exchange;

namespace Matiane.Server.Answers;

/// <summary>A page of a view with what the map, the timeline and the filter bar need of the whole of it.</summary>
/// <param name="Revision">Number of the chronicle's last revision.</param>
/// <param name="Total">Events of the view.</param>
/// <param name="Reports">Reports that tell of them.</param>
/// <param name="Events">Those of the page, the latest first.</param>
/// <param name="DayWidth">Days that one of <paramref name="Days"/> stands for.</param>
/// <param name="Days">Events of the view by day and PLOVER event.</param>
/// <param name="Places">Events of the view by place.</param>
/// <param name="Facets">The values to filter by, of the whole chronicle.</param>
internal sealed record BoardAnswer(
    int Revision, int Total, int Reports, ImmutableArray<EventAnswer> Events, int DayWidth, ImmutableArray<DayAnswer> Days, ImmutableArray<PlaceCountAnswer> Places, FacetsAnswer Facets);

/// <summary>So many events of a kind began on a day.</summary>
/// <param name="Day">The day; "" where none is known.</param>
/// <param name="Event">PLOVER event.</param>
/// <param name="N">Events.</param>
internal sealed record DayAnswer(string Day, string Event, int N)
{
    // As many days as a wall screen has room for; more are told by the week.
    private const int MostDays = 1500;
    private const int Week = 7;

    /// <summary>Days of a view, by the week where there are too many.</summary>
    public static (int Width, ImmutableArray<DayAnswer> Days) Of(ImmutableArray<DayCount> counts)
    {
        var dated = counts.Where(c => c.Day is not null).Select(c => c.Day!.Value.DayNumber).ToList();
        var first = dated.Count == 0 ? 0 : dated.Min();
        var width = dated.Count > 0 && dated.Max() - first >= MostDays ? Week : 1;
        return (width,
        [
            .. counts.GroupBy(c => (Day: c.Day is { } day ? day.DayNumber - (day.DayNumber - first) % width : (int?)null, c.Event))
                .Select(g => new DayAnswer(g.Key.Day is { } day ? DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", g.Key.Event, g.Sum(c => c.Count))),
        ]);
    }
}

/// <summary>A place's name in a language of the board.</summary>
/// <param name="Name">English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Spelling">The name as that language writes it.</param>
internal sealed record SpellingAnswer(string Name, string? Country, string Spelling);

/// <summary>So many events were at a place.</summary>
/// <param name="Name">English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Precision">point, district, city, admin1, region or country.</param>
/// <param name="N">Events.</param>
/// <param name="Event">The commonest PLOVER event of them.</param>
/// <param name="Others">Places near it that are counted in.</param>
internal sealed record PlaceCountAnswer(string Name, string? Country, double Latitude, double Longitude, string Precision, int N, string Event, int Others)
{
    /// <summary>Places that have a spot on a map.</summary>
    public static ImmutableArray<PlaceCountAnswer> Of(ImmutableArray<PlaceCount> counts) =>
    [
        .. counts.Where(c => double.IsFinite(c.Place.Latitude) && double.IsFinite(c.Place.Longitude)).Select(c => new PlaceCountAnswer(
            c.Place.Name, c.Place.Country, Math.Round(c.Place.Latitude, 5), Math.Round(c.Place.Longitude, 5), ClaimsJson.Precision(c.Place.Precision), c.Count, c.Event, c.Others)),
    ];
}

/// <summary>The values to filter by.</summary>
/// <param name="Known">Hours at which something became known, for the film.</param>
internal sealed record FacetsAnswer(
    ImmutableArray<string> Place, ImmutableArray<string> Event, ImmutableArray<string> Language, ImmutableArray<string> Source, ImmutableArray<string> Sayer, ImmutableArray<string> Status,
    ImmutableArray<string> Known);
