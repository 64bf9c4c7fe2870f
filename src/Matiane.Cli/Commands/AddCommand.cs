using System.CommandLine;
using System.Globalization;
using Matiane.Chronicle;
using Matiane.Chronicle.Model;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane add</c>: reports into the chronicle.</summary>
internal static class AddCommand
{
    private const int MostNewOnScreen = 20;

    public static Command Create()
    {
        var files = CommonOptions.Files();
        var chronicle = new ChronicleOption();
        var options = new CommonOptions();
        var batch = new Option<int>("--batch") { Description = "Reports that are kept at once; a run that is stopped or killed loses at most the work on so many.", DefaultValueFactory = _ => Chronicler.ReportsAtOnce, HelpName = "N" };
        batch.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--batch: at least 1.");
            }
        });
        var command = new Command(
            "add",
            """
            Add reports, or lines that 'matiane code' wrote, to a chronicle, and print the events that are new or changed.

            What is known already changes nothing: an interrupted run goes on where it ended when it is given the same files again.
            Each line of the output: the change (new, revised, joined, split, withdrawn), the event's id, others that it concerns.

            Examples:
              matiane add samples/reports.jsonl
              matiane add --chronicle unrest.db feed.xml page.html claims.jsonl
              cat reports.jsonl | matiane add
            """)
        { files, batch };
        chronicle.AddTo(command);
        options.AddTo(command);
        command.SetAction((result, cancellation) => Task.Run(() => Run(chronicle.OpenOrMake(result, cancellation), new Arrivals(result.GetValue(files) ?? [], options.Defaults(result)), result.GetValue(batch), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Chronicler chronicle, Arrivals arrivals, int batch, CancellationToken cancellation)
    {
        using (chronicle)
        {
            var summary = new AddSummary(0, 0, 0, 0, 0) { RevisionBefore = chronicle.Revision };
            var stopped = false;
            try
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                summary = Progress.Show(show =>
                {
                    show("Reading …");
                    return chronicle.Add(arrivals.Read(), Failed, s => show(Told(summary = s, arrivals.Share, clock.Elapsed)), batch, cancellation);
                });
            }
            catch (OperationCanceledException)
            {
                stopped = true;
            }

            Console.Error.WriteLine(
                $"matiane: {Number(summary.New)} new, {Number(summary.Changed)} changed, {Number(summary.Known)} known already; {Number(summary.Claims)} claims" + (stopped ? ". Stopped; the same command goes on from here." : "."));
            Show(chronicle, summary);
            return stopped ? ExitCode.Interrupted : ExitCode.ForFailed(summary.Failed);
        }
    }

    public static void Failed(string id, DocumentError error) => Screen.Say($"matiane: '{id}': {error.Code}: {error.Message}");

    private static string Told(AddSummary summary, double? share, TimeSpan elapsed) =>
        (share is { } part ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(100 * part):0} %, ") : "")
        + $"{Number(summary.Documents)} reports, {Number(summary.Claims)} claims, {Number((int)(summary.Documents / Math.Max(0.001, elapsed.TotalSeconds)))} reports/s. Ctrl+C stops, the same command goes on.";

    private static void Show(Chronicler chronicle, AddSummary summary)
    {
        var changes = chronicle.Changes(summary.RevisionBefore);
        if (Console.IsOutputRedirected)
        {
            ChangesCommand.Write(changes, Console.Out);
        }
        else
        {
            var told = changes.Where(c => c.Kind != ChangeKind.Withdrawn).Select(c => c.Event).Distinct().Select(id => chronicle.Event(id)).OfType<Matiane.Chronicle.Exports.EventDetail>();
            new EventTable(Screen.Open()).Write(told.Take(MostNewOnScreen));
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
