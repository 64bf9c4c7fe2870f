using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Joins claims that speak of one happening.</summary>
/// <remarks>
/// The result depends on the set of claims and decisions alone, never on the order in which they came. Claims that meet under a key
/// (<see cref="BlockKeys"/>) are scored; those that reach the threshold are tied, and what is tied makes a neighbourhood. Within a
/// neighbourhood <see cref="Grouping"/> decides; decisions of people have the last word. As no event reaches out of its neighbourhood,
/// <see cref="Add"/> joins again only the neighbourhoods that a batch touches, and gives exactly what joining everything would.
/// Pure functions; safe on any thread.
/// </remarks>
public static class EventJoiner
{
    /// <summary>The events of the claims, in the order of their first claims.</summary>
    /// <param name="claims">Claims as they were coded; one that comes twice counts once.</param>
    /// <param name="decisions">Decisions of people; null: none.</param>
    public static ImmutableArray<ChronicleEvent> Join(IEnumerable<ChronicleClaim> claims, IReadOnlyList<Decision>? decisions = null) =>
        [.. Details(claims, decisions).Select(d => d.Event)];

    /// <summary>The events with their claims as people corrected them, in the order of their first claims.</summary>
    /// <param name="claims">Claims as they were coded; one that comes twice counts once.</param>
    /// <param name="decisions">Decisions of people; null: none.</param>
    public static ImmutableArray<EventDetail> Details(IEnumerable<ChronicleClaim> claims, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var judged = new JudgedClaims(decisions ?? []);
        return [.. Neighbourhoods(judged.Of(claims), judged).SelectMany(n => Events(n, judged)).OrderBy(e => Order(e.Claims[0])).ThenBy(e => e.Claims[0].Address, StringComparer.Ordinal)];
    }

    /// <summary>What a batch changes in what is kept.</summary>
    /// <param name="batch">Claims that are new or that a new decision is about, as they were coded.</param>
    /// <param name="withdrawn">Addresses of kept claims that are withdrawn.</param>
    /// <param name="kept">What was joined before, with the same decisions but those about claims of the batch.</param>
    /// <param name="decisions">All decisions, those of now among them.</param>
    public static JoinChange Add(IReadOnlyCollection<ChronicleClaim> batch, IReadOnlyCollection<string> withdrawn, IJoinedClaims kept, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(withdrawn);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(decisions);
        var judged = new JudgedClaims(decisions);
        var added = judged.Of(batch);
        var touched = new Touched(kept, judged);
        touched.Take(batch.Select(c => c.Address).Concat(withdrawn));
        touched.Take(Partners(added, kept, judged));
        var left = withdrawn.Concat(batch.Select(c => c.Address)).ToHashSet(StringComparer.Ordinal);
        var pool = added.Concat(judged.Of(touched.Claims.Where(c => !left.Contains(c.Address))));
        return new JoinChange([.. touched.Ids], [.. Neighbourhoods(pool, judged).Select(n => Made(n, judged))]);
    }

    /// <summary>Addresses of kept claims that a claim of the batch is tied to.</summary>
    private static List<string> Partners(IReadOnlyList<ClaimFeatures> added, IJoinedClaims kept, JudgedClaims judged)
    {
        var keys = added.SelectMany(f => BlockKeys.Sought(f)).ToHashSet();
        if (keys.Count == 0)
        {
            return [];
        }

        var found = Blocks(judged.Of(kept.UnderKeys(keys)), BlockKeys.Kept);
        return added.SelectMany(f => Meeting(f, BlockKeys.Sought(f), found).Where(o => PairScore.Of(f, o) >= PairScore.Threshold)).Select(o => o.Address).Distinct(StringComparer.Ordinal).ToList();
    }

    private static JoinedNeighbourhood Made(IReadOnlyList<ClaimFeatures> members, JudgedClaims judged) =>
        new(members[0].Address, [.. members.Select(m => new KeptClaim(judged.AsCoded(m), BlockKeys.Kept(m)))], [.. Events(members, judged)]);

