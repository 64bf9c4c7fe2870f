using Matiane.Chronicle.Model;
using Matiane.Server.People;

namespace Matiane.Server.Answers;

/// <summary>What a person decided.</summary>
/// <param name="Id">k1, k2 …</param>
/// <param name="Kind">confirm, correct, reject, join, split, note or undo.</param>
/// <param name="Target">Address of a claim; of an undo: id of a decision.</param>
/// <param name="Other">The other claim of a join or split.</param>
/// <param name="Field">Of a correction.</param>
/// <param name="Value">Of a correction; null for "not known".</param>
/// <param name="Note">Why.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="UndoneBy">The decision that ended it; null while it holds.</param>
/// <param name="Orphan">Whether its claim is no longer read from its report: then it changes nothing.</param>
internal sealed record DecisionAnswer(
    string Id, string Kind, string Target, string? Other, string? Field, string? Value, string? Note, string Who, DateTimeOffset At, string? UndoneBy, bool Orphan)
{
    /// <summary>A decision.</summary>
    public static DecisionAnswer Of(DecisionStanding standing) => standing.Decision is var made
        ? new(made.Id, Rights.Word(made.Kind), made.Target, made.Other, made.Field, made.Value, made.Why, made.Who, made.At, made.UndoneBy, standing.IsOrphan)
        : throw new ArgumentNullException(nameof(standing));
}

/// <summary>What is asked to be decided.</summary>
/// <param name="Kind">confirm, correct, reject, join, split or note.</param>
/// <param name="Target">Address of a claim ("report#c1"), or id of an event.</param>
/// <param name="Other">Of a join: the other event or a claim of it. Of a split: the event that the claim is taken from; null for the one that it stands in.</param>
/// <param name="Field">Of a correction.</param>
/// <param name="Value">Of a correction; null for "not known".</param>
/// <param name="Note">Why; of a note: the remark.</param>
internal sealed record DecisionAsked(string? Kind, string? Target, string? Other, string? Field, string? Value, string? Note);
