using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace Matiane.Chronicle.Exports;

/// <summary>Rows of cells: RFC 4180 with formulas defused, or plain tab-separated.</summary>
internal static class DelimitedOutput
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\v\f\u0085\u2028\u2029");

    /// <summary>A writer of RFC 4180 rows (CRLF) that leaves the output open.</summary>
    public static CsvWriter Csv(TextWriter output) => CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\r\n" }, true);

    /// <summary>One row, each text made harmless.</summary>
    public static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Defused(cell));
        }

        csv.EndRecord();
    }

    /// <summary>One tab-separated row; breaks within a cell become spaces, because these layouts know no quoting.</summary>
    public static void TabRow(TextWriter output, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            output.Write(i == 0 ? "" : "\t");
            output.Write(Unbroken(Defused(cells[i])));
        }

        output.Write('\n');
    }

    /// <summary>A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe. Numbers stay as they are.</summary>
    public static string Defused(string cell)
    {
        var start = cell.AsSpan().TrimStart(' ');
        return start.Length > 0 && Formula.Contains(start[0]) && !double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? "'" + cell
            : cell;
    }

    private static string Unbroken(string cell) => cell.AsSpan().ContainsAny(Breaks)
        ? string.Create(cell.Length, cell, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Breaks.Contains(from[i]) ? ' ' : from[i];
            }
        })
        : cell;
}
