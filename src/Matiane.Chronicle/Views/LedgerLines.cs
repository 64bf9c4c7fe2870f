using System.Text.Json;
using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Views;

/// <summary>The ledger as JSON Lines (ledger/1 of docs/chronicle.md, one row a measure and group of an event) and as CSV (one row a figure).</summary>
public static class LedgerLines
{
    private static readonly string[] Columns =
        ["event", "place", "country", "day", "measure", "group", "part", "low", "high", "approximate", "source", "origin", "official", "reported", "claim", "superseded_by", "contradicts", "view"];

    /// <summary>One row, without a line break.</summary>
    public static string Line(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonOutput.Text(json => Write(json, row));
    }

    /// <summary>All figures as CSV (RFC 4180) with a header; formulas defused.</summary>
    public static void WriteCsv(IEnumerable<LedgerRow> rows, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var csv = DelimitedOutput.Csv(output);
        DelimitedOutput.Row(csv, Columns);
        foreach (var row in rows)
        {
            foreach (var figure in row.Figures)
            {
                DelimitedOutput.Row(csv, CellsOf(row, figure));
            }
        }
    }

    /// <summary>Which of the views on the row a figure is: lowest, highest, latest official, latest independent.</summary>
    public static IEnumerable<string> ViewsOf(LedgerRow row, LedgerFigure figure)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new[] { ("lowest", row.Lowest), ("highest", row.Highest), ("latest official", row.LatestOfficial), ("latest independent", row.LatestIndependent) }
            .Where(v => v.Item2 == figure).Select(v => v.Item1);
    }

    private static string[] CellsOf(LedgerRow row, LedgerFigure figure) =>
    [
        row.Event, row.Place?.Name ?? "", row.Place?.Country ?? "", row.Day ?? "", row.Measure, row.Group ?? "", row.IsPart ? "yes" : "",
        Cells.Number(figure.Figure.Low), Cells.Number(figure.Figure.High), figure.IsApproximate ? "yes" : "", figure.Figure.Source, figure.Figure.Origin, figure.IsOfficial ? "yes" : "",
        Cells.Moment(figure.Figure.Reported), figure.Figure.Claim, figure.Figure.SupersededBy ?? "", Cells.List(figure.Contradicts), Cells.List(ViewsOf(row, figure)),
    ];

    private static void Write(Utf8JsonWriter json, LedgerRow row)
    {
        json.WriteStartObject();
        json.WriteString("schema", "ledger/1");
        json.WriteString("event", row.Event);
        json.WriteString("place", row.Place?.Name);
        json.WriteString("country", row.Place?.Country);
        json.WriteString("day", row.Day);
        json.WriteString("measure", row.Measure);
        json.WriteString("group", row.Group);
        json.WriteBoolean("part", row.IsPart);
        json.WriteBoolean("contradicted", row.IsContradicted);
        Figure(json, "lowest", row.Lowest);
        Figure(json, "highest", row.Highest);
        Figure(json, "latest_official", row.LatestOfficial);
        Figure(json, "latest_independent", row.LatestIndependent);
        json.WriteStartArray("figures");
        foreach (var figure in row.Figures)
        {
            json.WriteStartObject();
            JsonOutput.Number(json, "low", figure.Figure.Low);
            JsonOutput.Number(json, "high", figure.Figure.High);
            json.WriteBoolean("approximate", figure.IsApproximate);
            json.WriteString("source", figure.Figure.Source);
            json.WriteString("origin", figure.Figure.Origin);
            json.WriteBoolean("official", figure.IsOfficial);
            json.WriteString("reported", JsonOutput.Moment(figure.Figure.Reported));
            json.WriteString("claim", figure.Figure.Claim);
            json.WriteString("superseded_by", figure.Figure.SupersededBy);
            JsonOutput.Strings(json, "contradicts", figure.Contradicts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, string name, LedgerFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        JsonOutput.Number(json, "low", figure.Figure.Low);
        JsonOutput.Number(json, "high", figure.Figure.High);
        json.WriteString("origin", figure.Figure.Origin);
        json.WriteString("claim", figure.Figure.Claim);
        json.WriteEndObject();
    }
}
