using System.Collections.Immutable;

namespace Matiane.Chronicle.Views;

/// <summary>Finds texts that were copied with small changes, by the runs of words that they share.</summary>
/// <remarks>Exact sets of hashed runs of <see cref="RunWords"/> words; texts that share a run are compared by Jaccard's measure. Deterministic, whatever the order.</remarks>
public static class NearCopies
{
    /// <summary>Words in a run.</summary>
    public const int RunWords = 4;

    /// <summary>From this share of runs in common on, two texts are copies.</summary>
    public const double Threshold = 0.6;

    // A short sentence may be the same by chance.
    private const int FewestWords = 8;

    // A run that so many texts share is a phrase of the trade; it makes no two texts copies.
    private const int MostOwners = 200;

    /// <summary>Groups of two or more near-copies, in the order of their first texts.</summary>
    /// <param name="things">What has a text.</param>
    /// <param name="text">Its text.</param>
    public static ImmutableArray<ImmutableArray<T>> Of<T>(IEnumerable<T> things, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(text);
        var all = things.Select(t => (Thing: t, Runs: Runs(text(t)))).ToList();
        var ties = new Joining.Ties(all.Count);
        var owners = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var run in all[i].Runs)
            {
                var others = owners.TryGetValue(run, out var known) ? known : owners[run] = [];
                others.ForEach(o => shared[o] = shared.GetValueOrDefault(o) + 1);
                if (others.Count < MostOwners)
                {
                    others.Add(i);
                }
            }

            foreach (var (other, common) in shared)
            {
                if (common >= Threshold * (all[i].Runs.Count + all[other].Runs.Count - common))
                {
                    ties.Add(i, other);
                }
            }
        }

        return [.. ties.Sets().Where(s => s.Count > 1).Select(s => s.Select(i => all[i].Thing).ToImmutableArray())];
    }

    /// <summary>Whether a text has enough words to be told for a copy; false for null.</summary>
    internal static bool IsLongEnough(string? text) => text is not null && Runs(text).Count > 0;

    private static HashSet<ulong> Runs(string text)
    {
        var words = Words(text);
        var runs = new HashSet<ulong>();
        for (var i = 0; words.Count >= FewestWords && i + RunWords <= words.Count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = i; j < i + RunWords; j++)
            {
                hash = unchecked((hash ^ words[j]) * 1099511628211UL);
            }

            runs.Add(hash);
        }

        return runs;
    }

    /// <summary>A number for each word, whatever its case and the marks around it.</summary>
    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        var (hash, inside) = (0UL, false);
        foreach (var letter in text.AsSpan())
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = unchecked(((inside ? hash : 14695981039346656037UL) ^ char.ToLowerInvariant(letter)) * 1099511628211UL);
                inside = true;
            }
            else if (inside)
            {
                words.Add(hash);
                inside = false;
            }
        }

        if (inside)
        {
            words.Add(hash);
        }

        return words;
    }
}
