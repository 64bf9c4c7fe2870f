using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;

namespace Matiane.Morphology;

/// <summary>Which cases the adpositions of a language take: government.tsv. A language without the table has no such rule.</summary>
public sealed class Government : IPackSection<Government>
{
    private readonly FrozenDictionary<string, uint> cases;

    private Government(FrozenDictionary<string, uint> cases) => (this.cases, Free) = (cases, cases.GetValueOrDefault("", uint.MaxValue));

    /// <inheritdoc/>
    public static string Name => "government";

    /// <summary>Whether the language has the table.</summary>
    internal bool IsEmpty => cases.Count == 0;

    /// <summary>The cases that stand without an adposition, one bit each.</summary>
    internal uint Free { get; }

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table("government.tsv").ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            var mask = 0u;
            foreach (var text in row.List("cases"))
            {
                if (!Enum.TryParse<CaseFeature>(text, out var @case))
                {
                    source.Report(row, "government-unknown-case", $"'{text}' is no case: {string.Join(", ", Enum.GetNames<CaseFeature>())}.");
                }

                mask |= Bit(@case);
            }

            writer.Write(row["adposition"]);
            writer.Write(mask);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static Government Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        return new(reader.ReadTable(static r => r.ReadUInt32()));
    }

    /// <summary>The cases that an adposition takes; all where the table does not know it.</summary>
    internal uint Of(string adposition) => cases.GetValueOrDefault(adposition, uint.MaxValue);

    internal static uint Bit(CaseFeature @case) => 1u << (int)@case;
}
