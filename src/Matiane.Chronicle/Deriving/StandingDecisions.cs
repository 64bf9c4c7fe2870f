using System.Collections.Immutable;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>Decisions with the addresses that the claims they speak of have now.</summary>
internal static class StandingDecisions
{
    /// <summary>All decisions, undos among them, with what undid each and whether it is an orphan.</summary>
    public static ImmutableArray<DecisionStanding> All(IStoreReader store)
    {
        var facts = store.Decisions();
        var marks = store.Marks().Where(m => m.IsPresent).ToDictionary(m => (m.Decision, m.Role), m => m.Address);
        var undoneBy = Decisions.Marked(facts.Select(f => f.Decision)).ToDictionary(d => d.Id, d => d.UndoneBy, StringComparer.Ordinal);
        return [.. facts.Select(f => Found(f, marks, undoneBy[f.Decision.Id]))];
    }

    /// <summary>Decisions that can be applied to the present versions.</summary>
    public static ImmutableArray<Decision> Present(IStoreReader store) => [.. All(store).Where(d => !d.IsOrphan).Select(d => d.Decision)];

    /// <summary>Decisions that can be applied to present and earlier versions: what people decided corrects the reading, whatever moment is asked for.</summary>
    public static ImmutableArray<Decision> OfAllVersions(IStoreReader store)
    {
        var present = Present(store);
        var earlier = store.Marks().Where(m => !m.IsPresent && m.Role == MarkRole.Target).ToLookup(m => m.Decision, m => m.Address, StringComparer.Ordinal);
        return [.. present, .. present.Where(d => d.UndoneBy is null).SelectMany(d => earlier[d.Id].Select(a => d with { Id = d.Id + Copy + a, Target = a }))];
    }

    /// <summary>Id of a decision without what <see cref="OfAllVersions"/> added.</summary>
    public static string Id(string id) => id.Split(Copy)[0];

    private const char Copy = '@';

    private static DecisionStanding Found(DecisionFact fact, Dictionary<(string, MarkRole), string> marks, string? undoneBy)
    {
        var decision = fact.Decision with { UndoneBy = undoneBy };
        var target = fact.Target is null ? decision.Target : marks.GetValueOrDefault((decision.Id, MarkRole.Target));
        var other = fact.Other is null ? decision.Other : marks.GetValueOrDefault((decision.Id, MarkRole.Other));
        return target is null || other is null && fact.Other is not null
            ? new DecisionStanding(decision, true)
            : new DecisionStanding(decision with { Target = target, Other = other }, false);
    }
}
