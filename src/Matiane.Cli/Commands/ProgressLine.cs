namespace Matiane.Cli.Commands;

/// <summary>A line on the terminal that tells how far some work is, written over itself; nothing in a pipe.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly bool isShown = !Console.IsErrorRedirected;
    private bool isWritten;

    /// <summary>Shows a text in the place of the one before, cut to the width of the terminal.</summary>
    public void Show(string text)
    {
        if (isShown)
        {
            var width = Math.Max(10, Screen.OpenErrors().Profile.Width - 1);
            Console.Error.Write(Start + (text.Length > width ? string.Concat(text.AsSpan(0, width - 1), "…") : text) + ToEnd);
            isWritten = true;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (isWritten)
        {
            Console.Error.Write(Start + ToEnd);
            isWritten = false;
        }
    }

    private const string Start = "\r";

    // What a longer text left behind is cleared (ECMA-48, erase in line).
    private const string ToEnd = "\u001b[K";
}
