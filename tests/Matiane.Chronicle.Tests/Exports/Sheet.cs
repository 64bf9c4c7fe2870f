using System.Globalization;
using System.Text.RegularExpressions;

namespace Matiane.Chronicle.Tests.Exports;

/// <summary>What a format's columns must be: a table of sheets/.</summary>
internal sealed record Sheet(IReadOnlyList<Sheet.Column> Columns)
{
    internal sealed record Column(string Name, bool Required, string Type, string Values, string? Tag);

    public static Sheet Read(string name)
    {
        var rows = File.ReadLines(Path.Combine(TestFiles.Folder, "sheets", name + ".tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
        return new Sheet([.. rows.Select(r => new Column(r[0], r[1] == "yes", r[2], r[3], r.ElementAtOrDefault(4)))]);
    }

    /// <summary>What is wrong with a row; empty when nothing is.</summary>
    public IEnumerable<string> Problems(IReadOnlyList<string> row, string blank = "")
    {
        if (row.Count != Columns.Count)
        {
            yield return $"{row.Count} cells instead of {Columns.Count}";
            yield break;
        }

        for (var i = 0; i < row.Count; i++)
        {
            var (column, cell) = (Columns[i], row[i] == blank ? "" : row[i]);
            if (cell.Length == 0 ? column.Required : !Holds(column, cell))
            {
                yield return $"{column.Name}: '{cell}' is no {column.Type} {column.Values}";
            }
        }
    }

    private static bool Holds(Column column, string cell) => column.Type switch
    {
        "int" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Lies(number, column.Values),
        "decimal" => double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Lies(value, column.Values),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "moment" => DateTime.TryParseExact(cell, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "one" => column.Values.Split('|').Contains(cell),
        "match" => Regex.IsMatch(cell, $"^(?:{column.Values})$", RegexOptions.Singleline),
        _ => true,
    };

    private static bool Lies(double value, string range)
    {
        var ends = range.Split("..");
        return value >= double.Parse(ends[0], CultureInfo.InvariantCulture) && value <= double.Parse(ends[1], CultureInfo.InvariantCulture);
    }
}
