using System.Globalization;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>The terminal: colours there, plain text of a fixed width in a pipe.</summary>
internal static class Screen
{
    private const int PipeColumns = 110;

    /// <summary>For what is asked for, on standard output; in a pipe as wide as the variable <c>COLUMNS</c> says.</summary>
    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : PipeColumns;
        }

        return console;
    }

    /// <summary>For what is said about the work, on standard error: one, so that what is said does not run into what moves.</summary>
    public static IAnsiConsole Errors { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Says something about the work, above what tells how far it is.</summary>
    public static void Say(string text)
    {
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(text);
        }
        else
        {
            Errors.WriteLine(text);
        }
    }
}
