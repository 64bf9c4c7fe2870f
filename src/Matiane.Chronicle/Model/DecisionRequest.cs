namespace Matiane.Chronicle.Model;

/// <summary>What is asked to be decided.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">Id of an event or address of a claim; of an undo: id of a decision.</param>
/// <param name="Who">Who decides.</param>
public sealed record DecisionRequest(DecisionKind Kind, string Target, string Who)
{
    /// <summary>Of a join: the event or claim to join with. Of a split: the event to take the claim out of; null for the one that it stands in.</summary>
    public string? Other { get; init; }

    /// <summary>Of a correction: the field, one of <see cref="Joining.Corrections.Fields"/>.</summary>
    public string? Field { get; init; }

    /// <summary>Of a correction: its value; null for "not known".</summary>
    public string? Value { get; init; }

    /// <summary>Why; null when not said.</summary>
    public string? Why { get; init; }
}

/// <summary>A decision with what became of it.</summary>
/// <param name="Decision">As it stands: its addresses are those of the present reading.</param>
/// <param name="IsOrphan">Whether a claim that it speaks of cannot be found in the present reading of its report: then it is kept and changes nothing.</param>
public sealed record DecisionStanding(Decision Decision, bool IsOrphan);
