using Matiane.Languages;

namespace Matiane.Morphology;

// The rows of the compiled lexicon, laid out in memory as they lie in the file.

internal readonly record struct Lexeme(StringRef Lemma, ulong Features, int Paradigm, float Weight, Upos Upos);

internal readonly record struct StemUse(int Lexeme, int Stem);

internal readonly record struct FormRow(ulong Features, StringRef Adposition, float Weight, Upos Upos);

internal readonly record struct WholeForm(StringRef Lemma, ulong Features, StringRef Adposition, float Weight, Upos Upos);

internal readonly record struct ReadingShare(ulong Features, Upos Upos, float Share);

internal readonly record struct Clitic(StringRef Text, ulong Features, int Hosts);

internal readonly record struct NumberEnding(StringRef Ending, ulong Features, StringRef Adposition);

internal readonly record struct Guess(StringRef Ending, StringRef LemmaEnding, ulong Features, StringRef Adposition, float Weight, Upos Upos);

/// <summary>Which rows a paradigm has for a stem, prefix and ending.</summary>
internal readonly record struct RowKey(int Paradigm, int Stem, int Prefix, int Ending, int Start, int Count)
{
    public static int[] Index(IReadOnlyList<RowKey> keys)
    {
        var size = 4;
        while (size < keys.Count * 2)
        {
            size *= 2;
        }

        var slots = new int[size];
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = keys[i].Hash & size - 1;
            while (slots[slot] != 0)
            {
                slot = slot + 1 & size - 1;
            }

            slots[slot] = i + 1;
        }

        return slots;
    }

    public static int Find(RowKey key, ReadOnlySpan<int> slots, ReadOnlySpan<RowKey> keys)
    {
        var mask = slots.Length - 1;
        for (var slot = key.Hash & mask; slots[slot] != 0; slot = slot + 1 & mask)
        {
            if (keys[slots[slot] - 1].Matches(key))
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    private int Hash
    {
        get
        {
            unchecked
            {
                var hash = (uint)Paradigm * 2654435761u ^ (uint)Ending * 2246822519u ^ (uint)Prefix * 3266489917u ^ (uint)Stem * 668265263u;
                return (int)((hash ^ hash >> 15) & 0x7FFFFFFF);
            }
        }
    }

    private bool Matches(RowKey other) =>
        Paradigm == other.Paradigm && Stem == other.Stem && Prefix == other.Prefix && Ending == other.Ending;
}
