namespace Matiane.Chronicle.Model;

/// <summary>What a person may decide.</summary>
public enum DecisionKind : byte
{
    /// <summary>The events of two claims are one.</summary>
    Join,
    /// <summary>A claim does not belong to the event of another.</summary>
    Split,
    /// <summary>A claim is wrong: it enters no event, tally or state.</summary>
    Reject,
    /// <summary>A field of a claim is to be another.</summary>
    Correct,
    /// <summary>A claim is right.</summary>
    Confirm,
    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
    /// <summary>Something is remarked on a claim; it changes nothing.</summary>
    Note,
}

/// <summary>One decision of a person. Only ever added; it outranks the machine and holds after recoding because it names a claim, not an event.</summary>
/// <param name="Id">Unique in a chronicle.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Target">Address of a claim ("document#claim"); of an undo: the id of the decision that no longer holds.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, UTC.</param>
public sealed record Decision(string Id, DecisionKind Kind, string Target, string Who, DateTimeOffset At)
{
    /// <summary>Of a join: a claim of the other event. Of a split: a claim of the event that the target is taken from, null for whatever event it stands in. Else null.</summary>
    public string? Other { get; init; }

    /// <summary>Of a correction: one of <see cref="Joining.Corrections.Fields"/>; else null.</summary>
    public string? Field { get; init; }

    /// <summary>Of a correction: what the field is to be, null for "not known"; else null.</summary>
    public string? Value { get; init; }

    /// <summary>Why; null when not said.</summary>
    public string? Why { get; init; }

    /// <summary>Id of the undo that ended it; null while it holds. Derived: see <see cref="Joining.Decisions.Standing"/>.</summary>
    public string? UndoneBy { get; init; }
}
