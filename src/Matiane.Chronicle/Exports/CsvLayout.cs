using System.Collections.Immutable;
using Matiane.Exchange;

namespace Matiane.Chronicle.Exports;

/// <summary>A flat table of our own: every event, one row.</summary>
public sealed class CsvLayout : TableLayout
{
    private static readonly ImmutableArray<string> Measures = ["killed", "injured", "arrested", "missing", "abducted", "displaced", "participants", "damaged"];

    /// <inheritdoc/>
    public override string Name => "csv";
    /// <inheritdoc/>
    public override string MediaType => "text/csv";
    /// <inheritdoc/>
    public override string Extension => "csv";
    /// <inheritdoc/>
    public override string Description => "CSV (RFC 4180): one row an event, own columns";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } =
    [
        "event_id", "event", "mode", "contexts", "acled_event_type", "acled_sub_event_type", "cameo", "status",
        "date_from", "date_to", "date_precision", "place", "admin1", "country", "place_precision", "geonames", "latitude", "longitude",
        "actors", "recipients",
        .. Measures.SelectMany(m => new[] { m + "_low", m + "_high" }),
        "reports", "sources", "origins", "languages", "source_names", "origin_names",
        "first_reported", "last_reported", "confidence", "revision", "claims", "url",
    ];

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        leftOut = null;
        var told = detail.Event;
        return
        [
            [
                told.Id, told.Event, told.Mode ?? "", Cells.List(told.Contexts, ";"), told.Acled?.EventType ?? "", told.Acled?.SubEventType ?? "", told.Cameo ?? "", told.Status,
                told.Time?.From ?? "", told.Time?.To ?? "", told.Time is { } time ? ClaimsJson.Precision(time.Precision) : "",
                told.Place?.Name ?? "", told.Place?.Admin1 ?? "", told.Place?.Country ?? "", told.Place is { } place ? ClaimsJson.Precision(place.Precision) : "",
                Cells.Number(told.Place?.GeoNamesId), Cells.Coordinate(told.Place, p => p.Latitude), Cells.Coordinate(told.Place, p => p.Longitude),
                Cells.Parties(told.Actors), Cells.Parties(told.Recipients),
                .. Measures.SelectMany(m => Cells.Range(told, m) is var (low, high) ? new[] { low, high } : []),
                Cells.Number(told.Reports), Cells.Number(told.Sources), Cells.Number(told.Origins), Cells.List(told.Languages, ";"),
                Cells.Sources(detail), Cells.Origins(detail),
                Cells.Moment(told.FirstReported), Cells.Moment(told.LastReported), Cells.Number(Math.Round(told.Confidence, 3)), Cells.Number(told.Revision),
                Cells.List(told.Claims, ";"), Cells.Url(detail),
            ],
        ];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output) => WriteCsv(rows, output);
}
