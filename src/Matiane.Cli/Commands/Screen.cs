using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>The terminal: colours there, plain text of a fixed width in a pipe.</summary>
internal static class Screen
{
    private const int PipeColumns = 110;

    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PipeColumns;
        }

        return console;
    }

    /// <summary>For what is said about the work, on standard error.</summary>
    public static IAnsiConsole OpenErrors() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
