using System.CommandLine;
using System.Text;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane events</c> and <c>matiane claims</c>: the events of a filtered view of the chronicle, or of files without one.</summary>
internal static class EventsCommand
{
    public static Command Create() => Create(
        "events", "jsonl",
        """
        List the events of a chronicle, the latest first, or of the reports in FILEs without keeping them.

        Examples:
          matiane events --place Kazakhstan --from 2022-01-02 --to 2022-01-10
          matiane events --place ალმათი --event PROTEST,ASSAULT --as-of 2022-01-05T12:00
          matiane events --text აქცია --format csv > events.csv
          matiane events samples/reports.jsonl
        """);

    public static Command CreateClaims() => Create(
        "claims", "claims",
        """
        List the claims behind the events of a view, one line a report: claims/1 with the event that each stands in.

        Examples:
          matiane claims --place KZ --event ASSAULT
          matiane claims --sayer "Interior Ministry" > claims.jsonl
        """);

    private static Command Create(string name, string inPipe, string description)
    {
        var files = CommonOptions.Files();
        files.Description = "Reports or coded lines to join without keeping them; without FILEs the chronicle is read.";
        var chronicle = new ChronicleOption();
        var view = new ViewOptions();
        var format = new FormatOption(inPipe);
        var published = new Option<string?>("--published") { Description = "Date of reports in FILEs that bring none (ISO 8601)." };
        var command = new Command(name, description) { files, published };
        chronicle.AddTo(command);
        view.AddTo(command);
        format.AddTo(command);
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var given = result.GetValue(files) ?? [];
                using var opened = given.Length > 0 ? ChronicleOption.InMemory() : chronicle.Open(result, cancellation);
                var failed = given.Length == 0 ? 0 : opened.Add(new Arrivals(given, new ReportDefaults { Published = result.GetValue(published) }).Read(), AddCommand.Failed, cancellation: cancellation).Failed;
                Write(opened, view.Query(result), format.Writer(result), format.Options(result), name == "claims");
                return ExitCode.ForFailed(failed);
            },
            CancellationToken.None));
        return command;
    }

    private static void Write(Chronicler chronicle, EventQuery query, IEventWriter? writer, ExportOptions options, bool ofClaims)
    {
        if (writer is not null)
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
            writer.Write(chronicle.AllEvents(query), output, options);
        }
        else if (ofClaims)
        {
            var cards = new EventCards(Screen.Open(), options);
            foreach (var detail in chronicle.AllEvents(query))
            {
                cards.Write(detail);
            }
        }
        else
        {
            new EventTable(Screen.Open()).Write(chronicle.AllEvents(query).Select(d => Redaction.Apply(d, options.Profile)));
        }
    }
}
