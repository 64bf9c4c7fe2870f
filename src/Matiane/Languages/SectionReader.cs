using System.Collections.Frozen;

namespace Matiane.Languages;

/// <summary>Reads what several sections have in common.</summary>
internal static class SectionReader
{
    /// <summary>A counted table of texts and what each stands for; of two rows for one text the later.</summary>
    public static FrozenDictionary<string, T> ReadTable<T>(this BinaryReader reader, Func<BinaryReader, T> value)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            table[reader.ReadString()] = value(reader);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
