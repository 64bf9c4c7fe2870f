using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>Rows shown to a person: a table where the screen is wide enough for one, else one block a row with a heading beside each cell, so that no word is broken.</summary>
/// <param name="console">Where they are shown.</param>
/// <param name="headings">The columns, in order.</param>
internal sealed class Listing(IAnsiConsole console, params Listing.Heading[] headings)
{
    /// <summary>Narrower screens have no room for five columns.</summary>
    private const int TableWidth = 100;

    private readonly List<string[]> rows = [];

    /// <summary>A column.</summary>
    /// <param name="Text">What stands at its head; empty for nothing.</param>
    /// <param name="Width">Letters that it takes; null for what is left.</param>
    internal sealed record Heading(string Text, int? Width = null)
    {
        /// <summary>Whether it holds numbers.</summary>
        public bool IsNumber { get; init; }

        /// <summary>Whether its cells are never broken.</summary>
        public bool IsWhole { get; init; }

        /// <summary>The column of a table.</summary>
        public TableColumn Column() => new(Text) { Width = Width, NoWrap = IsWhole || IsNumber, Alignment = IsNumber ? Justify.Right : Justify.Left };
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Markup, one cell a column; a row whose first cell is empty goes on with the one before.</param>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>Shows the rows.</summary>
    /// <param name="none">What is said where there are none.</param>
    public void Write(string none)
    {
        if (rows.Count == 0)
        {
            console.MarkupLineInterpolated($"[dim]{none}[/]");
        }
        else if (console.Profile.Width >= TableWidth)
        {
            console.Write(AsTable());
        }
        else
        {
            console.Write(AsBlocks());
        }
    }

    private Table AsTable()
    {
        var table = new Table { Border = TableBorder.Simple, Expand = true };
        table.AddColumns(Array.ConvertAll(headings, h => h.Column()));
        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private Grid AsBlocks()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var row in rows)
        {
            if (row[0].Length > 0)
            {
                grid.AddEmptyRow();
            }

            foreach (var (heading, cell) in headings.Zip(row).Where(c => c.Second.Length > 0))
            {
                grid.AddRow($"[dim]{heading.Text}[/]", cell);
            }
        }

        return grid;
    }
}
