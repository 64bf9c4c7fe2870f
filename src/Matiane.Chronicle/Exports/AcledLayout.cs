using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>CSV in the 31 columns of ACLED's layout. Not ACLED data: only the columns and the names of the types are alike.</summary>
public sealed class AcledLayout : TableLayout
{
    private static readonly FrozenSet<string> Lasting = new[] { "curfew", "martial-law", "restrict", "ban", "censor", "withhold" }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "acled";
    /// <inheritdoc/>
    public override string MediaType => "text/csv";
    /// <inheritdoc/>
    public override string Extension => "acled.csv";
    /// <inheritdoc/>
    public override string Description => "CSV in ACLED-like layout (31 columns): asserted events of its 25 sub-event types with a day and a place";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
        "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
        "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    ];

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        var told = detail.Event;
        var country = CodeTables.Country(told.Place?.Country);
        var day = Day(told);
        leftOut = told.Acled is null ? "no ACLED type, or not asserted"
            : day is null ? "no day known to within a month"
            : told.Place is null || country is null || told.Place.Precision == PlacePrecision.Region ? "no place"
            : told.Place.Precision == PlacePrecision.Country && told.Acled.EventType != "Strategic developments" ? "place known to the country only"
            : null;
        return leftOut is null ? [Row(detail, country!, day!.Value.Day, day.Value.Precision)] : [];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output) => WriteCsv(rows, output);

    private static IReadOnlyList<string> Row(EventDetail detail, CountryCodes country, DateOnly day, int precision)
    {
        var (told, type, place) = (detail.Event, detail.Event.Acled!, detail.Event.Place!);
        var sides = AcledSide.Of(told);
        var (first, second) = (sides.ElementAtOrDefault(0), sides.ElementAtOrDefault(1));
        return
        [
            $"{country.Iso3}{EventNumber.Of(told.Id)}", Cells.Day(day), Cells.Number(day.Year), Cells.Number(precision), Disorder(type.EventType, type.SubEventType), type.EventType, type.SubEventType,
            first?.Actor ?? "", first?.Associated ?? "", first?.Class ?? "", second?.Actor ?? "", second?.Associated ?? "", second?.Class ?? "", Interaction(first, second), Targeting(type.EventType, type.SubEventType, first, second),
            country.Numeric > 0 ? Cells.Number(country.Numeric) : "", country.Region ?? "", country.Name, place.Admin1 ?? "", "", "", place.Name,
            Cells.Coordinate(place, p => p.Latitude), Cells.Coordinate(place, p => p.Longitude), place.Precision <= PlacePrecision.City ? "1" : place.Precision == PlacePrecision.District ? "2" : "3",
            Cells.Sources(detail), "", AcledNotes.Of(detail, day), Cells.Number(AcledNotes.Fatalities(told)), AcledNotes.Tags(told), Timestamp(detail),
        ];
    }

    /// <summary>The day of a row and ACLED's precision of it: 1 the day, 2 within a week, 3 within a month; null when it is not known so well.</summary>
    private static (DateOnly Day, int Precision)? Day(ChronicleEvent told)
    {
        if (told is { Time: { Precision: <= TimePrecision.Day } time, Mode: { } mode } && Lasting.Contains(mode) && EventDates.First(time) is { } start)
        {
            return (start, 1); // A measure in force for long is written on the day it begins.
        }

        return EventDates.Single(told.Time) is var (middle, days) ? days switch { 1 => (middle, 1), <= 7 => (middle, 2), <= 31 => (middle, 3), _ => null } : null;
    }

    private static string Disorder(string type, string subtype) => (type, subtype) switch
    {
        ("Protests", "Excessive force against protesters") => "Political violence; Demonstrations",
        ("Protests", _) or ("Riots", "Violent demonstration") => "Demonstrations",
        ("Strategic developments", _) => "Strategic developments",
        _ => "Political violence",
    };

    private static string Interaction(AcledSide? first, AcledSide? second) =>
        first is null ? ""
        : second is null ? $"{first.Class} only"
        : string.Join('-', new[] { first.Class, second.Class }.OrderBy(c => AcledSide.Classes.IndexOf(c)));

    private static string Targeting(string type, string subtype, AcledSide? first, AcledSide? second) =>
        type == "Violence against civilians" || subtype == "Excessive force against protesters" || type == "Explosions/Remote violence" && (first?.Class == "Civilians" || second?.Class == "Civilians")
            ? "Civilians targeted"
            : "";

    private static string Timestamp(EventDetail detail) =>
        detail.Claims.Count == 0 ? "" : detail.Claims.Max(c => c.Report.Added).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
