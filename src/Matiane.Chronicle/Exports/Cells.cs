using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>Values as cells of a table; an empty cell is "not known".</summary>
internal static class Cells
{
    public static string Number(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : "";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset? moment) => JsonOutput.Moment(moment) ?? "";

    /// <summary>Texts in one cell, without doubles and empty ones.</summary>
    public static string List(IEnumerable<string?> values, string separator = "; ") =>
        string.Join(separator, values.OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>A party in a cell: its name, else what it is.</summary>
    public static string Party(Party party) => party.Name ?? party.Sector ?? "";

    public static string Parties(IEnumerable<Party> parties) => List(parties.Select(Party));

    /// <summary>A coordinate: four decimals for towns, two for what is larger; empty when it is withheld.</summary>
    public static string Coordinate(Place? place, Func<Place, double> of) => place is null ? ""
        : of(place) is var value && double.IsFinite(value) ? value.ToString(place.Precision <= PlacePrecision.District ? "0.0000" : "0.00", CultureInfo.InvariantCulture)
        : "";

    /// <summary>The range of a measure over all its groups.</summary>
    public static (string Low, string High) Range(ChronicleEvent told, string measure)
    {
        var (low, high) = EventFigures.Range(told, measure);
        return (Number(low), Number(high));
    }

    /// <summary>The outlets of the claims, in order.</summary>
    public static string Sources(EventDetail detail) => List(detail.Claims.Select(c => c.Report.Source));

    /// <summary>The far ends of their attribution chains.</summary>
    public static string Origins(EventDetail detail) => List(detail.Claims.Select(c => c.Origin));

    /// <summary>Address of the first report that has one.</summary>
    public static string Url(EventDetail detail) => detail.Claims.Select(c => c.Report.Url).FirstOrDefault(u => u is not null) ?? "";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
