using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Chronicle.Exports;

/// <summary>GDELT 2.0's events table: 61 tab-separated columns, no heading. Counts are of the whole event, not of its first 15 minutes.</summary>
public sealed class GdeltEventLayout : TableLayout
{
    private const string ActorParts = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
    private const string GeoParts = "_Type _FullName _CountryCode _ADM1Code _ADM2Code _Lat _Long _FeatureID";

    /// <inheritdoc/>
    public override string Name => "gdelt";
    /// <inheritdoc/>
    public override string MediaType => "text/tab-separated-values";
    /// <inheritdoc/>
    public override string Extension => "export.CSV";
    /// <inheritdoc/>
    public override string Description => "GDELT 2.0 events (61 columns, tab-separated, no heading): asserted events with a CAMEO code and a date";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", .. Actor("Actor1"), .. Actor("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. Geo("Actor1Geo"), .. Geo("Actor2Geo"), .. Geo("ActionGeo"), "DATEADDED", "SOURCEURL",
    ];

    /// <summary>When the event was first added; blank when its claims are not given.</summary>
    internal static string Added(EventDetail detail) => detail.Claims.Count == 0 ? "" : Stamp(detail.Claims.Min(c => c.Report.Added));

    /// <summary>YYYYMMDDHHMMSS, UTC.</summary>
    internal static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Why the table has no room for an event; null when it has.</summary>
    internal static string? Reason(ChronicleEvent told) =>
        told.Status is not ("asserted" or "disputed") ? "not asserted"
        : told.Cameo is not { Length: >= 2 } code || CodeTables.GoldsteinOf(code) is null ? "no CAMEO code"
        : told.Time is null or { Precision: > TimePrecision.Month } || EventDates.First(told.Time) is null ? "no date known to the month"
        : null;

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        leftOut = Reason(detail.Event);
        return leftOut is null ? [Row(detail, detail.Event.Cameo!, EventDates.First(detail.Event.Time)!.Value)] : [];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output)
    {
        foreach (var row in rows)
        {
            DelimitedOutput.TabRow(output, row);
        }
    }

    private static IReadOnlyList<string> Row(EventDetail detail, string cameo, DateOnly day)
    {
        var told = detail.Event;
        return
        [
            Cells.Number(EventNumber.Of(told.Id)), day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), day.ToString("yyyyMM", CultureInfo.InvariantCulture), Cells.Number(day.Year),
            (day.Year + (day.Month * 30 + day.Day) / 365.0).ToString("0.0000", CultureInfo.InvariantCulture),
            .. CameoActor.Of(told.Actors.FirstOrDefault()).Columns, .. CameoActor.Of(told.Recipients.FirstOrDefault()).Columns,
            detail.Claims.Any(IsLead) ? "1" : "0", cameo, cameo[..Math.Min(3, cameo.Length)], cameo[..2], Cells.Number(Quad(cameo)), Cells.Number(CodeTables.GoldsteinOf(cameo)),
            Cells.Number(Math.Max(told.Claims.Length, detail.Claims.Count)), Cells.Number(told.Sources), Cells.Number(told.Reports), "",
            .. NoPlace, .. NoPlace, .. Place(told.Place), Added(detail), SourceUrl(detail),
        ];
    }

    private static IEnumerable<string> NoPlace => ["", "", "", "", "", "", "", ""];

    private static IEnumerable<string> Place(Place? place)
    {
        var country = CodeTables.Country(place?.Country);
        if (place is null || country is null || place.Precision == PlacePrecision.Region)
        {
            return NoPlace;
        }

        var type = (place.Precision, place.Country) switch
        {
            (PlacePrecision.Country, _) => "1",
            (PlacePrecision.Admin1, "US") => "2",
            (PlacePrecision.Admin1, _) => "5",
            (_, "US") => "3",
            _ => "4",
        };
        var name = place.Precision == PlacePrecision.Country ? country.Name : Cells.List([place.Name, place.Admin1, country.Name], ", ");
        return [type, name, country.Fips ?? "", place.Precision == PlacePrecision.Country ? country.Fips ?? "" : "", "", Cells.Coordinate(place, p => p.Latitude), Cells.Coordinate(place, p => p.Longitude), ""];
    }

    /// <summary>Roots 01 to 05 verbal and 06 to 08 material cooperation, 09 to 13 verbal and 14 to 20 material conflict.</summary>
    private static int Quad(string cameo) => int.Parse(cameo[..2], CultureInfo.InvariantCulture) switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };

    /// <summary>Whether it is told in the headline or in the report's first sentence.</summary>
    private static bool IsLead(ChronicleClaim claim) => claim.Claim.Evidence is { Part: TextPart.Title } or { Span.Start: 0 };

    private static string SourceUrl(EventDetail detail) =>
        Cells.Url(detail) is { Length: > 0 } url ? url
        : detail.Claims.Count == 0 ? ""
        : Cells.List([detail.Claims[0].Report.Source ?? detail.Claims[0].Report.Document, Cells.Moment(detail.Claims[0].Report.Published)], ", ");

    private static IEnumerable<string> Actor(string actor) =>
        ActorParts.Split(' ').Select(c => actor + c);

    private static IEnumerable<string> Geo(string place) =>
        GeoParts.Split(' ').Select(c => place + c);
}
