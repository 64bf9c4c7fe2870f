namespace Matiane.Chronicle.Joining;

/// <summary>Scores between growing groups of one neighbourhood: sums of the scores of their pairs, and whether a pair is forbidden.</summary>
internal sealed class GroupScores
{
    private const float Forbidden = float.NegativeInfinity;
    private readonly float[,] sums;
    private readonly int[] group;
    private readonly List<int>[] members;
    private readonly List<(float Score, int A, int B)> pairs = [];

    public GroupScores(IReadOnlyList<ClaimFeatures> claims)
    {
        var count = claims.Count;
        sums = new float[count, count];
        group = [.. Enumerable.Range(0, count)];
        members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var score = (float)PairScore.Of(claims[j], claims[i]);
                sums[i, j] = sums[j, i] = score <= 0 ? Forbidden : score;
                if (score >= PairScore.Threshold)
                {
                    pairs.Add((score, j, i));
                }
            }
        }
    }

    /// <summary>Every pair that reaches the threshold, best first.</summary>
    public IReadOnlyList<(float Score, int A, int B)> Pairs()
    {
        pairs.Sort((x, y) => y.Score.CompareTo(x.Score) is var best and not 0 ? best : x.A.CompareTo(y.A) is var first and not 0 ? first : x.B.CompareTo(y.B));
        return pairs;
    }

    /// <summary>Makes one group of the groups of two claims, if they may be one.</summary>
    public void TryJoin(int a, int b)
    {
        var (into, from) = (Math.Min(group[a], group[b]), Math.Max(group[a], group[b]));
        if (into == from || sums[into, from] < PairScore.Threshold * members[into].Count * members[from].Count)
        {
            return;
        }

        for (var other = 0; other < group.Length; other++)
        {
            sums[into, other] = sums[other, into] = sums[into, other] + sums[from, other];
        }

        foreach (var member in members[from])
        {
            group[member] = into;
        }

        members[into].AddRange(members[from]);
        members[from].Clear();
    }

    /// <summary>The groups, in the order of their first claims.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups() => members.Where(m => m.Count > 0).Select(m => (IReadOnlyList<int>)[.. m.Order()]);
}
