using System.CommandLine;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane show</c>: one event or claim with everything that is known of it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of an event or its beginning, address of a claim (document#c1), id of a report, or of a decision (k1)." };
        var asOf = ViewOptions.AsOfOption();
        var chronicle = new ChronicleOption();
        var format = new FormatOption("jsonl");
        var command = new Command(
            "show",
            """
            Show an event with its sentences, its figures and why each claim was joined; or a claim, a report or a decision.

            Examples:
              matiane show e7f3
              matiane show bishkek-en#c2
              matiane show k1
            """)
        { id, asOf };
        chronicle.AddTo(command);
        format.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            var asked = result.GetValue(id)!;
            var shown = Show(opened, asked, EventQuery.MomentOf(result.GetValue(asOf)), format.Writer(result), format.Options(result));
            if (!shown)
            {
                Console.Error.WriteLine($"matiane: the chronicle has nothing under '{asked}', or more than one event whose id begins so.");
            }

            return shown ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static bool Show(Chronicler chronicle, string id, DateTimeOffset? asOf, IEventWriter? writer, ExportOptions options)
    {
        var cards = new EventCards(Screen.Open(), options);
        if (chronicle.Event(id, asOf) is { } detail)
        {
            if (writer is null)
            {
                cards.Write(detail, chronicle.Decisions());
            }
            else
            {
                writer.Write([detail], Console.Out, options);
            }

            return true;
        }

        if (id.Contains('#', StringComparison.Ordinal) && chronicle.Claim(id) is { } claim)
        {
            Console.WriteLine($"'{id}' is {claim.State.ToString().ToLowerInvariant()}: it stands in no event.");
            cards.Write(claim.Claim, null);
            foreach (var decision in chronicle.Decisions().Where(d => d.Decision.Target == id || d.Decision.Other == id))
            {
                Console.WriteLine(EventCards.Told(decision));
            }

            return true;
        }

        if (chronicle.Decisions().FirstOrDefault(d => d.Decision.Id == id) is { } told)
        {
            Console.WriteLine(EventCards.Told(told));
            return true;
        }

        return chronicle.Report(id, asOf) is { } report && ShowReport(report, cards);
    }

    private static bool ShowReport(KeptReport report, EventCards cards)
    {
        var head = report.Head;
        Console.WriteLine(string.Join(" · ", new[] { head.Document, head.Language, report.PublishedText, head.Source, head.Url }.OfType<string>()));
        Console.WriteLine(FormattableString.Invariant($"version {report.Version} of {report.Versions}, known since {report.Known.UtcDateTime:yyyy-MM-dd HH:mm}, added {head.Added.UtcDateTime:yyyy-MM-dd HH:mm}")
            + (report.Until is { } until ? FormattableString.Invariant($", replaced {until.UtcDateTime:yyyy-MM-dd HH:mm}") : ""));
        if (head.Title is { } title)
        {
            Console.WriteLine(title);
        }

        foreach (var claim in report.Claims)
        {
            cards.Write(claim, null);
        }

        return true;
    }
}
