using System.CommandLine;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane silence</c>: a lack of reports, shown as such.</summary>
internal static class SilenceCommand
{
    private const string Table = "table";
    private const string Lines = "jsonl";

    public static Command Create()
    {
        var place = new Option<string>("--place") { Description = "Where: a name in any script, a country's code or a GeoNames id.", Required = true };
        var from = ViewOptions.MomentOption("--from", "First hour, UTC: a day or 2022-01-05T12:00; by default two weeks before the last.");
        var to = ViewOptions.MomentOption("--to", "Last hour, UTC: a day (its end) or 2022-01-05T12:00; by default that of the last report.");
        var asOf = ViewOptions.AsOfOption();
        var format = new Option<string?>("--format") { Description = $"{Table} or {Lines}; by default a table on a terminal and {Lines} in a pipe." };
        format.AcceptOnlyFromAmong(Table, Lines);
        var chronicle = new ChronicleOption();
        var command = new Command(
            "silence",
            """
            Count the reports from and about a place by hour against what is usual there, and mark the hours in which internet or
            phones were down and hardly anything came: nothing reported is not nothing happened.

            Examples:
              matiane silence --place Almaty --from 2022-01-05 --to 2022-01-07
              matiane silence --place KZ --as-of 2022-01-06T12:00 --format jsonl
            """)
        { place, from, to, asOf, format };
        chronicle.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            var query = new EventQuery { Place = result.GetValue(place), AsOf = EventQuery.MomentOf(result.GetValue(asOf)) };
            var first = result.GetValue(from) is { Length: 10 } day ? EventQuery.MomentOf(day + "T00:00") : EventQuery.MomentOf(result.GetValue(from));
            var hours = opened.Silence(query, first, EventQuery.MomentOf(result.GetValue(to)));
            if ((result.GetValue(format) ?? (Console.IsOutputRedirected ? Lines : Table)) == Table)
            {
                Write(hours);
                return ExitCode.Done;
            }

            foreach (var hour in hours)
            {
                Console.Out.WriteLine(SilenceLines.Line(hour));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Hours that are alike stand in one row.</summary>
    private static void Write(IReadOnlyList<SilentHour> hours)
    {
        var console = Screen.Open();
        if (hours.Count == 0)
        {
            console.MarkupLine("[dim]no reports from or about it[/]");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("from", "to");
        table.AddColumn(new TableColumn("reports") { Alignment = Justify.Right });
        table.AddColumn(new TableColumn("usual") { Alignment = Justify.Right });
        table.AddColumn("");
        for (var at = 0; at < hours.Count;)
        {
            var end = at + 1;
            while (end < hours.Count && hours[end].Reports == hours[at].Reports && hours[end].Usual == hours[at].Usual && hours[end].Down == hours[at].Down && hours[end].IsSilent == hours[at].IsSilent)
            {
                end++;
            }

            var hour = hours[at];
            table.AddRow(
                Hour(hour.Hour), Hour(hours[end - 1].Hour.AddHours(1)), hour.Reports.ToString(CultureInfo.InvariantCulture), hour.Usual?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?",
                hour.IsSilent ? "[yellow]silent: connectivity is down[/]" : hour.Down ? "connectivity is down" : "");
            at = end;
        }

        console.Write(table);
    }

    private static string Hour(DateTimeOffset hour) => hour.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
