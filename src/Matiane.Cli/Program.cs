using System.CommandLine;
using Matiane.Cli.Commands;

var root = new RootCommand(
    """
    Matiane reads news reports and codes them into claims: who did what to whom, where, when, how many, and who says so.

    Examples:
      matiane code samples/reports.jsonl
      matiane explain samples/reports.jsonl bishkek-en#c2
      matiane places ალმათი

    Exit status: 0 done, 2 bad usage, 3 some documents failed.
    """)
{
    CodeCommand.Create(),
    ExplainCommand.Create(),
    AnalyseCommand.Create(),
    PlacesCommand.Create(),
    LanguagesCommand.Create(),
    PackCommand.Create(),
    AddCommand.Create(),
    EventsCommand.Create(),
    EventsCommand.CreateClaims(),
    LedgerCommand.Create(),
    StateCommand.Create(),
    SilenceCommand.Create(),
    ShowCommand.Create(),
    ChangesCommand.Create(),
    RebuildCommand.Create(),
    ServeCommand.Create(),
    BenchCommand.Create(),
    CompletionCommand.Create(),
};
foreach (var command in DecisionCommands.Create())
{
    root.Subcommands.Add(command);
}

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && !parsed.Tokens.Any(t => t.Value is "--help" or "-h" or "-?"))
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine("matiane: " + error.Message);
    }

    Console.Error.WriteLine("Try 'matiane --help'.");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = ToFinish }).ConfigureAwait(false);
}
catch (TypeInitializationException error) when (error.InnerException is DirectoryNotFoundException)
{
    Console.Error.WriteLine("matiane: " + error.InnerException.Message);
    return ExitCode.Usage;
}
catch (IOException error) when (error.HResult is ClosedPipe)
{
    // Whoever read our output has seen enough ("| head"): a quiet end.
    return ExitCode.Done;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
catch (Exception error) when (error is DirectoryNotFoundException or FileNotFoundException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("matiane: " + error.Message);
    return ExitCode.Usage;
}

internal static partial class Program
{
    private const int ClosedPipe = 32;

    // After Ctrl+C: time to keep the batch that is being written.
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(15);
}
