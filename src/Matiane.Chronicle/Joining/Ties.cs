namespace Matiane.Chronicle.Joining;

/// <summary>Which of so many things are tied, directly or through others.</summary>
internal sealed class Ties(int count)
{
    private readonly int[] above = [.. Enumerable.Range(0, count)];

    /// <summary>Ties two, and with them all that are tied to either.</summary>
    public void Add(int a, int b)
    {
        var (one, other) = (Root(a), Root(b));
        above[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>Whether two are tied.</summary>
    public bool Are(int a, int b) => Root(a) == Root(b);

    /// <summary>The sets, in the order of their first members; members in order.</summary>
    public IEnumerable<IReadOnlyList<int>> Sets() => Enumerable.Range(0, above.Length).GroupBy(Root).Select(g => (IReadOnlyList<int>)[.. g]);

    private int Root(int one)
    {
        while (above[one] != one)
        {
            one = above[one] = above[above[one]];
        }

        return one;
    }
}
