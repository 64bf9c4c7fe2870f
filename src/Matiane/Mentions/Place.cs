namespace Matiane.Mentions;

/// <summary>How exactly a place is known, from a spot to a part of the world.</summary>
public enum PlacePrecision : byte
{
    /// <summary>A building, square, bridge, mine.</summary>
    Point,
    /// <summary>A settlement.</summary>
    City,
    /// <summary>A part of a settlement, or a second-level division.</summary>
    District,
    /// <summary>A first-level division: province, state, oblast.</summary>
    Admin1,
    /// <summary>A country.</summary>
    Country,
    /// <summary>A landscape, island, river, sea, continent.</summary>
    Region,
}

/// <summary>One place of the gazetteer.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Precision">What kind of stretch it is.</param>
/// <param name="Latitude">Degrees north of its centre.</param>
/// <param name="Longitude">Degrees east of its centre.</param>
public sealed record Place(string Name, PlacePrecision Precision, double Latitude, double Longitude)
{
    /// <summary>GeoNames id; null for a place that GeoNames lacks.</summary>
    public int? GeoNamesId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; null for what lies in several countries or in none.</summary>
    public string? Country { get; init; }

    /// <summary>English name of the first-level division it lies in; null where there is none or it is not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Inhabitants; 0 when not known.</summary>
    public long Population { get; init; }

    /// <summary>Great-circle distance between two places.</summary>
    /// <param name="other">The other place; its precision is not taken into account.</param>
    /// <returns>Kilometres, never negative; 0 for the same point. Within about 0.6 %: the Earth is a sphere here.</returns>
    /// <remarks>Haversine formula with the mean radius 6371.0088 km (IUGG).</remarks>
    public double KilometresTo(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (latitude, otherLatitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var byLatitude = Math.Sin((otherLatitude - latitude) / 2);
        var byLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = byLatitude * byLatitude + Math.Cos(latitude) * Math.Cos(otherLatitude) * byLongitude * byLongitude;
        return 2 * 6371.0088 * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