    private static IEnumerable<EventDetail> Events(IReadOnlyList<ClaimFeatures> members, JudgedClaims judged) =>
        judged.Regrouped(Grouping.Of(members)).OrderBy(g => Order(g[0].Claim)).ThenBy(g => g[0].Address, StringComparer.Ordinal)
            .Select(g => new EventDetail(EventMaker.Make(g, judged.About(g)), [.. g.Select(m => m.Claim)]));

    /// <summary>The claims tied to each other, each neighbourhood in the order of joining.</summary>
    private static IEnumerable<IReadOnlyList<ClaimFeatures>> Neighbourhoods(IEnumerable<ClaimFeatures> claims, JudgedClaims judged)
    {
        var all = claims.DistinctBy(f => f.Address, StringComparer.Ordinal).OrderBy(f => Order(f.Claim)).ThenBy(f => f.Address, StringComparer.Ordinal).ToList();
        var ties = new Ties(all.Count);
        var blocks = new Dictionary<long, List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            Tie(all, i, blocks, ties);
            foreach (var key in BlockKeys.Kept(all[i]))
            {
                (blocks.TryGetValue(key, out var block) ? block : blocks[key] = []).Add(i);
            }
        }

        var numbers = all.Select((f, i) => (f.Address, i)).ToDictionary(f => f.Address, f => f.i, StringComparer.Ordinal);
        foreach (var (one, other) in judged.Joined)
        {
            if (numbers.TryGetValue(one, out var a) && numbers.TryGetValue(other, out var b))
            {
                ties.Add(a, b);
            }
        }

        return ties.Sets().Select(s => s.Select(i => all[i]).ToList());
    }

    /// <summary>Ties a claim to the earlier ones that it meets. Those already tied to it need no score.</summary>
    private static void Tie(List<ClaimFeatures> all, int claim, Dictionary<long, List<int>> blocks, Ties ties)
    {
        foreach (var key in BlockKeys.Sought(all[claim]))
        {
            foreach (var other in blocks.TryGetValue(key, out var block) ? block : [])
            {
                if (!ties.Are(claim, other) && PairScore.Of(all[claim], all[other]) >= PairScore.Threshold)
                {
                    ties.Add(claim, other);
                }
            }
        }
    }

    private static Dictionary<long, List<ClaimFeatures>> Blocks(IEnumerable<ClaimFeatures> claims, Func<ClaimFeatures, ImmutableArray<long>> keys)
    {
        var blocks = new Dictionary<long, List<ClaimFeatures>>();
        foreach (var claim in claims.DistinctBy(f => f.Address, StringComparer.Ordinal))
        {
            foreach (var key in keys(claim))
            {
                (blocks.TryGetValue(key, out var block) ? block : blocks[key] = []).Add(claim);
            }
        }

        return blocks;
    }

    private static IEnumerable<ClaimFeatures> Meeting(ClaimFeatures claim, ImmutableArray<long> keys, Dictionary<long, List<ClaimFeatures>> blocks) =>
        keys.SelectMany(k => blocks.TryGetValue(k, out var block) ? block : []).Where(o => o.Address != claim.Address).Distinct();

    private static DateTimeOffset Order(ChronicleClaim claim) => claim.Report.Published ?? DateTimeOffset.MaxValue;

    /// <summary>The kept neighbourhoods that a batch touches; people's joins draw in the neighbourhoods at their other ends.</summary>
    private sealed class Touched(IJoinedClaims kept, JudgedClaims judged)
    {
        private readonly Dictionary<string, Neighbourhood> taken = new(StringComparer.Ordinal);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public IEnumerable<string> Ids => taken.Keys.Order(StringComparer.Ordinal);

        public IEnumerable<ChronicleClaim> Claims => taken.Values.SelectMany(n => n.Claims);

        public void Take(IEnumerable<string> addresses)
        {
            var sought = addresses.SelectMany(a => judged.JoinedTo(a).Prepend(a)).Where(seen.Add).ToList();
            while (sought.Count > 0)
            {
                var found = kept.Around(sought).Where(n => taken.TryAdd(n.Id, n)).ToList();
                sought = [.. found.SelectMany(n => n.Claims).SelectMany(c => judged.JoinedTo(c.Address)).Where(seen.Add)];
            }
        }
    }
}
