namespace Matiane.Languages;

/// <summary>Strings written once, end to end, as UTF-16.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);
    private readonly List<char> text = [];

    /// <summary>All text so far.</summary>
    public char[] Text => [.. text];

    /// <summary>Where a string stands.</summary>
    public StringRef Add(string value)
    {
        if (!starts.TryGetValue(value, out var start))
        {
            start = text.Count;
            text.AddRange(value);
            starts[value] = start;
        }

        return new StringRef(start, value.Length);
    }
}

/// <summary>A string of a pool.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="Length">Number of its code units.</param>
internal readonly record struct StringRef(int Start, int Length)
{
    public ReadOnlySpan<char> In(ReadOnlySpan<char> pool) => pool.Slice(Start, Length);
}

/// <summary>A hash index from strings of a pool to the numbers of what they key: open addressing, built once, read in place.</summary>
internal static class StringIndex
{
    /// <summary>Slots that hold the number of a key plus one, or 0.</summary>
    public static int[] Build(IReadOnlyList<string> keys)
    {
        var size = 4;
        while (size < keys.Count * 2)
        {
            size *= 2;
        }

        var slots = new int[size];
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = (int)(Hash(keys[i]) & (uint)(size - 1));
            while (slots[slot] != 0)
            {
                slot = slot + 1 & size - 1;
            }

            slots[slot] = i + 1;
        }

        return slots;
    }

    /// <summary>The number of a key, or -1.</summary>
    public static int Find(ReadOnlySpan<char> key, ReadOnlySpan<int> slots, ReadOnlySpan<StringRef> keys, ReadOnlySpan<char> pool)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(Hash(key) & (uint)mask); slots[slot] != 0; slot = slot + 1 & mask)
        {
            var number = slots[slot] - 1;
            if (keys[number].In(pool).SequenceEqual(key))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>FNV-1a over UTF-16 code units, mixed.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var unit in key)
            {
                hash = (hash ^ unit) * 16777619u;
            }

            return hash ^ hash >> 15;
        }
    }
}
