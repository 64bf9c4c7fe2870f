using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>Tells places apart.</summary>
internal static class PlaceKeys
{
    /// <summary>A spot so near to a town's centre lies in the town.</summary>
    public const double TownKilometres = 12;

    /// <summary>Equal for one place, whoever found it.</summary>
    public static string Of(Place place) => place.Precision == PlacePrecision.Country && place.Country is { } country ? country : $"{place.Country}/{place.Precision}/{place.Name}";
}
