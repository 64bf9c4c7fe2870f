namespace Matiane.Exchange;

/// <summary>How much of one input is taken in at a time: what is larger is an error, never a crash.</summary>
public static class InputLimits
{
    /// <summary>Longest line of JSON Lines, in bytes.</summary>
    public const int LineBytes = 16 * 1024 * 1024;

    /// <summary>Largest plain text, HTML page or feed, in bytes.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of an HTML page or feed.</summary>
    public const int Depth = 512;

    /// <summary>Most entries taken from one feed.</summary>
    public const int FeedEntries = 10_000;
}
