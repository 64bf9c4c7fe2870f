using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>A line on the terminal that tells how far some work is; nothing in a pipe.</summary>
internal static class Progress
{
    /// <summary>Does the work and shows what it tells of itself, cut to the width of the terminal; work that tells nothing shows nothing.</summary>
    /// <param name="work">Is given what shows a text in the place of the one before.</param>
    public static T Show<T>(Func<Action<string>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(_ => { });
        }

        var (done, shown, line) = (new TaskCompletionSource(), Task.CompletedTask, (StatusContext?)null);
        try
        {
            return work(Tell);
        }
        finally
        {
            done.SetResult();
            shown.GetAwaiter().GetResult();
        }

        void Tell(string text)
        {
            var told = Markup.Escape(Cut(text, Screen.Errors.Profile.Width - 4));
            if (line is not null)
            {
                line.Status(told);
                return;
            }

            shown = Screen.Errors.Status().Spinner(Spinner.Known.Dots).StartAsync(told, context =>
            {
                line = context;
                return done.Task;
            });
        }
    }

    private static string Cut(string text, int width) => text.Length > Math.Max(10, width) ? string.Concat(text.AsSpan(0, Math.Max(10, width) - 1), "…") : text;
}
