namespace Matiane.Mentions;

/// <summary>What the tables may have to say about a word as part of a time: nearly every word of a report has nothing, and is passed over.</summary>
[Flags]
internal enum TimeHint : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A row of its own in the calendar.</summary>
    Entry = 1,

    /// <summary>Digits or a number word.</summary>
    Number = 2,

    /// <summary>The first word of a longer row.</summary>
    Beginning = 4,

    /// <summary>A row that may be a whole time expression: "yesterday", "Monday".</summary>
    Standing = 8,

    /// <summary>A row that says more than how words of time are joined: not "of", "at", "the".</summary>
    Content = 16,
}
