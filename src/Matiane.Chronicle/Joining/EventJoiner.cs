using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Joins claims that speak of one happening.</summary>
/// <remarks>
/// The result depends on the set of claims alone, never on the order in which they came: claims are put in an order of their own,
/// pairs within a block are scored, and the best pairs are joined first. Two groups become one only if no pair between them is
/// forbidden and their average score reaches the threshold, so "A near B, B near C" does not chain A to C.
/// A pure function; safe on any thread.
/// </remarks>
public static class EventJoiner
{
    private const int WidestDays = 40;

    // So many claims of one family, country and day can be found as partners; a later one still looks for its own, and none is lost.
    private const int LargestBlock = 2000;
    private const string Anywhere = "*";
    private const string Nowhere = "";

    /// <summary>The events of the claims, in the order of their first claims.</summary>
    public static ImmutableArray<ChronicleEvent> Join(IEnumerable<ChronicleClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return [.. Groups(claims).Select(EventMaker.Make)];
    }

    /// <summary>The claims of each event, in order of publication.</summary>
    internal static IEnumerable<IReadOnlyList<ClaimFeatures>> Groups(IEnumerable<ChronicleClaim> claims)
    {
        var all = claims.Select(ClaimFeatures.Of).DistinctBy(f => f.Address, StringComparer.Ordinal)
            .OrderBy(f => f.Claim.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(f => f.Address, StringComparer.Ordinal).ToList();
        var group = all.Select((_, i) => i).ToArray();
        var members = all.Select((_, i) => new List<int> { i }).ToArray();
        foreach (var (_, a, b) in Pairs(all))
        {
            var (into, from) = (Math.Min(group[a], group[b]), Math.Max(group[a], group[b]));
            if (into == from || !MayMerge(all, members[into], members[from]))
            {
                continue;
            }

            foreach (var member in members[from])
            {
                group[member] = into;
            }

            members[into].AddRange(members[from]);
            members[from] = [];
        }

        return members.Where(m => m.Count > 0).Select(m => m.Order().Select(i => all[i]).ToList());
    }

    /// <summary>Every pair that reaches the threshold, best first.</summary>
    private static List<(double Score, int A, int B)> Pairs(List<ClaimFeatures> all)
    {
        var blocks = new Dictionary<(string, string, int), List<int>>();
        var pairs = new List<(double Score, int A, int B)>();
        for (var i = 0; i < all.Count; i++)
        {
            var seen = new HashSet<int>();
            foreach (var key in Keys(all[i], around: true))
            {
                foreach (var other in blocks.TryGetValue(key, out var block) ? block : [])
                {
                    if (seen.Add(other) && PairScore.Of(all[i], all[other]) is var score and >= PairScore.Threshold)
                    {
                        pairs.Add((score, other, i));
                    }
                }
            }

            foreach (var key in Keys(all[i], around: false))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                if (block.Count < LargestBlock)
                {
                    block.Add(i);
                }
            }
        }

        pairs.Sort((x, y) => y.Score.CompareTo(x.Score) is var best and not 0 ? best : x.A.CompareTo(y.A) is var first and not 0 ? first : x.B.CompareTo(y.B));
        return pairs;
    }

    /// <summary>
    /// The blocks of a claim: its family and country with each of its days, and with the days beside them when others are looked for.
    /// A claim without a country is looked for everywhere, and looks everywhere.
    /// </summary>
    private static IEnumerable<(string, string, int)> Keys(ClaimFeatures claim, bool around)
    {
        var first = claim.First ?? claim.Published ?? 0;
        var last = claim.Last ?? claim.Published ?? 0;
        var margin = around ? claim.TimeIsWeak ? 7 : 2 : 0;
        var country = claim.Place?.Country;
        for (var day = first - margin; day <= Math.Min(last, first + WidestDays) + margin; day++)
        {
            yield return (claim.Family, country ?? (around ? Anywhere : Nowhere), day);
            if (!around || country is not null)
            {
                yield return (claim.Family, around ? Nowhere : Anywhere, day);
            }
        }
    }

    private static bool MayMerge(List<ClaimFeatures> all, List<int> one, List<int> two)
    {
        var sum = 0.0;
        foreach (var a in one)
        {
            foreach (var b in two)
            {
                var score = PairScore.Of(all[a], all[b]);
                if (score <= 0)
                {
                    return false;
                }

                sum += score;
            }
        }

        return sum / (one.Count * (double)two.Count) >= PairScore.Threshold;
    }
}
