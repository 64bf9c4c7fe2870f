using System.Collections.Immutable;
using Matiane.Exchange;

namespace Matiane.Chronicle.Exports;

/// <summary>CSV with a row of HXL hashtags under the headings. Ranges take two columns, so that every cell is one number.</summary>
public sealed class HxlLayout : TableLayout
{
    private static readonly ImmutableArray<string> Measures = ["killed", "injured", "arrested", "missing", "displaced", "participants"];

    private static readonly ImmutableArray<(string Column, string Tag)> Tagged =
    [
        ("event_id", "#event+code"), ("date_from", "#date+start"), ("date_to", "#date+end"), ("year", "#date+year"), ("date_reported", "#date+reported"),
        ("event", "#event+type"), ("mode", "#event+type+sub"), ("actor_first", "#group+name+first"), ("actor_first_others", "#group+name+first+assoc"),
        ("actor_second", "#group+name+second"), ("actor_second_others", "#group+name+second+assoc"),
        ("country", "#country+name"), ("country_code", "#country+code"), ("region", "#region+name"), ("admin1", "#adm1+name"), ("place", "#loc+name"),
        ("latitude", "#geo+lat"), ("longitude", "#geo+lon"), ("place_precision", "#geo+precision"),
        ("killed_low", "#affected+killed+min"), ("killed_high", "#affected+killed+max"), ("injured_low", "#affected+injured+min"), ("injured_high", "#affected+injured+max"),
        ("arrested_low", "#affected+detained+min"), ("arrested_high", "#affected+detained+max"), ("missing_low", "#affected+missing+min"), ("missing_high", "#affected+missing+max"),
        ("displaced_low", "#affected+displaced+min"), ("displaced_high", "#affected+displaced+max"),
        ("participants_low", "#population+participants+min"), ("participants_high", "#population+participants+max"),
        ("source", "#meta+source"), ("attribution", "#meta+attribution"), ("reports", "#meta+count+reports"), ("origins", "#meta+count+origins"),
        ("confidence", "#meta+confidence"), ("status", "#status"), ("url", "#meta+url"),
    ];

    /// <inheritdoc/>
    public override string Name => "hxl";
    /// <inheritdoc/>
    public override string MediaType => "text/csv";
    /// <inheritdoc/>
    public override string Extension => "hxl.csv";
    /// <inheritdoc/>
    public override string Description => "CSV with HXL hashtags in its second row, for humanitarian tools";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } = [.. Tagged.Select(t => t.Column)];

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        leftOut = null;
        var told = detail.Event;
        var country = CodeTables.Country(told.Place?.Country);
        return
        [
            [
                told.Id, Cells.Day(EventDates.First(told.Time)), Cells.Day(EventDates.Last(told.Time)), told.Time?.From is { Length: >= 4 } start ? start[..4] : "", Cells.Moment(told.FirstReported),
                told.Event, told.Mode ?? "", .. Sides(told.Actors), .. Sides(told.Recipients),
                country?.Name ?? "", country?.Iso3 ?? "", country?.Region ?? "", told.Place?.Admin1 ?? "", told.Place?.Name ?? "",
                Cells.Coordinate(told.Place, p => p.Latitude), Cells.Coordinate(told.Place, p => p.Longitude), told.Place is { } place ? ClaimsJson.Precision(place.Precision) : "",
                .. Measures.SelectMany(m => Cells.Range(told, m) is var (low, high) ? new[] { low, high } : []),
                Cells.Sources(detail), Cells.Origins(detail), Cells.Number(told.Reports), Cells.Number(told.Origins),
                Cells.Number(Math.Round(told.Confidence, 3)), told.Status, Cells.Url(detail),
            ],
        ];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output) =>
        WriteCsv(rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Trim())]), output, [.. Tagged.Select(t => t.Tag)]);

    private static IEnumerable<string> Sides(ImmutableArray<Claims.Party> parties) =>
        [parties.IsEmpty ? "" : Cells.Party(parties[0]), Cells.Parties(parties.Skip(1))];
}
