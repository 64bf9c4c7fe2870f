using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>A pack's words that show who says something: attribution.tsv.</summary>
public sealed class AttributionWords : IPackSection<AttributionWords>
{
    private static readonly FrozenSet<string> Roles = new[] { "verb", "before", "after", "unnamed" }.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> words;

    private AttributionWords(FrozenDictionary<string, string> words)
    {
        this.words = words;
        Longest = words.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <inheritdoc/>
    public static string Name => "attribution";

    /// <summary>Number of words of the longest cue.</summary>
    public int Longest { get; }

    /// <summary>What a cue is: verb, before (the sayer follows), after (the sayer stands before it), unnamed; null for no cue.</summary>
    public string? RoleOf(string text) => words.GetValueOrDefault(text);

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("attribution.tsv"))
        {
            if (!Roles.Contains(row["role"]))
            {
                source.Report(row, "attribution-unknown-role", $"'{row["role"]}' is no role: {string.Join(", ", Roles.Order(StringComparer.Ordinal))}.");
            }

            writer.Write(row["text"]);
            writer.Write(row["role"]);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static AttributionWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            words[reader.ReadString()] = reader.ReadString();
        }

        return new AttributionWords(words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
