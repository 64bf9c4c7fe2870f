using System.CommandLine;
using Matiane.Chronicle.Model;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane changes</c>: the change feed.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var since = new Option<int>("--since") { Description = "Changes after this revision; 0: all.", HelpName = "REVISION" };
        var chronicle = new ChronicleOption();
        var command = new Command(
            "changes",
            """
            List what became of events since a revision: new, revised, joined, split, withdrawn.

            A line has the revision, its time, the change, the event's id, and the ids of the events that it took up or was split into.

            Examples:
              matiane changes --since 12
            """)
        { since };
        chronicle.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            Write(opened.Changes(result.GetValue(since)), Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One line a change, its cells parted by tabs.</summary>
    public static void Write(IEnumerable<EventChange> changes, TextWriter output)
    {
        foreach (var change in changes)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{change.Revision}\t{change.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{change.Kind.ToString().ToLowerInvariant()}\t{change.Event}\t{string.Join(' ', change.Others)}"));
        }
    }
}
