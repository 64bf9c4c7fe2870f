namespace Matiane.Chronicle.Joining;

/// <summary>Decides which claims of a neighbourhood are one happening.</summary>
/// <remarks>
/// The best pairs are joined first. Two groups become one only if no pair between them is forbidden and their average score reaches the
/// threshold, so that "A near B, B near C" does not chain A to C.
/// </remarks>
internal static class Grouping
{
    // A larger neighbourhood is first cut where it is tied least, so that a day of a thousand reports costs no more than its parts.
    private const int Largest = 800;
    private const double CutStep = 0.04;

    /// <summary>The groups, in the order of their first claims; claims in the order that they came in.</summary>
    /// <param name="claims">One neighbourhood in the order of joining.</param>
    public static IReadOnlyList<IReadOnlyList<ClaimFeatures>> Of(IReadOnlyList<ClaimFeatures> claims) =>
        claims.Count == 1 ? [claims] : [.. Parts(claims, PairScore.Threshold).SelectMany(Joined)];

    /// <summary>The neighbourhood in parts that are small enough, tied by ever better scores.</summary>
    private static IEnumerable<IReadOnlyList<ClaimFeatures>> Parts(IReadOnlyList<ClaimFeatures> claims, double tied)
    {
        if (claims.Count <= Largest)
        {
            return [claims];
        }

        if (tied >= 1)
        {
            return claims.Chunk(Largest);
        }

        var ties = new Ties(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!ties.Are(i, j) && PairScore.Of(claims[i], claims[j]) >= tied + CutStep)
                {
                    ties.Add(i, j);
                }
            }
        }

        return ties.Sets().SelectMany(s => Parts([.. s.Select(i => claims[i])], tied + CutStep));
    }

    private static IEnumerable<IReadOnlyList<ClaimFeatures>> Joined(IReadOnlyList<ClaimFeatures> claims)
    {
        var scores = new GroupScores(claims);
        foreach (var (_, a, b) in scores.Pairs())
        {
            scores.TryJoin(a, b);
        }

        return scores.Groups().Select(g => (IReadOnlyList<ClaimFeatures>)[.. g.Select(i => claims[i])]);
    }
}
