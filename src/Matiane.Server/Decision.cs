namespace Matiane.Server;

/// <summary>What a person decided. Decisions are only ever added; undoing one is another decision.</summary>
/// <param name="Id">"k1", "k2", … in order of the journal.</param>
/// <param name="Kind">accept, correct, reject, join, split or undo.</param>
/// <param name="Target">Address of a claim ("document#c1"); of undo: the decision's id.</param>
/// <param name="Other">Of join: address of a claim of the event to join; else null.</param>
/// <param name="Field">Of correct: event, mode or status; else null.</param>
/// <param name="Value">Of correct: what the field is to be; else null.</param>
/// <param name="Note">Why; null when not said.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Decision(string Id, string Kind, string Target, string? Other, string? Field, string? Value, string? Note, string Who, DateTimeOffset At)
{
    public static readonly string[] Kinds = ["accept", "correct", "reject", "join", "split", "undo"];
    public static readonly string[] Fields = ["event", "mode", "status"];
}

/// <summary>A decision as it is asked for.</summary>
internal sealed record DecisionRequest(string? Kind, string? Target, string? Other, string? Field, string? Value, string? Note);
