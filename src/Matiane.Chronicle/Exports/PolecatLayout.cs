using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>POLECAT's 40 tab-separated columns with a heading; "None" for what is not known; several values joined by ";".</summary>
public sealed class PolecatLayout : TableLayout
{
    private const string None = "None";

    /// <inheritdoc/>
    public override string Name => "polecat";
    /// <inheritdoc/>
    public override string MediaType => "text/tab-separated-values";
    /// <inheritdoc/>
    public override string Extension => "polecat.txt";
    /// <inheritdoc/>
    public override string Description => "POLECAT-like table (40 columns, tab-separated): asserted PLOVER events";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        var told = detail.Event;
        var score = CodeTables.PloverOf(told.Event, told.Mode);
        leftOut = told.Status is not ("asserted" or "disputed") ? "not asserted" : score is null ? "no PLOVER event (INCIDENT)" : null;
        return leftOut is null ? [Row(detail, score!.Value)] : [];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output)
    {
        DelimitedOutput.TabRow(output, Columns);
        foreach (var row in rows)
        {
            DelimitedOutput.TabRow(output, [.. row.Select(c => c.Length == 0 ? None : c)]);
        }
    }

    private static IReadOnlyList<string> Row(EventDetail detail, PloverScore score)
    {
        var told = detail.Event;
        var date = told.Time is { Precision: <= TimePrecision.Day } time ? EventDates.First(time) : null;
        return
        [
            told.Id, Cells.Day(date), told.Event, told.Mode ?? "", Cells.Number(score.Intensity), Cells.Number(score.Quad), Cells.List(told.Contexts, ";"),
            .. Party(told.Actors, detail, c => c.Actors), .. Party(told.Recipients, detail, c => c.Recipients),
            .. Place(detail), Cells.List(detail.Claims.Select(c => c.Report.Source), ";"), told.FirstReported?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Names(told, ActorKind.Person), Names(told, ActorKind.Organisation), told.Place?.Name ?? "", Cells.List(told.Languages, ";"), "Matiane events/1",
        ];
    }

    private static IEnumerable<string> Party(ImmutableArray<Party> parties, EventDetail detail, Func<Claim, ImmutableArray<Party>> of)
    {
        var sectors = parties.SelectMany(p => (p.Sector ?? "").Chunk(3)).Select(s => new string(s)).ToList();
        var raw = detail.Claims.SelectMany(c => of(c.Claim).Select(p => ClaimTexts.Of(c, p.Quote)));
        return
        [
            Cells.List(parties.Select(p => p.Name), ";"), Cells.List(parties.Select(p => CodeTables.Country(p.Country)?.Iso3 ?? p.Country), ";"), "",
            sectors.FirstOrDefault() ?? "", Cells.List(sectors, ";"), "", Cells.List(raw, ";"), "",
        ];
    }

    private static IEnumerable<string> Place(EventDetail detail)
    {
        var place = detail.Event.Place;
        var raw = detail.Claims.Select(c => c.Claim.Place is { } at ? ClaimTexts.Of(c, at.Quote) : null);
        return
        [
            place?.Name ?? "", place?.Precision == PlacePrecision.City ? place.Name : "", place?.Precision == PlacePrecision.District ? place.Name : "", place?.Admin1 ?? "",
            CodeTables.Country(place?.Country)?.Name ?? "", Cells.Coordinate(place, p => p.Latitude), Cells.Coordinate(place, p => p.Longitude), Cells.Number(place?.GeoNamesId),
            Cells.List(raw, ";"), "",
        ];
    }

    private static string Names(ChronicleEvent told, ActorKind kind) =>
        Cells.List(told.Actors.Concat(told.Recipients).Where(p => p.Kind == kind).Select(p => p.Name), ";");
}
