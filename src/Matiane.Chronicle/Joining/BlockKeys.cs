using System.Collections.Immutable;
using Matiane.Mentions;

namespace Matiane.Chronicle.Joining;

/// <summary>Where claims that may be of one happening meet: keys of event family, place and stretch of days.</summary>
/// <remarks>
/// Two claims whose score can reach the threshold meet whichever of them came first: what the one is kept under is what the other
/// looks under, and the other way round. Fine places are kept by cell and by what they lie in, coarse ones by themselves,
/// and a claim without a place looks everywhere.
/// </remarks>
internal static class BlockKeys
{
    /// <summary>Days between two claims beyond which they are never compared.</summary>
    public const int MarginDays = 3;

    private const int BucketDays = 4;
    private const int WidestDays = 40;
    private const double CellDegrees = 0.5;
    private const double NearKilometres = 21;
    private const double KilometresADegree = 111.2;

    /// <summary>The keys that a claim is kept under.</summary>
    public static ImmutableArray<long> Kept(ClaimFeatures claim) => Keys(claim, KeptPlaces(claim.Place), 0);

    /// <summary>The keys that those are kept under who may be of one happening with it.</summary>
    public static ImmutableArray<long> Sought(ClaimFeatures claim) => Keys(claim, SoughtPlaces(claim.Place), MarginDays);

    private static ImmutableArray<long> Keys(ClaimFeatures claim, IEnumerable<string> places, int margin)
    {
        var first = claim.First ?? claim.Published ?? 0;
        var last = Math.Min(claim.Last ?? claim.Published ?? 0, first + WidestDays);
        var (from, to) = (Math.DivRem(Math.Max(0, first - margin), BucketDays).Quotient, Math.DivRem(Math.Max(0, last + margin), BucketDays).Quotient);
        return [.. places.SelectMany(p => Enumerable.Range(from, to - from + 1).Select(b => Hash($"{claim.Family}|{p}|{b}"))).Distinct()];
    }

    private static IEnumerable<string> KeptPlaces(Place? place)
    {
        yield return "*";
        if (!IsOfCountry(place))
        {
            yield return "";
            yield break;
        }

        switch (place!.Precision)
        {
            case PlacePrecision.Country:
                yield return $"country {place.Country}";
                break;
            case PlacePrecision.Admin1:
                yield return $"admin1 {place.Country}/{place.Admin1 ?? place.Name}";
                yield return $"in {place.Country}";
                break;
            default:
                yield return Cell(place.Latitude, place.Longitude);
                yield return $"in {place.Country}/{place.Admin1}";
                yield return $"in {place.Country}";
                break;
        }
    }

    private static IEnumerable<string> SoughtPlaces(Place? place)
    {
        if (!IsOfCountry(place))
        {
            return ["*"];
        }

        var country = $"country {place!.Country}";
        return place.Precision switch
        {
            PlacePrecision.Country => ["", country, $"in {place.Country}"],
            PlacePrecision.Admin1 => ["", country, $"admin1 {place.Country}/{place.Admin1 ?? place.Name}", $"in {place.Country}/{place.Admin1 ?? place.Name}"],
            _ => ["", country, $"admin1 {place.Country}/{place.Admin1}", .. CellsAround(place)],
        };
    }

    /// <summary>Whether it lies in one country and is no landscape; others are looked for everywhere.</summary>
    private static bool IsOfCountry(Place? place) => place is { Country: not null, Precision: not PlacePrecision.Region };

    private static IEnumerable<string> CellsAround(Place place)
    {
        var (north, east) = (NearKilometres / KilometresADegree, NearKilometres / (KilometresADegree * Math.Max(0.05, Math.Cos(double.DegreesToRadians(place.Latitude)))));
        return new[] { -north, 0, north }.SelectMany(n => new[] { -east, 0, east }.Select(e => Cell(place.Latitude + n, place.Longitude + e))).Distinct(StringComparer.Ordinal);
    }

    private static string Cell(double latitude, double longitude) =>
        double.IsNaN(latitude + longitude) ? "cell ?" : FormattableString.Invariant($"cell {Math.Floor(latitude / CellDegrees):0} {Math.Floor(longitude / CellDegrees):0}");

    /// <summary>64-bit FNV-1a, the same on every machine; two keys that fall together cost only a comparison.</summary>
    private static long Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            unchecked
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }
        }

        return unchecked((long)hash);
    }
}
