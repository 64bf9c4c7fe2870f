using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Mentions;

namespace Matiane.Chronicle.Store;

/// <summary>Events by place, with neighbours counted as one where there are too many places for a map.</summary>
internal static class PlaceCells
{
    /// <summary>The places, those with most events first.</summary>
    /// <param name="counts">Events by place and kind.</param>
    /// <param name="most">How many places are told each; the rest are counted by cells of a degree, each under the name of its foremost place.</param>
    public static ImmutableArray<PlaceCount> Of(IEnumerable<(Place Place, string Event, int Count)> counts, int most)
    {
        var places = counts.GroupBy(c => c.Place).Select(g => Sum(g.Key, [.. g.Select(c => (c.Event, c.Count))], 0)).OrderByDescending(p => p.Count).ThenBy(p => p.Place.Name, StringComparer.Ordinal).ToList();
        var rest = places.Skip(most).GroupBy(p => (p.Place.Precision, Cell(p.Place.Latitude), Cell(p.Place.Longitude)))
            .Select(g => Sum(g.First().Place, [.. g.Select(p => (p.Event, p.Count))], g.Count() - 1));
        return [.. places.Take(most).Concat(rest)];
    }

    private static PlaceCount Sum(Place place, List<(string Event, int Count)> counts, int others) => new(
        place, counts.Sum(c => c.Count),
        counts.GroupBy(c => c.Event, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key, others);

    private static int Cell(double degrees) => double.IsFinite(degrees) ? (int)Math.Floor(degrees) : int.MinValue;
}
