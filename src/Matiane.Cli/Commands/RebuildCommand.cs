using System.CommandLine;
using System.Globalization;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane rebuild</c>: everything derived, made again from the facts.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var recode = new Option<bool>("--recode") { Description = "Code first what another version of the coder coded. Its claims are kept and count no more." };
        var chronicle = new ChronicleOption();
        var command = new Command(
            "rebuild",
            """
            Make everything that is derived (events, figures, states) again from the reports, claims and decisions, and print what changed by it.

            The result is the same whatever the order in which the reports came. An interrupted rebuild leaves everything as it was.

            Examples:
              matiane rebuild
              matiane rebuild --recode
            """)
        { recode };
        chronicle.AddTo(command);
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                using var opened = result.GetValue(recode) ? chronicle.OpenWithCoder(result, cancellation) : chronicle.Open(result, cancellation);
                var before = opened.Revision;
                if (result.GetValue(recode))
                {
                    var recoded = Progress.Show(show => opened.Recode(done => show(string.Create(CultureInfo.InvariantCulture, $"{done:N0} reports looked at. Ctrl+C stops; the same command goes on.")), cancellation));
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matiane: {recoded:N0} reports coded anew."));
                }

                Progress.Show(show => opened.Rebuild(done => show(Told(done)), cancellation));
                ChangesCommand.Write(opened.Changes(before), Console.Out);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>How far a rebuild is.</summary>
    public static string Told(int done) => string.Create(CultureInfo.InvariantCulture, $"Events, figures and states are made anew: {done:N0} reports. Ctrl+C leaves all as it was.");
}
