using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Which decisions hold.</summary>
public static class Decisions
{
    /// <summary>All decisions in order of time, each with what undid it. An undo can itself be undone: then what it undid holds again.</summary>
    public static ImmutableArray<Decision> Marked(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var all = decisions.DistinctBy(d => d.Id, StringComparer.Ordinal).OrderBy(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();
        var undoneBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var undo in all.Reverse().Where(d => d.Kind == DecisionKind.Undo))
        {
            if (!undoneBy.ContainsKey(undo.Id))
            {
                undoneBy[undo.Target] = undo.Id;
            }
        }

        return [.. all.Select(d => d with { UndoneBy = undoneBy.GetValueOrDefault(d.Id) })];
    }

    /// <summary>The decisions that nobody undid, in order of time, undos left out.</summary>
    public static ImmutableArray<Decision> Standing(IEnumerable<Decision> decisions) =>
        [.. Marked(decisions).Where(d => d.UndoneBy is null && d.Kind != DecisionKind.Undo)];

    /// <summary>Addresses of the claims that a decision is about.</summary>
    internal static IEnumerable<string> ClaimsOf(Decision decision) => decision.Other is { } other ? [decision.Target, other] : [decision.Target];
}
