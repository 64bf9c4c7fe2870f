using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Claims as the decisions of people leave them, and what those decisions do to the machine's groups.</summary>
internal sealed class JudgedClaims
{
    private readonly ILookup<string, Decision> about;
    private readonly ILookup<string, string> joinedTo;
    private readonly ImmutableArray<Decision> regrouping;
    private readonly Dictionary<string, ChronicleClaim> coded = new(StringComparer.Ordinal);

    public JudgedClaims(IReadOnlyList<Decision> decisions)
    {
        var standing = Decisions.Standing(decisions);
        about = standing.SelectMany(d => Decisions.ClaimsOf(d).Select(c => (Claim: c, Decision: d))).ToLookup(d => d.Claim, d => d.Decision, StringComparer.Ordinal);
        Joined = [.. standing.Where(d => d.Kind == DecisionKind.Join && d.Other is not null).Select(d => (d.Target, d.Other!))];
        joinedTo = Joined.SelectMany(j => new[] { j, (j.Item2, j.Item1) }).ToLookup(j => j.Item1, j => j.Item2, StringComparer.Ordinal);
        regrouping = [.. standing.Where(d => d.Kind is DecisionKind.Join or DecisionKind.Split)];
    }

    /// <summary>Pairs of claims that people joined.</summary>
    public ImmutableArray<(string One, string Other)> Joined { get; }

    /// <summary>Claims that people joined with one.</summary>
    public IEnumerable<string> JoinedTo(string address) => joinedTo[address];

    /// <summary>What joining looks at, of the claims that nobody rejected, as people corrected them.</summary>
    public IReadOnlyList<ClaimFeatures> Of(IEnumerable<ChronicleClaim> claims)
    {
        var judged = new List<ClaimFeatures>();
        foreach (var claim in claims)
        {
            var own = about[claim.Address];
            if (own.Any(d => d.Kind == DecisionKind.Reject && d.Target == claim.Address))
            {
                continue;
            }

            var corrected = Corrections.Apply(claim, own);
            if (!ReferenceEquals(corrected, claim))
            {
                coded[claim.Address] = claim;
            }

            judged.Add(ClaimFeatures.Of(corrected));
        }

        return judged;
    }

    /// <summary>The claim as it was coded.</summary>
    public ChronicleClaim AsCoded(ClaimFeatures claim) => coded.GetValueOrDefault(claim.Address, claim.Claim);

    /// <summary>Standing decisions about any of the claims, in order of time.</summary>
    public IReadOnlyList<Decision> About(IReadOnlyList<ClaimFeatures> claims) =>
        about.Count == 0 ? [] : [.. claims.SelectMany(c => about[c.Address]).Distinct().OrderBy(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The machine's groups with the joins and splits of people, in order of time: the last word on two claims holds.</summary>
    public IReadOnlyList<IReadOnlyList<ClaimFeatures>> Regrouped(IReadOnlyList<IReadOnlyList<ClaimFeatures>> groups)
    {
        if (regrouping.IsEmpty)
        {
            return groups;
        }

        var group = groups.SelectMany((g, i) => g.Select(c => (c.Address, i))).ToDictionary(c => c.Address, c => c.i, StringComparer.Ordinal);
        var next = groups.Count;
        foreach (var decision in regrouping)
        {
            if (!group.TryGetValue(decision.Target, out var target))
            {
                continue;
            }

            var other = decision.Other is { } address && group.TryGetValue(address, out var found) ? found : (int?)null;
            if (decision.Kind == DecisionKind.Join && other is { } into && into != target)
            {
                foreach (var member in group.Where(g => g.Value == target).Select(g => g.Key).ToList())
                {
                    group[member] = into;
                }
            }
            else if (decision.Kind == DecisionKind.Split && (decision.Other is null || other == target))
            {
                group[decision.Target] = next++;
            }
        }

        var order = groups.SelectMany(g => g).ToList();
        return [.. order.GroupBy(c => group[c.Address]).Select(g => (IReadOnlyList<ClaimFeatures>)[.. g.OrderBy(c => c.Claim.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(c => c.Address, StringComparer.Ordinal)])];
    }
}
