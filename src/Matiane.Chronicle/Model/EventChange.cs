using System.Collections.Immutable;

namespace Matiane.Chronicle.Model;

/// <summary>How an event changed from one revision to the next.</summary>
public enum ChangeKind : byte
{
    /// <summary>None of its claims stood in an event before.</summary>
    New,
    /// <summary>The same event with other content.</summary>
    Revised,
    /// <summary>It took up other events.</summary>
    Joined,
    /// <summary>Some of its claims went to other events.</summary>
    Split,
    /// <summary>None of its claims stands any more.</summary>
    Withdrawn,
}

/// <summary>A line of the change feed.</summary>
/// <param name="Revision">Number of the revision: 1, 2, … as facts were added.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What became of the event.</param>
/// <param name="Event">Its id.</param>
/// <param name="Others">Of joined: the events taken up. Of split: the events that its claims went to.</param>
public sealed record EventChange(int Revision, DateTimeOffset At, ChangeKind Kind, string Event, ImmutableArray<string> Others);
