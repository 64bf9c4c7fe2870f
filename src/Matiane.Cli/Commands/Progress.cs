using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>A line on the terminal that tells how far some work is; nothing in a pipe.</summary>
internal static class Progress
{
    /// <summary>Does the work and shows what it tells of itself, cut to the width of the terminal.</summary>
    /// <param name="work">Is given what shows a text in the place of the one before.</param>
    public static T Show<T>(Func<Action<string>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(_ => { });
        }

        var screen = Screen.Errors;
        return screen.Status().Spinner(Spinner.Known.Dots).Start("Reading …", status => work(text => status.Status(Markup.Escape(Cut(text, screen.Profile.Width - 4)))));
    }

    private static string Cut(string text, int width) => text.Length > Math.Max(10, width) ? string.Concat(text.AsSpan(0, Math.Max(10, width) - 1), "…") : text;
}
