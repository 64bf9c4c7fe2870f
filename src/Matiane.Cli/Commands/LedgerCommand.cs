using System.CommandLine;
using Matiane.Chronicle.Views;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane ledger</c>: every figure with its sayer.</summary>
internal static class LedgerCommand
{
    private const string Table = "table";
    private const string Lines = "jsonl";
    private const int EventLetters = 24;

    public static Command Create()
    {
        var measure = new Option<string?>("--measure") { Description = $"Only this: {string.Join(", ", Ledger.Measures)}." };
        measure.AcceptOnlyFromAmong([.. Ledger.Measures]);
        var format = new Option<string?>("--format") { Description = $"{Table}, {Lines} or csv; by default a table on a terminal and {Lines} in a pipe." };
        format.AcceptOnlyFromAmong(Table, Lines, "csv");
        var chronicle = new ChronicleOption();
        var view = new ViewOptions();
        var command = new Command(
            "ledger",
            """
            List every figure that was ever given, by event, measure and group, with who gave it and when. Superseded figures and
            figures that contradict each other are marked; lowest, highest, latest official and latest independent are views on them.

            Examples:
              matiane ledger --place Kazakhstan --measure killed
              matiane ledger --place ალმათი --as-of 2022-01-06T12:00
              matiane ledger --from 2022-01-02 --to 2022-01-10 --format csv > figures.csv
            """)
        { measure, format };
        chronicle.AddTo(command);
        view.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            var rows = opened.Ledger(view.Query(result), result.GetValue(measure));
            switch (result.GetValue(format) ?? (Console.IsOutputRedirected ? Lines : Table))
            {
                case Table:
                    Write(rows);
                    break;
                case Lines:
                    foreach (var row in rows)
                    {
                        Console.Out.WriteLine(LedgerLines.Line(row));
                    }

                    break;
                default:
                    LedgerLines.WriteCsv(rows, Console.Out);
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyCollection<LedgerRow> rows)
    {
        var listing = new Listing(Screen.Open(), new("event", EventLetters), new("measure"), new("figure") { IsNumber = true }, new("who says so"), new("reported") { IsWhole = true }, new("standing"));
        foreach (var row in rows)
        {
            foreach (var (figure, i) in row.Figures.Select((f, i) => (f, i)))
            {
                listing.Add(
                    i == 0 ? Markup.Escape($"{row.Event} {row.Day ?? "?"}\n{EventTable.Where(row.Place)}") : "",
                    i == 0 ? $"[bold]{Markup.Escape(row.Measure)}[/]" + (row.Group is { } group ? "\n" + Markup.Escape(group) + (row.IsPart ? " (part)" : "") : "") : "",
                    Number(figure), Markup.Escape(figure.Figure.Source == figure.Figure.Origin ? figure.Figure.Origin : $"{figure.Figure.Origin} in {figure.Figure.Source}"),
                    figure.Figure.Reported is { } at ? FormattableString.Invariant($"{at.UtcDateTime:yyyy-MM-dd HH:mm}") : "?", Markup.Escape(Marks(row, figure)));
            }
        }

        listing.Write("no figures");
    }

    private static string Number(LedgerFigure figure) =>
        (figure.Figure.Low == figure.Figure.High ? FormattableString.Invariant($"{figure.Figure.Low:0.##}")
            : figure.Figure.High is null ? FormattableString.Invariant($"{figure.Figure.Low:0.##} or more")
            : figure.Figure.Low is null ? FormattableString.Invariant($"up to {figure.Figure.High:0.##}")
            : FormattableString.Invariant($"{figure.Figure.Low:0.##} to {figure.Figure.High:0.##}"));

    private static string Marks(LedgerRow row, LedgerFigure figure) => figure.Figure.SupersededBy is { } later ? $"superseded by {later}"
        : string.Join("; ", Views(row, figure).Append(figure.Contradicts.IsEmpty ? null : $"against {string.Join(", ", figure.Contradicts)}").OfType<string>());

    /// <summary>Of a figure that stands alone only on whose word it is.</summary>
    private static IEnumerable<string> Views(LedgerRow row, LedgerFigure figure) =>
        row.Figures.Count(f => f.Figure.SupersededBy is null) == 1 ? [figure.IsOfficial ? "official" : "independent"] : LedgerLines.ViewsOf(row, figure);
}
